import { stackedBarChart } from '../../../charts/bar-chart.rules.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedSection,
  PrintedTable,
} from '../../printed/printed-report.js';
import type { SlippageRow } from '../directorate-slippage.rules.js';
import type { PerformanceReport } from '../performance-report.js';
import { daysCell, shareCell } from './performance-cells.js';

/** How often, and by how much, actions were put off, by directorate. */
export function slippageSection({ slippage: { rows, total }, year }: PerformanceReport): PrintedSection[] {
  const hasTotal = rows.length > 1;
  const table = {
    caption: 'Actions due in the year by directorate',
    columns: [
      column('Directorate', 'middle'),
      column('Due', 'number'),
      column('Done by the first date', 'narrow'),
      column('Put off', 'narrow'),
      column('Times', 'number'),
      column('Median', 'narrow'),
      column('Longest', 'narrow'),
      column('Overdue', 'narrow'),
    ],
    rows: [
      ...rows.map((row) => [textCell(nameOf(row)), ...cellsOf(row)]),
      ...(hasTotal ? [[textCell('All'), ...cellsOf(total)]] : []),
    ],
    hasTotal,
  };
  return [
    {
      id: 'slippage',
      heading: 'Slippage by directorate',
      level: 2,
      blocks: [
        paragraph(
          `Actions first due in ${year.label}, on a date that has passed. Done means claimed or agreed complete. For actions that were put off, days are counted from the date first agreed to the present due date. Recurring actions are left out.`,
        ),
        chartOrTable(rows, table),
      ],
    },
  ];
}

function cellsOf({
  onFirstDate,
  extended,
  timesExtended,
  medianDays,
  mostDays,
  overdue,
}: SlippageRow): PrintedCell[] {
  return [
    numberCell(extended.of),
    shareCell(onFirstDate),
    shareCell(extended),
    numberCell(timesExtended),
    daysCell(medianDays),
    daysCell(mostDays),
    shareCell(overdue),
  ];
}

function nameOf({ directorate }: SlippageRow): string {
  return directorate ?? 'No directorate';
}

/** The picture with the table beside it; the table alone where there is nothing to draw. */
function chartOrTable(rows: readonly SlippageRow[], table: PrintedTable): PrintedBlock {
  if (rows.length === 0) return tableOrNone(table);
  const series = [
    { name: 'Not put off', tone: 'plain', pattern: 'solid' },
    { name: 'Put off', tone: 'soon', pattern: 'stripes' },
  ] as const;
  const bars = rows.map((row) => ({
    name: nameOf(row),
    values: [row.extended.of - row.extended.count, row.extended.count],
  }));
  const words = bars.map(
    ({ name, values: [kept, moved] }) => `${name}: ${kept} not put off, ${moved} put off`,
  );
  return {
    kind: 'chart',
    chart: {
      title: 'Actions put off, by directorate',
      description: `Bars by directorate. ${words.join('; ')}.`,
      drawing: stackedBarChart(series, bars),
      table,
    },
  };
}
