import { stackedBarChart } from '../../../charts/bar-chart.rules.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedChart } from '../../printed/printed-report.js';
import type { BreakdownRow } from '../counts/breakdown.rules.js';
import type { BreakdownSeries } from './breakdown-series.js';

/** More bars than that are not told apart at a glance; the table has them all. */
const MOST_BARS = 14;

type Breakdowned = {
  readonly title: string;
  /** “Panel” */
  readonly by: string;
  readonly series: readonly BreakdownSeries[];
  readonly rows: readonly BreakdownRow[];
  readonly whole: BreakdownRow;
  /** Where the items of a number are, of one row or, with null, of all. */
  readonly hrefOf: (row: BreakdownRow | null, id: string) => string;
};

/** Numbers that add up, as stacked bars with the same numbers as a table below, each leading to its items. */
export function breakdownChart({ title, by, series, rows, whole, hrefOf }: Breakdowned): PrintedChart {
  const used = series.filter(({ count }) => count(whole) > 0);
  const totalOf = (row: BreakdownRow) => used.reduce((sum, { count }) => sum + count(row), 0);
  const bars = mostOf(rows, totalOf).map(({ name, of }) => ({
    name,
    values: used.map(({ count }) => of.reduce((sum, row) => sum + count(row), 0)),
  }));
  const cells = (row: BreakdownRow, isTotal: boolean): PrintedCell[] => {
    const linked = (count: number, id: string): PrintedCell => ({
      ...numberCell(count),
      href: count > 0 ? hrefOf(isTotal ? null : row, id) : null,
    });
    return [
      textCell(row.name),
      ...used.map(({ count, id }) => linked(count(row), id)),
      linked(totalOf(row), 'made'),
    ];
  };
  const body = rows.map((row) => cells(row, false));
  return {
    title,
    description: describe(rows, used, totalOf),
    drawing: stackedBarChart(used, bars, 'wide'),
    narrow: stackedBarChart(used, bars, 'narrow'),
    table: {
      caption: `${title}: the figures`,
      columns: [
        column(by, 'wide'),
        ...used.map(({ name }) => column(name, 'number')),
        column('All', 'number'),
      ],
      rows: rows.length > 1 ? [...body, cells(whole, true)] : body,
      hasTotal: rows.length > 1,
    },
  };
}

/** The largest bars in their order, and the rest as one; of which there is nothing has no bar. */
function mostOf(
  rows: readonly BreakdownRow[],
  totalOf: (row: BreakdownRow) => number,
): { name: string; of: readonly BreakdownRow[] }[] {
  const drawn = rows.filter((row) => totalOf(row) > 0);
  if (drawn.length <= MOST_BARS) return drawn.map((row) => ({ name: row.name, of: [row] }));
  const largest = [...drawn].sort((one, other) => totalOf(other) - totalOf(one)).slice(0, MOST_BARS - 1);
  const rest = drawn.filter((row) => !largest.includes(row));
  const shown = drawn.filter((row) => largest.includes(row)).map((row) => ({ name: row.name, of: [row] }));
  return [...shown, { name: `${rest.length} others`, of: rest }];
}

/** “Children’s Panel 12: agreed complete 4, response overdue 2.” */
function describe(
  rows: readonly BreakdownRow[],
  series: readonly BreakdownSeries[],
  totalOf: (row: BreakdownRow) => number,
): string {
  const told = rows.map((row) => {
    const parts = series.filter(({ count }) => count(row) > 0);
    const words = parts.map(({ name, count }) => `${name.toLowerCase()} ${count(row)}`).join(', ');
    return words ? `${row.name} ${totalOf(row)}: ${words}` : `${row.name} 0`;
  });
  return `Stacked bars. ${told.join('; ')}.`;
}
