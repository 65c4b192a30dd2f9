import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedSection } from '../../printed/printed-report.js';
import type { PerformanceReport } from '../performance-report.js';
import { type StandingCount } from '../year-standing.rules.js';

const PARTS: readonly { readonly text: string; readonly key: keyof StandingCount }[] = [
  { text: 'Made', key: 'made' },
  { text: 'Agreed complete', key: 'agreedComplete' },
  { text: 'Claimed', key: 'claimedComplete' },
  { text: 'In progress', key: 'inProgress' },
  { text: 'No action', key: 'withoutAction' },
  { text: 'Rejected', key: 'rejected' },
  { text: 'Unanswered', key: 'unanswered' },
  { text: 'No longer asked', key: 'dropped' },
];

/** Where recommendations stand: those of the year by panel, and those of every year. The parts add up to what was made. */
export function standingSections({ year, panels, madeInYear, years }: PerformanceReport): PrintedSection[] {
  const hasTotal = panels.length > 1;
  return [
    {
      id: 'standing-panels',
      heading: `Recommendations of ${year.label}`,
      level: 2,
      blocks: [
        paragraph('What was recommended in the year, and its status on the day of the report.'),
        tableOrNone({
          caption: `Recommendations made in ${year.label} by panel`,
          columns: columnsAfter(column('Panel', 'middle')),
          rows: [
            ...panels.map((panel) => [textCell(panel.name, panel.code), ...cellsOf(panel)]),
            ...(hasTotal ? [[textCell('All'), ...cellsOf(madeInYear)]] : []),
          ],
          hasTotal,
        }),
      ],
    },
    {
      id: 'standing-years',
      heading: 'By municipal year',
      level: 2,
      blocks: [
        paragraph('By the municipal year in which they were made.'),
        tableOrNone({
          caption: 'Recommendations by municipal year',
          columns: columnsAfter(column('Year', 'narrow')),
          rows: years.map((row) => [textCell(row.year), ...cellsOf(row)]),
          hasTotal: false,
        }),
      ],
    },
  ];
}

function columnsAfter(first: PrintedColumn): PrintedColumn[] {
  return [first, ...PARTS.map(({ text }) => column(text, 'number'))];
}

function cellsOf(counts: StandingCount): PrintedCell[] {
  return PARTS.map(({ key }) => numberCell(counts[key]));
}
