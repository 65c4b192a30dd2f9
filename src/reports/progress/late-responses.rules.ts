import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { type AddresseeAnswer, addresseeAnswers } from './addressee-answers.rules.js';
import type { PartsContext } from './parts-context.js';
import type { LateResponse } from './progress-parts.js';

/**
 * Each addressee whose answer is owed and late, the latest first; then those whose answer came late since changes are told, in the
 * order in which they came.
 */
export function lateResponses(context: PartsContext): LateResponse[] {
  const { recommendations, name, facts, asAt, since } = context;
  const late = recommendations.flatMap((standing) => {
    const owing = new Set(standing.answersOwed.map(({ by }) => by));
    return addresseeAnswers(standing.facts, asAt, facts.closedDays).flatMap((answer): LateResponse[] => {
      const { by, rule, law, clock, dueOn } = answer;
      const answeredOn = answer.first?.on ?? null;
      const until = lateUntil(answer, owing.has(by), { since, asAt });
      if (until === null || dueOn === null) return [];
      return [
        {
          ...name.recommendation({ ...standing.facts, addressee: by }),
          ...{ by, rule, law, dueOn, answeredOn },
          noticeOn: clock.noticeOn ?? null,
          receivedOn: clock.receivedOn ?? clock.requestedOn ?? clock.reportedOn ?? clock.fromOn ?? null,
          daysLate: daysBetween(dueOn, until),
        },
      ];
    });
  });
  return late.sort(owedFirst);
}

/** The day up to which it was late; null where it is not to be told. */
function lateUntil(
  { dueOn, first }: AddresseeAnswer,
  isOwed: boolean,
  { since, asAt }: { readonly since: CalendarDay; readonly asAt: CalendarDay },
): CalendarDay | null {
  if (dueOn === null) return null;
  if (first === null) return isOwed && dueOn < asAt ? asAt : null;
  return first.on > dueOn && first.on >= since ? first.on : null;
}

function owedFirst(one: LateResponse, other: LateResponse): number {
  if (one.answeredOn === null || other.answeredOn === null) {
    const owed = Number(one.answeredOn !== null) - Number(other.answeredOn !== null);
    return owed || other.daysLate - one.daysLate;
  }
  return one.answeredOn < other.answeredOn ? -1 : one.answeredOn > other.answeredOn ? 1 : 0;
}
