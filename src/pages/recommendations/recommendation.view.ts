import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { sentBackHint } from '../../actions/views/sent-back.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { importedRows, toldAsImported } from '../../imports/origin/imported-item.view.js';
import type { TagLinks } from '../../items/tags/tag-links.view.js';
import { shownVerdict } from '../../items/verdicts/verdict.view.js';
import type { Steps } from '../../items/views/steps.view.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { unnamedSentence } from '../../recommendations/states/unnamed-words.js';
import type { NextReminderOf } from '../../reminders/item-reminders.service.js';
import { nextReminderRows } from '../../reminders/views/next-reminder.view.js';
import { answerCards } from '../../responses/views/answer-cards.view.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { SummaryListArguments, SummaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { type RecommendationEventsView, recommendationEventsView } from './recommendation-events.view.js';
import { recommendationFacts, recommendationTags } from './recommendation-facts.view.js';
import type { RecommendationPageFacts } from './recommendation-page.queries.js';
import { type RecommendationRights, recommendationSteps } from './recommendation-steps.view.js';
import { type ResponseClockView, responseClocks } from './response-clock.view.js';

export type RecommendationView = PageView & {
  readonly reference: string;
  readonly state: Tag;
  readonly text: string;
  readonly facts: readonly SummaryRow[];
  readonly tagLinks: TagLinks;
  readonly life: RecommendationEventsView;
  /** What this viewer may do, each a link to its form. */
  readonly steps: Steps;
  /** Asking each of those who owe an answer about everything; none for those who may not. */
  readonly askNow: readonly LinkArguments[];
  /** Since when it is accepted without an action named; null where that is not so. */
  readonly unnamed: string | null;
  /** That it is agreed complete while an action of it was sent back; null where that is not so. */
  readonly sentBack: string | null;
  /** One for each addressee, first of the body that is to answer first. */
  readonly clocks: readonly ResponseClockView[];
  /** The answers that stand, then those that later ones took the place of. */
  readonly answers: readonly SummaryListArguments[];
  readonly earlierAnswers: readonly SummaryListArguments[];
  readonly actions: TableArguments | null;
  readonly verdicts: readonly TimelineItem[];
  readonly quote: { readonly text: string; readonly source: string; readonly href: string } | null;
  readonly history: readonly TimelineItem[];
};

export function recommendationView(
  row: RecommendationRow,
  story: RecommendationPageFacts,
  rights: RecommendationRights,
  today: CalendarDay,
  {
    next,
    askNow,
    viewer,
  }: {
    readonly next: readonly NextReminderOf[];
    readonly askNow: readonly LinkArguments[];
    readonly viewer: Asker;
  },
): RecommendationView {
  const state = describeRecommendationState(row.state);
  return {
    title: `Recommendation ${row.reference}`,
    isExempt: row.publicity === 'exempt',
    backLink: { text: 'Recommendations', href: '/recommendations' },
    reference: row.reference,
    state: tag(state.label, state.tag),
    text: row.text,
    facts: [
      ...recommendationFacts(row, rights.mayKeep, story.nation),
      ...importedRows(story.imported, viewer),
      ...nextReminderRows(next),
    ],
    tagLinks: recommendationTags(row, rights.mayKeep),
    steps: recommendationSteps(row, rights),
    askNow,
    life: recommendationEventsView(story.life, row.reference, rights.mayKeep),
    unnamed: unnamedSentence(row, today),
    sentBack: row.state === 'agreed-complete' ? sentBackHint(story.actions, true) : null,
    clocks: responseClocks(row, story, rights.mayKeep, today),
    ...answerCards(story.answers),
    actions: story.actions.length > 0 ? actionsTable(story.actions) : null,
    verdicts: story.verdicts.map(shownVerdict),
    quote: quoteOf(row),
    history: historyTimeline(toldAsImported(story.history, story.imported, row.isMadeOnKnown, viewer)),
  };
}

function actionsTable(actions: readonly ActionRow[]): TableArguments {
  return sortableTable({
    caption: 'Actions of this recommendation',
    columns: [
      { text: 'Reference', short: true },
      { text: 'Action' },
      { text: 'Owner' },
      { text: 'Due', short: true },
      { text: 'Status' },
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
