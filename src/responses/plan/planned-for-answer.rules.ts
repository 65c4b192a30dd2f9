import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { NewAnswer, PlannedAction } from '../new-response.js';

/** What is to be done about one recommendation, from wherever the form says it. */
export type PlanOfAnswer = {
  /** What was typed beside it; null for nothing. */
  readonly typed: PlannedAction | null;
  /** The open action that was chosen beside it. */
  readonly carriesOn: number | null;
  /** The lines that were pasted about it. */
  readonly lines: readonly { readonly planned: PlannedAction; readonly carriesOn: number | null }[];
};

/** Who answers and by when, where nothing else is said. */
export type PlannedForAll = { readonly ownerId: number | null; readonly dueOn: CalendarDay | null };

/**
 * The actions that come of an answer. One owner or one date for all makes an action of whatever is accepted: where no other words are
 * said, those of the recommendation. What is accepted in part has to say which part.
 */
export function plannedForAnswer(
  { text, decision }: { readonly text: string; readonly decision: ResponseDecision },
  { typed, carriesOn, lines }: PlanOfAnswer,
  forAll: PlannedForAll,
): Pick<NewAnswer, 'action' | 'carriesOn' | 'furtherActions' | 'furtherCarriedOn'> {
  if (decision === 'rejected') return { action: null, carriesOn: null };
  const carried = [...(carriesOn ? [carriesOn] : []), ...lines.flatMap((line) => line.carriesOn ?? [])];
  const asked = [
    ...(typed ? [typed] : []),
    ...lines.flatMap((line) => (line.carriesOn ? [] : [line.planned])),
  ];
  const isForAll = forAll.ownerId !== null || forAll.dueOn !== null;
  const isBare = asked.length === 0 && carried.length === 0 && decision === 'accepted' && isForAll;
  const bare = { text, ownerId: null, ownerAsWritten: null, dueOn: null };
  const [action = null, ...furtherActions] = (isBare ? [bare] : asked).map((each) => ({
    text: each.text || text,
    ownerId: each.ownerId ?? (each.ownerAsWritten ? null : forAll.ownerId),
    ownerAsWritten: each.ownerAsWritten ?? null,
    dueOn: each.dueOn ?? forAll.dueOn,
  }));
  const [first = null, ...furtherCarriedOn] = carried;
  return { action, carriesOn: first, furtherActions, furtherCarriedOn };
}
