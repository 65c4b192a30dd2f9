import { spokenDay } from '../../../calendar/spoken-day.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedTable } from '../../printed/printed-report.js';
import { countedHref, DONE_SINCE } from '../counted/counted-wish.js';
import type { ProgressReport } from '../progress-report.js';
import type { SectionContext } from './section-context.js';

type Line = { readonly id: string; readonly text: string };
export type HeadlinePart = 'answers' | 'recommendations' | 'actions';

/** In the order of the page; a part of the line above begins with a dash. */
const LINES: Record<HeadlinePart, readonly Line[]> = {
  answers: [
    { id: 'made', text: 'Recommendations made' },
    { id: 'answered', text: 'Answered' },
    { id: 'accepted', text: '– accepted' },
    { id: 'accepted-in-part', text: '– accepted in part' },
    { id: 'rejected', text: '– rejected' },
    { id: 'answered-in-time', text: 'Answered in time' },
    { id: 'answered-late', text: 'Answered late' },
    { id: 'answered-without-date', text: 'Answered, no day was set' },
    { id: 'awaiting', text: 'Awaiting a response' },
    { id: 'awaiting-in-time', text: '– in time' },
    { id: 'awaiting-overdue', text: '– overdue' },
    { id: 'awaiting-without-date', text: '– no day is set' },
    { id: 'closed-unanswered', text: 'Closed unanswered' },
    { id: 'withdrawn', text: 'Withdrawn' },
    { id: 'split', text: 'Split into others' },
    { id: 'merged', text: 'Merged into another' },
  ],
  recommendations: [
    { id: 'made', text: 'Recommendations made' },
    { id: 'agreed-complete', text: 'Agreed complete: implemented' },
    { id: 'claimed', text: 'Claimed complete' },
    { id: 'in-progress', text: 'In progress' },
    { id: 'no-action', text: 'Accepted, no action with owner and date' },
    { id: 'awaiting', text: 'Awaiting a response' },
    { id: 'standing-rejected', text: 'Rejected' },
    { id: 'no-longer-needed', text: 'No longer needed or superseded' },
    { id: 'ended', text: 'Withdrawn, split or merged' },
  ],
  actions: [
    { id: 'made', text: 'Actions agreed' },
    { id: 'open', text: 'Open' },
    { id: 'in-time', text: '– in time' },
    { id: 'overdue', text: '– overdue' },
    { id: 'without-date', text: '– without a date' },
    { id: 'claimed', text: '– claimed complete' },
    { id: 'agreed-complete', text: 'Agreed complete' },
    { id: 'dropped', text: 'No longer needed or superseded' },
  ],
};
const CAPTIONS: Record<HeadlinePart, string> = {
  answers: 'Recommendations and their answers',
  recommendations: 'Recommendations and their progress',
  actions: 'Actions and their progress',
};
const ALWAYS = ['made', 'answered', 'open', 'overdue', 'awaiting-overdue', 'agreed-complete', 'claimed'];

/** Each number beside what it was, leading to its items. A line of two noughts is left out where nobody looks for it. */
export function headlineTable(
  report: ProgressReport,
  part: HeadlinePart,
  { base }: SectionContext,
): PrintedTable {
  const { headline } = report;
  const of = part === 'actions' ? 'actions' : 'recommendations';
  const counts = new Map<string, { readonly count: number; readonly before: number }>(
    headline[of].map(({ id, count, before }) => [id, { count, before }]),
  );
  const linked = (count: number, id: string): PrintedCell => {
    const href = count > 0 ? `${base}${countedHref(report, of, id)}` : null;
    return { ...numberCell(count), href };
  };
  const rows = LINES[part].flatMap(({ id, text }) => {
    const { count = 0, before = 0 } = counts.get(id) ?? {};
    if (count === 0 && before === 0 && !ALWAYS.includes(id)) return [];
    return [[textCell(text), linked(count, id), numberCell(before), changeCell(count - before)]];
  });
  const done = of === 'actions' ? headline.actionsDoneSince : headline.recommendationsDoneSince;
  const since = [
    textCell('Agreed complete between the two days'),
    linked(done, DONE_SINCE),
    textCell('–'),
    textCell('–'),
  ];
  return {
    caption: CAPTIONS[part],
    columns: [
      column('What is counted', 'wide'),
      { ...column(spokenDay(report.asAt), 'narrow'), isNumeric: true },
      { ...column(spokenDay(headline.beforeOn), 'narrow'), isNumeric: true },
      column('Change', 'number'),
    ],
    rows: part === 'answers' ? rows : [...rows, since],
    hasTotal: false,
  };
}

/** “+4”, “−2”, “0” */
function changeCell(change: number): PrintedCell {
  const text = Math.abs(change).toLocaleString('en-GB');
  const sign = change > 0 ? '+' : change < 0 ? '\u2212' : '';
  return { ...numberCell(change), text: `${sign}${text}` };
}
