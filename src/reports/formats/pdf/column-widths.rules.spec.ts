import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../calendar/calendar-day.js';
import { column, dayCell, linkCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedTable } from '../../printed/printed-report.js';
import { CELL_PADDING, columnWidths, leastWidths } from './column-widths.rules.js';

const advance = () => 0.5;
const PAGE = 56;
const WORDS = 'Publish the allowances of carers and compare them with what neighbouring councils pay';

function items(count: number): PrintedTable {
  const columns = [
    column('Reference', 'reference'),
    column('What was asked', 'wide'),
    column('Owner'),
    column('Due', 'day'),
    column('Latest position', 'wide'),
  ];
  const row = [
    linkCell('R2026/001', '/'),
    textCell(WORDS),
    textCell('Head of Highways'),
    dayCell(parseDay('2026-11-30')),
    textCell(WORDS),
  ];
  return { caption: 'Items', columns, rows: Array.from({ length: count }, () => row), hasTotal: false };
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

describe('the widths of columns', () => {
  it.each([0, 1, 50])('fill the page and give words 60 of 100 with %i rows', (count) => {
    const widths = columnWidths(items(count), PAGE, advance);
    expect(sum(widths)).toBeCloseTo(PAGE);
    const [, asked = 0, owner = 0, , latest = 0] = widths;
    expect((asked + owner + latest) / PAGE).toBeGreaterThan(0.6);
    expect(asked).toBeGreaterThan(owner);
  });

  it('break no reference and no date', () => {
    const [reference = 0, , , day = 0] = columnWidths(items(3), PAGE, advance);
    expect(reference - CELL_PADDING).toBeGreaterThan(9 * 0.5);
    expect(day - CELL_PADDING).toBeGreaterThan(11 * 0.5);
  });

  it('give a column of accounts more than one of names', () => {
    const table: PrintedTable = {
      caption: '',
      columns: [column('Owner'), column('Account')],
      rows: [[textCell('Executive'), textCell(WORDS.repeat(5))]],
      hasTotal: false,
    };
    const [owner = 0, account = 0] = columnWidths(table, PAGE, advance);
    expect(account).toBeGreaterThan(2 * owner);
  });

  it('stay within the page, whatever one of them wants', () => {
    const wide = 'x'.repeat(500);
    const columns = ['reference', 'day', 'number', 'narrow', 'wide'] as const;
    const table: PrintedTable = {
      caption: '',
      columns: columns.map((width) => column(wide, width)),
      rows: [columns.map(() => textCell(wide, wide))],
      hasTotal: false,
    };
    expect(sum(columnWidths(table, PAGE, advance))).toBeLessThanOrEqual(PAGE + 0.001);
  });

  it('say when a page is too narrow for all of them', () => {
    const columns = [
      column('Body', 'wide'),
      ...Array.from({ length: 14 }, () => column('unanswered', 'number')),
    ];
    const table = {
      caption: '',
      columns,
      rows: [[textCell('A'), ...columns.slice(1).map(() => numberCell(1))]],
      hasTotal: false,
    };
    expect(sum(leastWidths(table, PAGE, advance))).toBeGreaterThan(PAGE);
    expect(sum(columnWidths(table, PAGE, advance))).toBeCloseTo(PAGE);
  });
});
