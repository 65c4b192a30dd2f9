import { spokenDay } from '../../../calendar/spoken-day.js';
import { groupedBy } from '../../../database/grouped-by.js';
import { paragraph, run } from '../../printed/printed-blocks.js';
import { column, dayCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedBlock, PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import { PROGRESS_STATUSES, type ProgressStatus } from '../progress-status.rules.js';
import type { Review } from '../review.js';
import { countStatuses } from '../reviews.rules.js';
import { REVIEW_COLUMNS, reviewRows } from './review-rows.js';
import type { SectionContext } from './section-context.js';
import { STATUS_WORDS, statusCounts } from './status-cells.js';

/** What each status says, with its sign. */
const KEY: Readonly<Record<ProgressStatus, string>> = {
  achieved: 'a meeting has agreed that it is complete.',
  'on-track': 'nothing suggests otherwise.',
  'at-risk': 'its owner says so, or it was sent back and there has been no update since.',
  slipped: 'an answer or an action is late, was put off, or will be late according to its owner.',
  stopped: 'rejected, withdrawn, split, merged, or ended by a meeting.',
  'not-started': 'no answer yet and none is late, no action is named, or an answer is needed again.',
};

/** Each paper once, with its recommendations in their own order; what is settled only by its numbers. */
export function reviewsSection({ reviews, since }: BoardReport, context: SectionContext): PrintedSection[] {
  const live = reviews.filter(({ isSettled }) => !isSettled);
  const settled = reviews.filter(({ isSettled }) => isSettled);
  const papers = live.filter(({ title }) => title !== null);
  const meetings = live.filter(({ title }) => title === null);
  return [
    {
      id: 'reviews',
      heading: 'Review by review',
      level: 2,
      blocks: [reviews.length === 0 ? paragraph('None.') : statusKey()],
    },
    ...papers.map((review, index) => reviewPart(review, index + 1, context)),
    ...(meetings.length > 0 ? [NO_PAPER] : []),
    ...[...groupedBy(meetings, ({ madeBy }) => madeBy)].map(([madeBy, ofBody], index) =>
      meetingsPart(madeBy, ofBody, index + 1, context),
    ),
    ...(settled.length > 0 ? [settledPart(settled, `Settled before ${spokenDay(since)}`)] : []),
  ];
}

function statusKey(): PrintedBlock {
  const entries = PROGRESS_STATUSES.map((status) => {
    const { sign, text } = STATUS_WORDS[status];
    return { name: `${sign} ${text}`, value: [run(KEY[status])] };
  });
  return { kind: 'facts', entries };
}

const NO_PAPER: PrintedSection = {
  id: 'reviews-meetings',
  heading: 'Recommendations that are not in a paper',
  level: 3,
  blocks: [paragraph('By the meeting that made them, latest first.')],
};

function reviewPart(review: Review, number: number, context: SectionContext): PrintedSection {
  const heading = headingOf(review);
  const rows = review.recommendations.flatMap((each) => reviewRows(each, context));
  const summary = paragraph(`${review.madeBy}, ${dayOf(review)}. ${summaryOf([review])}`);
  return { id: `reviews-${number}`, heading, level: 3, blocks: [summary, reviewTable(heading, rows)] };
}

/** What the meetings of one body recommended, meeting by meeting. */
function meetingsPart(
  heading: string,
  meetings: readonly Review[],
  number: number,
  context: SectionContext,
): PrintedSection {
  const rows = meetings.flatMap((review) =>
    review.recommendations.flatMap((each) => reviewRows(each, context, dayOf(review))),
  );
  const blocks = [paragraph(summaryOf(meetings)), reviewTable(heading, rows)];
  return { id: `reviews-meetings-${number}`, heading, level: 4, blocks };
}

function reviewTable(heading: string, rows: readonly (readonly PrintedCell[])[]): PrintedBlock {
  const caption = `${heading}: what became of each recommendation`;
  return { kind: 'table', table: { caption, columns: REVIEW_COLUMNS, rows, hasTotal: false } };
}

/** “8 recommendations: 1 achieved, 7 on track.” */
function summaryOf(reviews: readonly Review[]): string {
  const recommendations = reviews.flatMap((review) => review.recommendations);
  const many = recommendations.length === 1 ? 'recommendation' : 'recommendations';
  return `${recommendations.length} ${many}: ${statusCounts(countStatuses(recommendations))}.`;
}

function settledPart(reviews: readonly Review[], heading: string): PrintedSection {
  return {
    id: 'reviews-settled',
    heading,
    level: 3,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: 'Reviews in which nothing is open',
          columns: [
            column('Review', 'wide'),
            column('Day', 'day'),
            ...SETTLED_AS.map((status) => column(STATUS_WORDS[status].text, 'number')),
          ],
          rows: reviews.map((review) => [
            textCell(headingOf(review), review.title === null ? null : review.madeBy),
            dayCell(review.on),
            ...SETTLED_AS.map((status) => numberCell(review.counts[status])),
          ]),
          hasTotal: false,
        },
      },
    ],
  };
}

/** Nothing else can become of what is closed. */
const SETTLED_AS = PROGRESS_STATUSES.filter((status) => status === 'achieved' || status === 'stopped');

function headingOf(review: Review): string {
  return review.title ?? `${review.madeBy}, ${dayOf(review)}`;
}

function dayOf({ on }: Review): string {
  return on === null ? 'day not known' : spokenDay(on);
}
