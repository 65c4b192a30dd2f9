import { spokenDay } from '../../../calendar/spoken-day.js';
import { stackedBarChart } from '../../../charts/bar-chart.rules.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, linkCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedSection,
  PrintedTable,
} from '../../printed/printed-report.js';
import type { PerformanceReport } from '../performance-report.js';
import type { TimelinessCount, TimelinessRow } from '../timeliness.rules.js';
import { daysCell, shareCell } from './performance-cells.js';
import { pathOfPrinted } from './printed-path.js';

/** How timely the answers were, by body and rule, with those that were late. */
export function timelinessSections(
  { year, asAt, timeliness: { rows, total, undated, late } }: PerformanceReport,
  base: string,
): PrintedSection[] {
  const dropped = total.dropped > 0 ? ` ${total.dropped} ended by a panel before that are left out.` : '';
  return [
    {
      id: 'timeliness',
      heading: 'Timeliness of responses',
      level: 2,
      blocks: [
        paragraph(
          `Answers that fell due in ${year.label} and before ${spokenDay(asAt)}, one for each body that was asked. Days are counted from the day that started the clock to the answer.${dropped}`,
        ),
        chartOrTable(rows, timelinessTable(rows, total)),
      ],
    },
    ...(late.length === 0 ? [] : [lateSection(late, base)]),
    ...(undated.length === 0 ? [] : [undatedSection(undated)]),
  ];
}

function timelinessTable(rows: readonly TimelinessRow[], total: TimelinessCount): PrintedTable {
  const counts = ({ inTime, late, unanswered, medianDays, notYetDue }: TimelinessCount): PrintedCell[] => [
    numberCell(inTime.of),
    shareCell(inTime),
    numberCell(late),
    numberCell(unanswered),
    daysCell(medianDays),
    numberCell(notYetDue),
  ];
  const hasTotal = rows.length > 1;
  return {
    caption: 'Responses due in the year by body and rule',
    columns: [
      column('Body', 'middle'),
      column('Due', 'number'),
      column('In time', 'narrow'),
      column('Late', 'number'),
      column('Not given', 'number'),
      column('Median', 'narrow'),
      column('Too young to tell', 'number'),
    ],
    rows: [
      ...rows.map((row) => [textCell(row.by, row.rule), ...counts(row)]),
      ...(hasTotal ? [[textCell('All'), ...counts(total)]] : []),
    ],
    hasTotal,
  };
}

/** The picture with the table beside it; the table alone where there is nothing to draw. */
function chartOrTable(rows: readonly TimelinessRow[], table: PrintedTable): PrintedBlock {
  const decided = rows.filter(({ inTime }) => inTime.of > 0);
  if (decided.length === 0) return tableOrNone(table);
  const series = [
    { name: 'In time', tone: 'done', pattern: 'solid' },
    { name: 'Late', tone: 'soon', pattern: 'stripes' },
    { name: 'Not given', tone: 'late', pattern: 'squares' },
  ] as const;
  const bars = decided.map(({ by, rule, inTime, late, unanswered }) => ({
    name: decided.filter((each) => each.by === by).length > 1 ? `${by} (${rule})` : by,
    values: [inTime.count, late, unanswered],
  }));
  const told = bars.map(
    ({ name, values: [count, late, missing] }) =>
      `${name}: ${count} in time, ${late} late, ${missing} not given`,
  );
  return {
    kind: 'chart',
    chart: {
      title: 'How timely responses were',
      description: `Bars by body. ${told.join('; ')}.`,
      drawing: stackedBarChart(series, bars),
      table,
    },
  };
}

function lateSection(late: PerformanceReport['timeliness']['late'], base: string): PrintedSection {
  const table = {
    caption: 'Late responses, the latest first',
    columns: [
      column('Reference', 'reference'),
      column('What was asked', 'wide'),
      column('Body'),
      column('Due', 'day'),
      column('Answered', 'day'),
      column('Late by', 'narrow'),
    ],
    rows: late.map(({ reference, words, by, dueOn, answeredOn, daysLate }) => [
      linkCell(reference, `${base}${pathOfPrinted(reference)}`),
      textCell(words),
      textCell(by),
      dayCell(dueOn),
      answeredOn ? dayCell(answeredOn) : textCell('Not yet'),
      daysCell(daysLate),
    ]),
    hasTotal: false,
  };
  return { id: 'late-answers', heading: 'Late responses', level: 3, blocks: [tableOrNone(table)] };
}

function undatedSection(undated: PerformanceReport['timeliness']['undated']): PrintedSection {
  const table = {
    caption: 'Responses asked for in the year for which no day is set',
    columns: [
      column('Body', 'middle'),
      column('Rule', 'middle'),
      column('Asked', 'number'),
      column('Answered', 'narrow'),
      column('Median', 'narrow'),
    ],
    rows: undated.map(({ by, rule, answered, medianDays }) => [
      textCell(by),
      textCell(rule),
      numberCell(answered.of),
      shareCell(answered),
      daysCell(medianDays),
    ]),
    hasTotal: false,
  };
  return {
    id: 'undated-answers',
    heading: 'Without a day',
    level: 3,
    blocks: [
      paragraph(
        'No law sets a day for these answers, or the response was not yet requested, so none of them is early or late. Days are counted from the recommendation to the answer.',
      ),
      tableOrNone(table),
    ],
  };
}
