import { describe, expect, it } from '@jest/globals';
import { rowsWithoutItem } from './no-item.rules.js';

const HEADINGS = ['Min No.', 'Action', 'Responsible', 'By when', 'Status'];
const COLUMNS = { minute: 0, text: 1, owner: 2, dueOn: 3, status: 4 };
const rows = (...cells: string[][]) => cells.map((each, index) => ({ rowNumber: index + 2, cells: each }));
const ITEM = ['12', 'Visit the depot', 'Head of Waste', '30/06/2026', 'Ongoing'];

describe('rows that are no items', () => {
  it.each([
    ['a remark of one cell', ['2 further items carried forward from 2025/26:', '', '', '', '']],
    ['a title that runs over the whole width', Array(5).fill('Carried forward') as string[]],
    ['the headings again', HEADINGS],
    ['the headings again on a page of two columns', ['Min No.', '', '', 'By when', '']],
    ['a grand total', ['Total', '2 recommendations', '', '', '2']],
    ['a total without anything but its sum', ['', 'Total: 14', '', '', '']],
    ['the subtotal of a section', ['', 'Sub-total for Housing', '3', '', '2 complete']],
    ['a subtotal as spreadsheets write it', ['Housing Total', '', '', '', '12']],
    ['the count of a status', ['', 'Complete', '', '', '3']],
    ['a total with its day', ['Total no. of actions', '14', 'as at 30/11/2026', '', 'n/a']],
    ['an average', ['', 'Average', '', '', '3']],
    ['shares below the sums', ['', '', '', '40%', '3 of 5']],
    ['other headings further down', ['Min No.', 'Action', '(post)', 'Date', '']],
  ])('are %s', (_, cells) => {
    expect([...rowsWithoutItem(rows(ITEM, cells, ITEM), HEADINGS, COLUMNS)]).toEqual([3]);
  });

  it('are not rows that say little in a table that says little', () => {
    const narrow = rows(['Visit the depot', ''], ['Count the bins', 'Head of Waste']);
    expect([...rowsWithoutItem(narrow, ['Action', 'Owner'], { text: 0, owner: 1 })]).toEqual([]);
  });

  it.each([
    ['begins with the word', ['13', 'Total ban on parking', '', '', '50%']],
    ['ends with the word', ['13', 'Publish the monthly total', '', '', '50%']],
    ['is about a total and has an owner', ['', 'Total for Housing', 'Head of Waste', '', '3']],
    ['has a number and says no more', ['13', '', '', '', '50%']],
  ])('are not a row that %s', (_, cells) => {
    expect([...rowsWithoutItem(rows(ITEM, cells, ITEM), HEADINGS, COLUMNS)]).toEqual([]);
  });

  it('are not items without owner and date', () => {
    const bare = ['13', 'Count the bins', '', '', ''];
    expect([...rowsWithoutItem(rows(ITEM, bare, ITEM), HEADINGS, COLUMNS)]).toEqual([]);
  });
});
