import { stackedBarChart } from '../../../charts/bar-chart.rules.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedSection,
  PrintedTable,
} from '../../printed/printed-report.js';
import type { ImplementationRow, WithinMonths } from '../implementation.rules.js';
import type { PerformanceReport } from '../performance-report.js';
import { shareCell } from './performance-cells.js';

/** What was implemented, and agreed complete by scrutiny, within six and twelve months of the response. */
export function implementationSection({ implementation }: PerformanceReport): PrintedSection[] {
  const table = {
    caption: 'Implemented and agreed, by the municipal year of the response',
    columns: [
      column('Year', 'narrow'),
      column('Accepted', 'number'),
      column('Within 6 months', 'middle'),
      column('Too young to tell', 'middle'),
      column('Within 12 months', 'middle'),
      column('Too young to tell', 'middle'),
    ],
    rows: implementation.map(({ year, accepted, sixMonths, twelveMonths }) => [
      textCell(year),
      numberCell(accepted),
      ...withinCells(sixMonths),
      ...withinCells(twelveMonths),
    ]),
    hasTotal: false,
  };
  return [
    {
      id: 'implementation',
      heading: 'Implemented and agreed',
      level: 2,
      blocks: [
        paragraph(
          'How many of the recommendations that were accepted, in whole or in part, scrutiny had agreed to be complete 6 and 12 months after the response. Those whose time has not run out are too young to tell and are not counted in any share. Those that were no longer needed, superseded, withdrawn, split or merged are left out.',
        ),
        chartOrTable(implementation, table),
      ],
    },
  ];
}

function withinCells({ agreed, tooYoung, tooYoungAgreed, dropped }: WithinMonths): PrintedCell[] {
  return [
    shareCell(agreed, dropped > 0 ? `${dropped} left out` : null),
    { ...numberCell(tooYoung), note: tooYoungAgreed > 0 ? `${tooYoungAgreed} of them agreed already` : null },
  ];
}

/** The oldest year first, as time goes; the table alone where there is nothing to draw. */
function chartOrTable(implementation: readonly ImplementationRow[], table: PrintedTable): PrintedBlock {
  const told = implementation.filter(({ accepted }) => accepted > 0).slice(0, MOST_YEARS);
  if (told.length === 0) return tableOrNone(table);
  const series = [
    { name: 'Agreed within 12 months', tone: 'done', pattern: 'solid' },
    { name: 'Not agreed by then', tone: 'late', pattern: 'stripes' },
    { name: 'Too young to tell', tone: 'quiet', pattern: 'hollow' },
  ] as const;
  const bars = [...told].reverse().map(({ year, twelveMonths: { agreed, tooYoung } }) => ({
    name: year,
    values: [agreed.count, agreed.of - agreed.count, tooYoung],
  }));
  const words = bars.map(
    ({ name, values: [done, not, young] }) =>
      `${name}: ${done} agreed, ${not} not, ${young} too young to tell`,
  );
  return {
    kind: 'chart',
    chart: {
      title: 'Accepted recommendations, twelve months after the response',
      description: `Bars by municipal year of the response. ${words.join('; ')}.`,
      drawing: stackedBarChart(series, bars),
      table,
    },
  };
}

const MOST_YEARS = 8;
