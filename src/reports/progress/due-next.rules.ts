import { addDays } from '../../calendar/calendar-day.js';
import { openAction, openRecommendation } from './item-progress.rules.js';
import type { PartsContext } from './parts-context.js';
import type { DueNext, OpenItem } from './progress-parts.js';

/** How far to look ahead where the meeting after the next is not known yet: a quarter. */
const DAYS_AHEAD = 91;

/** What is due from the day of the report to the meeting that comes after the one that reads it. What is claimed complete is not owed. */
export function dueNext(context: PartsContext): DueNext {
  const { facts, actions, recommendations, asAt } = context;
  const { next, following } = facts.meetings;
  const until = following ?? addDays(next ?? asAt, DAYS_AHEAD);
  const owed: (OpenItem | null)[] = [
    ...recommendations
      .filter(({ answersOwed }) => answersOwed.length > 0)
      .map((each) => openRecommendation(each, context)),
    ...actions.filter(({ state }) => state !== 'claimed-complete').map((each) => openAction(each, context)),
  ];
  const items = owed.flatMap((item) => {
    const dueOn = item?.dueOn ?? null;
    return item && dueOn !== null && dueOn >= asAt && dueOn <= until ? [{ ...item, dueOn }] : [];
  });
  return {
    until,
    isMeeting: following !== null,
    items: items.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0)),
  };
}
