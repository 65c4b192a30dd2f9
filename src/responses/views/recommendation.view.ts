import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { shownVerdict } from '../../actions/views/verdict.view.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import {
  describeRecommendationState,
  type RecommendationStateName,
} from '../../recommendations/recommendation-states.rules.js';
import { pathOfReference, referenceInPath } from '../../recommendations/reference.rules.js';
import { type Step, type Steps, stepsView } from '../../recommendations/views/steps.view.js';
import { unnamedSentence } from '../../recommendations/views/unnamed-words.js';
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
  readonly steps: Steps;
  /** Since when it is accepted without an action named; null where that is not so. */
  readonly unnamed: string | null;
  readonly clock: ResponseClockView;
  readonly answers: readonly SummaryListArguments[];
  readonly actions: TableArguments | null;
  readonly verdicts: readonly TimelineItem[];
  readonly quote: { readonly text: string; readonly source: string; readonly href: string } | null;
  readonly history: readonly TimelineItem[];
};

/** What the viewer may do about it. */
export type RecommendationRights = { readonly mayKeep: boolean; readonly mayJudge: boolean };

export function recommendationView(
  row: RecommendationRow,
  story: RecommendationStory,
  rights: RecommendationRights,
  today: CalendarDay,
): RecommendationView {
  const state = describeRecommendationState(row.state);
  return {
    title: `Recommendation ${row.reference}`,
    backLink: { text: 'Recommendations', href: '/recommendations' },
    reference: row.reference,
    state: tag(state.label, state.tag),
    text: row.text,
    facts: factsOf(row),
    steps: stepsOf(row, rights),
    unnamed: unnamedSentence(row, today),
    clock: responseClockView(row, story, rights.mayKeep, today),
    answers: answerCards(story.answers),
    actions: story.actions.length > 0 ? actionsTable(story.actions) : null,
    verdicts: story.verdicts.map(shownVerdict),
    quote: quoteOf(row),
    history: historyTimeline(story.history),
  };
}

function factsOf(row: RecommendationRow): SummaryRow[] {
  return [
    summaryRow('Made by', { text: row.bodyName, href: `/bodies/${row.bodyCode}` }),
    row.meetingOn &&
      summaryRow('Meeting', {
        text: spokenDay(row.meetingOn),
        href: `/meetings/${row.meetingBodyCode ?? row.bodyCode}/${row.meetingOn}`,
      }),
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

/** Notice, then the response, then the verdict; while owners are at work nothing stands out. */
function stepsOf(row: RecommendationRow, { mayKeep, mayJudge }: RecommendationRights): Steps {
  const reference = { kind: 'R', ...row } as const;
  const query = `?recommendation=${referenceInPath(reference)}`;
  const notice: Step | false = mayKeep && {
    text: 'Record notice and receipt',
    href: `/recommendations/notice${query}`,
  };
  const response: Step | false = mayKeep && {
    text: row.decision ? 'Record a further response' : 'Record a response',
    href: `/responses/new${query}`,
  };
  const verdict: Step | false = mayJudge && {
    text: 'Record a verdict',
    href: `${pathOfReference(reference)}/verdicts/new`,
  };
  const nextIn: Partial<Record<RecommendationStateName, Step | false>> = {
    'clock-not-started': notice,
    'awaiting-response': response,
    'response-overdue': response,
    'accepted-no-action': response,
    'claimed-complete': verdict,
    rejected: verdict,
    'rejection-not-agreed': response,
  };
  return stepsView([notice, response, verdict], nextIn[row.state] ?? null);
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
