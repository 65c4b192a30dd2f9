import { describe, expect, it } from '@jest/globals';
import { REPORT_COLUMNS } from '../../report-row.js';
import { itemsSheet } from './items-sheet.js';

const ACTION = {
  section: 'Actions',
  reference: 'A2026/001',
  body: 'OSB',
  words: 'Report',
  owner: 'Director',
};
const [A4_ON_ITS_SIDE, READABLE] = [145, 0.6];

function headsOf(rows: Parameters<typeof itemsSheet>[0]) {
  const { printed, widths, rows: written } = itemsSheet(rows);
  const [head = []] = [...written()];
  return {
    names: head.map((cell) => cell?.value),
    printed,
    width: widths.slice(0, printed).reduce((a, b) => a + b, 0),
  };
}

describe('the items sheet', () => {
  it('has every column, and prints so many as are read on one page', () => {
    const { names, printed, width } = headsOf([
      { ...ACTION, due_on: '2026-12-14', status: 'slipped', state: 'Overdue' },
    ]);
    expect(names.toSorted()).toEqual([...REPORT_COLUMNS].sort());
    expect(names.slice(0, printed)).toEqual([
      ...['section', 'reference', 'body', 'words', 'owner', 'due_on', 'status', 'state'],
    ]);
    expect(A4_ON_ITS_SIDE / width).toBeGreaterThan(READABLE);
  });

  it('prints figures with what they are, where a report has them, and nothing that no row has', () => {
    const { names, printed } = headsOf([{ section: 'Year', what: 'In time', figure: 12 }]);
    expect(names.slice(0, printed)).toEqual(['section', 'what', 'figure']);
  });
});
