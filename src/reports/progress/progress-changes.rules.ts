import type { CalendarDay } from '../../calendar/calendar-day.js';
import { formatReference } from '../../items/references/reference.rules.js';
import type { ReportedAction, ReportedRecommendation, ReportedVerdict } from './progress-facts.js';
import type {
  AnsweredItem,
  ClaimedItem,
  EndedItem,
  ExtendedItem,
  JudgedItem,
  ReportedChanges,
  ReportItem,
} from './progress-report.js';
import type { NameItem } from './report-item.rules.js';

/** The days from which and up to which a report tells of changes, both included. */
export type ReportWindow = { readonly since: CalendarDay; readonly asAt: CalendarDay };

type Happened = { readonly on: CalendarDay };

/** What happened within the window, each kind in the order in which it happened. */
export function progressChanges(
  recommendations: readonly ReportedRecommendation[],
  actions: readonly ReportedAction[],
  name: NameItem,
  window: ReportWindow,
): ReportedChanges {
  const within = <Fact extends Happened>(facts: readonly Fact[]): Fact[] =>
    facts.filter(({ on }) => on >= window.since && on <= window.asAt);
  const judged = (item: ReportItem, verdicts: readonly ReportedVerdict[]) =>
    within(verdicts)
      .filter(({ isStop }) => !isStop)
      .map((verdict) => judgedItem(item, verdict));

  return {
    recommendations: inOrder(
      within(
        recommendations
          .filter(({ isMadeOnKnown }) => isMadeOnKnown)
          .map((facts) => ({ ...name.recommendation(facts), on: facts.madeOn })),
      ),
    ),
    responses: inOrder(
      recommendations.flatMap((facts) => answeredItems(name.recommendation(facts), within(facts.responses))),
    ),
    claims: inOrder(actions.flatMap((facts) => claimedItems(name.action(facts), within(facts.updates)))),
    verdicts: inOrder([
      ...recommendations.flatMap((facts) => judged(name.recommendation(facts), facts.verdicts)),
      ...actions.flatMap((facts) => judged(name.action(facts), facts.verdicts)),
    ]),
    extensions: inOrder(
      actions.flatMap((facts) => extendedItems(name.action(facts), within(facts.extensions))),
    ),
    endings: inOrder(
      recommendations.flatMap((facts) => endedItems(name.recommendation(facts), within(facts.endings))),
    ),
  };
}

function answeredItems(item: ReportItem, responses: ReportedRecommendation['responses']): AnsweredItem[] {
  return responses.map(({ on, by, decision, reasons }) => ({ ...item, on, by, decision, reasons }));
}

function claimedItems(item: ReportItem, updates: ReportedAction['updates']): ClaimedItem[] {
  return updates
    .filter(({ claim }) => claim === 'complete')
    .map(({ on, words, evidence }) => ({ ...item, on, account: words, evidence }));
}

function judgedItem(item: ReportItem, { on, verdict, words, supersededBy }: ReportedVerdict): JudgedItem {
  return { ...item, on, verdict, remark: words, supersededBy };
}

function endedItems(item: ReportItem, endings: ReportedRecommendation['endings']): EndedItem[] {
  return endings.map(({ on, kind, reason, successors }) => ({
    ...item,
    on,
    ending: kind,
    reason,
    successors: successors.map(formatReference),
  }));
}

function extendedItems(item: ReportItem, extensions: ReportedAction['extensions']): ExtendedItem[] {
  return extensions.map(({ on, oldDueOn, newDueOn, agreedBy, reason }) => ({
    ...item,
    on,
    oldDueOn,
    newDueOn,
    agreedBy,
    reason,
  }));
}

/** By day; facts of one day stay as they were recorded. */
function inOrder<Fact extends Happened>(facts: Fact[]): Fact[] {
  return facts.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
