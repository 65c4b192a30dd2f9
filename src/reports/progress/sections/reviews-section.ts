import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, run } from '../../printed/printed-blocks.js';
import { column, dayCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedBlock, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import { PROGRESS_STATUSES, type ProgressStatus } from '../progress-status.rules.js';
import type { Review } from '../review.js';
import { REVIEW_COLUMNS, reviewRows } from './review-rows.js';
import type { SectionContext } from './section-context.js';
import { STATUS_WORDS, statusCounts } from './status-cells.js';

/** What each status says, with its sign. */
const KEY: Readonly<Record<ProgressStatus, string>> = {
  achieved: 'a meeting has agreed that it is complete.',
  'on-track': 'nothing says otherwise.',
  'at-risk': 'its owner says so.',
  slipped: 'an answer or an action is late, was put off, or will be late as its owner says.',
  stopped: 'rejected, withdrawn, split, merged, or ended by a meeting.',
  'not-started': 'no answer yet and none is late, or no action is named.',
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
    ...papers.map((review, index) =>
      reviewPart(review, { id: `reviews-${index + 1}`, heading: headingOf(review), level: 3 }, context),
    ),
    ...(meetings.length > 0 ? [NO_PAPER] : []),
    ...meetings.map((review, index) =>
      reviewPart(
        review,
        { id: `reviews-meeting-${index + 1}`, heading: headingOf(review), level: 4 },
        context,
      ),
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
  heading: 'Recommendations in no paper',
  level: 3,
  blocks: [paragraph('By the meeting that made them.')],
};

function reviewPart(
  review: Review,
  head: Omit<PrintedSection, 'blocks'>,
  context: SectionContext,
): PrintedSection {
  const { recommendations, counts, title, madeBy } = review;
  const many = `${recommendations.length} ${recommendations.length === 1 ? 'recommendation' : 'recommendations'}`;
  const origin = title === null ? '' : `${madeBy}, ${dayOf(review)}. `;
  return {
    ...head,
    blocks: [
      paragraph(`${origin}${many}: ${statusCounts(counts)}.`),
      {
        kind: 'table',
        table: {
          caption: `${head.heading}: what became of each recommendation`,
          columns: REVIEW_COLUMNS,
          rows: recommendations.flatMap((each) => reviewRows(each, context)),
          hasTotal: false,
        },
      },
    ],
  };
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
            textCell(headingOf(review), review.madeBy),
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
