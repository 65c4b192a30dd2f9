import { describe, expect, it } from '@jest/globals';
import { dateInput, dateInputMarkup } from './date-input.js';
import { errorSummary } from './error-summary.js';
import { keysetPagination } from './pagination.js';
import { sortableTable } from './sortable-table.js';
import { summaryRow } from './summary-list.js';
import { tag } from './tag.js';

describe('the summary of errors', () => {
  it('leads to each field by its name', () => {
    expect(errorSummary([{ field: 'dueOn', message: 'Enter a day' }])?.errorList).toEqual([
      { text: 'Enter a day', href: '#dueOn' },
    ]);
  });

  it('does not lead anywhere from an error of the whole form', () => {
    expect(errorSummary([{ field: null, message: 'Try again' }])?.errorList).toEqual([{ text: 'Try again' }]);
  });

  it('is not there where nothing is wrong', () => {
    expect(errorSummary([])).toBeNull();
  });
});

describe('a question for a day', () => {
  const question = dateInput({
    name: 'dueOn',
    legend: 'Due date',
    value: { day: '31', month: '6', year: '24' },
  });

  it('shows again what was typed, under the names that are sent', () => {
    expect(dateInputMarkup(question)).toMatchObject({
      items: [
        { name: 'dueOn-day', value: '31' },
        { name: 'dueOn-month', value: '6' },
        { name: 'dueOn-year', value: '24' },
      ],
    });
  });

  it('has its first box where an error leads to', () => {
    expect(dateInputMarkup(question)).toMatchObject({ items: [{ id: 'dueOn' }, {}, {}] });
  });

  const WRONG = 'govuk-input--error';
  it.each([
    ['a month that is none', ['31', '13', '2024'], 'month', ['month']],
    ['a month and a year that are missing', ['31', '', ''], 'month', ['month', 'year']],
    ['a year of two numbers', ['31', '5', '24'], 'year', ['year']],
    ['a day that the month has not', ['31', '6', '2024'], 'day', ['day']],
    ['a day that may not be chosen', ['30', '6', '2024'], 'day', ['day', 'month', 'year']],
    ['nothing', ['', '', ''], 'day', ['day', 'month', 'year']],
  ])('with %s marks what is wrong, and has it where the error leads to', (_, typed, first, marked) => {
    const [day = '', month = '', year = ''] = typed;
    const asked = dateInput({
      ...{ name: 'dueOn', legend: 'Due date' },
      ...{ value: { day, month, year }, error: 'Mend it' },
    });
    const { items } = dateInputMarkup(asked) as { items: { id: string; name: string; classes: string }[] };
    expect(items.filter(({ id }) => id === 'dueOn').map(({ name }) => name)).toEqual([`dueOn-${first}`]);
    expect(items.filter(({ classes }) => classes.includes(WRONG)).map(({ name }) => name)).toEqual(
      marked.map((part) => `dueOn-${part}`),
    );
  });
});

describe('paging by key', () => {
  it.each([
    [null, null, null],
    ['/a?before=1', null, { previous: { href: '/a?before=1' }, next: null }],
    [null, '/a?after=9', { previous: null, next: { href: '/a?after=9' } }],
  ])('from %p to %p', (previous, next, links) => {
    expect(keysetPagination(previous, next)).toEqual(links);
  });
});

describe('a table of a list', () => {
  const table = sortableTable({
    caption: 'Actions',
    columns: [
      { text: 'Due', short: true, sort: { href: '?sort=due', direction: 'descending' } },
      { text: 'Extensions', numeric: true },
    ],
    rows: [[{ text: '10 July 2022' }, { text: '3' }]],
  });

  it('says by what it is sorted', () => {
    expect(table.head?.[0]).toMatchObject({ href: '?sort=due', attributes: { 'aria-sort': 'descending' } });
    expect(table.head?.[1]).toMatchObject({ href: null, attributes: {} });
  });

  it('says once what the cells of a column have in common', () => {
    expect(table.columns).toEqual([
      { label: 'Due', classes: 'app-table__short' },
      { label: 'Extensions', classes: '', format: 'numeric' },
    ]);
    expect(table.rows).toEqual([[{ text: '10 July 2022' }, { text: '3' }]]);
  });
});

describe('a row of a summary', () => {
  it('names what is changed to those who hear the link alone', () => {
    expect(summaryRow('Due date', '10 July 2022', { text: 'Change', href: '#' }).actions?.items).toEqual([
      { text: 'Change', href: '#', visuallyHiddenText: 'due date' },
    ]);
  });
});

describe('a tag', () => {
  it('has the component’s own colour for blue', () => {
    expect(tag('With the owner', 'blue').classes).toBe('');
    expect(tag('Overdue', 'red').classes).toBe('govuk-tag--red');
  });
});
