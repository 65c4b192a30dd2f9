import { paragraph } from '../../printed/printed-blocks.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BodyNumbers, Numbers, ProgressReport } from '../progress-report.js';
import { breakdownCharts } from './breakdown-charts.js';

type Count<Of> = { readonly text: string; readonly key: keyof Of };

const RECOMMENDATIONS: readonly Count<Numbers['recommendations']>[] = [
  { text: 'Made', key: 'made' },
  { text: 'Awaiting response', key: 'awaitingResponse' },
  { text: 'of these in time', key: 'awaitingInTime' },
  { text: 'of these overdue', key: 'overdue' },
  { text: 'of these without a date', key: 'awaitingWithoutDate' },
  { text: 'Answers owed, one for each addressee', key: 'answersOwed' },
  { text: 'of these answers overdue', key: 'answersOverdue' },
  { text: 'Accepted', key: 'accepted' },
  { text: 'In part', key: 'acceptedInPart' },
  { text: 'Rejected', key: 'rejected' },
  { text: 'Closed unanswered', key: 'closedUnanswered' },
  { text: 'Withdrawn, split or merged', key: 'ended' },
];
const ACTIONS: readonly Count<Numbers['actions']>[] = [
  { text: 'Agreed', key: 'made' },
  { text: 'Open', key: 'open' },
  { text: 'of these in time', key: 'inTime' },
  { text: 'of these overdue', key: 'overdue' },
  { text: 'of these without a date', key: 'withoutDate' },
  { text: 'of these awaiting a verdict', key: 'awaitingVerdict' },
  { text: 'Agreed complete', key: 'agreedComplete' },
  { text: 'No longer needed or superseded', key: 'dropped' },
];

/** Numbers by body: recommendations and what was answered, actions and how far they are; with charts. */
export function breakdownSection(report: ProgressReport): PrintedSection[] {
  const { numbers } = report;
  const charts = breakdownCharts(report);
  const part = <Key extends keyof Numbers>(
    key: Key,
    heading: string,
    counts: readonly Count<Numbers[Key]>[],
  ): PrintedSection => ({
    id: `breakdown-${key}`,
    heading,
    level: 3,
    blocks: [
      ...charts.filter(({ of }) => of === key).map(({ chart }) => ({ kind: 'chart', chart }) as const),
      {
        kind: 'table',
        table: {
          caption: `${heading} by body`,
          columns: [column('Body', 'wide'), ...counts.map(({ text }) => column(text, 'number'))],
          rows: rowsOf(numbers.bodies, numbers.total, (each) =>
            counts.map((count) => numberCell(Number(each[key][count.key]))),
          ),
          hasTotal: numbers.bodies.length > 1,
        },
      },
    ],
  });
  return [
    {
      id: 'breakdown',
      heading: 'Numbers',
      level: 2,
      blocks: [paragraph('Everything published up to the day of the report, closed matters included.')],
    },
    part('recommendations', 'Recommendations', RECOMMENDATIONS),
    part('actions', 'Actions', ACTIONS),
  ];
}

function rowsOf(
  bodies: readonly BodyNumbers[],
  total: Numbers,
  cells: (numbers: Numbers) => PrintedCell[],
): PrintedCell[][] {
  const rows = bodies.map((body) => [textCell(body.name, body.code), ...cells(body)]);
  return bodies.length > 1 ? [...rows, [textCell('All'), ...cells(total)]] : rows;
}
