import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { shownVerdict } from '../../actions/views/verdict.view.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { describeRecommendationState } from '../../recommendations/recommendation-states.rules.js';
import { referenceInPath } from '../../recommendations/reference.rules.js';
import { KEEPERS, type Role } from '../../web/access.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import { type SummaryListArguments, type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { RecommendationStory } from '../recommendation-stories.queries.js';
import { answerCards } from './answer-cards.view.js';
import { type ResponseClockView, responseClockView } from './response-clock.view.js';

export type RecommendationView = PageView & {
  readonly reference: string;
  readonly state: Tag;
  readonly text: string;
  readonly facts: readonly SummaryRow[];
  /** What this viewer may do, each a link to its form. */
  readonly steps: readonly { readonly text: string; readonly href: string; readonly classes: string }[];
  readonly clock: ResponseClockView;
  readonly answers: readonly SummaryListArguments[];
  readonly actions: TableArguments | null;
  readonly verdicts: readonly TimelineItem[];
  readonly quote: { readonly text: string; readonly source: string; readonly href: string } | null;
  readonly history: readonly TimelineItem[];
};

export function recommendationView(
  row: RecommendationRow,
  story: RecommendationStory,
  role: Role,
  today: CalendarDay,
): RecommendationView {
  const mayKeep = KEEPERS.some((keeper) => keeper === role);
  const state = describeRecommendationState(row.state);
  return {
    title: `Recommendation ${row.reference}`,
    backLink: { text: 'Recommendations', href: '/recommendations' },
    reference: row.reference,
    state: tag(state.label, state.tag),
    text: row.text,
    facts: factsOf(row),
    steps: mayKeep ? stepsOf(row) : [],
    clock: responseClockView(row, story.events, mayKeep, today),
    answers: answerCards(story.answers),
    actions: story.actions.length > 0 ? actionsTable(story.actions) : null,
    verdicts: story.verdicts.map(shownVerdict),
    quote: quoteOf(row),
    history: historyTimeline(story.history),
  };
}

function factsOf(row: RecommendationRow): SummaryRow[] {
  const meeting = row.meetingOn ? `, meeting of ${spokenDay(row.meetingOn)}` : '';
  return [
    summaryRow('Made by', `${row.bodyName}${meeting}`),
    summaryRow('Made on', spokenDay(row.madeOn)),
    summaryRow('Addressed to', row.addresseeName),
    row.label && summaryRow('Called in the paper', row.label),
    row.documentId !== null &&
      summaryRow('From the same paper', {
        text: 'All recommendations made from it',
        href: `/recommendations?document=${row.documentId}`,
      }),
    row.publicity !== 'published' &&
      summaryRow(
        'Publicity',
        row.publicity === 'exempt' ? 'Exempt: for those who keep the register' : 'Not published',
      ),
  ].filter((each): each is SummaryRow => Boolean(each));
}

function stepsOf(row: RecommendationRow): RecommendationView['steps'] {
  const query = `?recommendation=${referenceInPath({ kind: 'R', ...row })}`;
  const notice = { text: 'Record notice and receipt', href: `/recommendations/notice${query}` };
  const response = {
    text: row.decision ? 'Record a further response' : 'Record a response',
    href: `/responses/new${query}`,
  };
  const inOrder = row.state === 'clock-not-started' ? [notice, response] : [response, notice];
  return inOrder.map((step, index) => ({ ...step, classes: index === 0 ? '' : 'govuk-button--secondary' }));
}

function actionsTable(actions: readonly ActionRow[]): TableArguments {
  return sortableTable({
    caption: 'Actions of this recommendation',
    columns: [
      { text: 'Reference', short: true },
      { text: 'Action' },
      { text: 'Owner' },
      { text: 'Due', short: true },
      { text: 'State' },
    ],
    rows: actions.map((action) => [
      { text: action.reference, href: actionPath(action) },
      { text: action.text },
      { text: ownerWords(action), note: holderWords(action) },
      { text: action.dueOn ? spokenDay(action.dueOn) : 'Not set' },
      { tag: stateTag(action.state) },
    ]),
  });
}

function quoteOf({
  quote,
  documentId,
  documentTitle,
  startOffset,
}: RecommendationRow): RecommendationView['quote'] {
  if (quote === null || documentId === null || documentTitle === null) return null;
  return { text: quote, source: documentTitle, href: `/documents/${documentId}?at=${startOffset ?? 0}#here` };
}
