import type { BodyNumbers, Numbers, ProgressReport } from '../progress/progress-report.js';
import { numberCell, textCell } from './printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedSection } from './printed-report.js';

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

/** Numbers by body: recommendations and what was answered, actions and how far they are. */
export function numbersSections({ numbers }: ProgressReport): PrintedSection[] {
  const part = <Key extends keyof Numbers>(
    key: Key,
    heading: string,
    counts: readonly Count<Numbers[Key]>[],
  ) => ({
    id: `numbers-${key}`,
    heading,
    level: 3 as const,
    words: null,
    table: {
      caption: `${heading} by body`,
      columns: [
        { text: 'Body', width: 'wide', numeric: false } as const,
        ...counts.map(({ text }): PrintedColumn => ({ text, width: 'narrow', numeric: true })),
      ],
      rows: rowsOf(numbers.bodies, numbers.total, (each) =>
        counts.map((count) => numberCell(Number(each[key][count.key]))),
      ),
      hasTotal: numbers.bodies.length > 1,
    },
  });
  return [
    {
      id: 'numbers',
      heading: 'Numbers',
      level: 2,
      words: 'Everything published up to the day of the report, closed matters included.',
      table: null,
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
