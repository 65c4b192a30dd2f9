import { describe, expect, it } from '@jest/globals';
import type { PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import { lettersWidth, tableLook } from './column-widths.rules.js';

const PORTRAIT = 9638;
/** What a cell keeps free at both sides together. */
const MARGINS = 180;
const cell = (text: string) => ({ text, href: null, note: null, links: [], status: null });
const column = (text: string, width: PrintedColumn['width']) => ({ text, width, isNumeric: false });
const OVERDUE = [
  column('Reference', 'reference'),
  column('What was asked', 'wide'),
  column('Owner', 'narrow'),
  column('Last update', 'wide'),
];
const tableOf = (columns: readonly PrintedColumn[], row: readonly string[]) =>
  ({ caption: 'Overdue', columns, rows: [row.map(cell)], hasTotal: false }) as unknown as PrintedTable;

describe('the columns of a table in Word', () => {
  it.each(['Head of Care Commissioning', 'Children’s Safeguarding, Accommodation'])(
    'keep every word of %s whole where there is room',
    (owner) => {
      const { size, widths } = tableLook(
        tableOf(OVERDUE, ['A2026/016', 'That the Head brings a report.', owner, 'The report waits.']),
        PORTRAIT,
      );
      const longest = Math.max(...owner.split(' ').map((word) => lettersWidth(word, size)));
      expect(size).toBe(9);
      expect(widths[2]).toBeGreaterThanOrEqual(longest + MARGINS);
      expect(widths.reduce((all, each) => all + each, 0)).toBeLessThanOrEqual(PORTRAIT);
    },
  );

  it('give an address no more room than words need', () => {
    const plain = tableOf(OVERDUE, ['A2026/016', 'Asked.', 'Head', 'Waits.']);
    const linked = tableOf(OVERDUE, [
      'A2026/016',
      'Asked.',
      `https://example.org/${'x'.repeat(60)}`,
      'Waits.',
    ]);
    expect(tableLook(linked, PORTRAIT)).toEqual(tableLook(plain, PORTRAIT));
  });
});
