import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import type { ActionStanding } from '../progress/item-standing.rules.js';
import type { NamedStandings } from '../standing/named-standings.rules.js';
import type { SlippedItem } from './chairs-brief.js';

type SlippageWindow = { readonly since: CalendarDay; readonly asAt: CalendarDay };

/**
 * What is late, was put off since the last meeting, or is expected after its date: what was put off most often first, then the
 * longest late.
 */
export function slippedItems(
  { recommendations, actions, name }: NamedStandings,
  window: SlippageWindow,
): SlippedItem[] {
  const owed = actions.flatMap((action): SlippedItem[] => {
    const why = isOwed(action) ? reasonsOf(action, window) : [];
    if (why.length === 0) return [];
    const { dueOn, times } = action.slippage;
    return [
      { ...name.action(action.facts), dueOn, daysLate: daysLate(dueOn, window), timesExtended: times, why },
    ];
  });
  const answers = recommendations.flatMap(({ facts, answersOwed }) =>
    answersOwed.flatMap(({ by, dueOn }): SlippedItem[] => {
      const days = daysLate(dueOn, window);
      if (days === 0) return [];
      const item = name.recommendation({ ...facts, addressee: by });
      return [{ ...item, dueOn, daysLate: days, timesExtended: 0, why: [`answer ${spokenDays(days)} late`] }];
    }),
  );
  return [...owed, ...answers].sort(
    (one, other) => other.timesExtended - one.timesExtended || other.daysLate - one.daysLate,
  );
}

function isOwed({ state }: ActionStanding): boolean {
  return describeActionState(state).isOpen && state !== 'claimed-complete';
}

function reasonsOf(action: ActionStanding, window: SlippageWindow): string[] {
  const { dueOn, words } = action.slippage;
  const late = daysLate(dueOn, window);
  const forecast = action.latestUpdate?.forecastOn ?? null;
  const isForecastLate = dueOn !== null && forecast !== null && forecast > dueOn;
  const isPutOff = action.facts.extensions.some(({ on }) => on >= window.since && on <= window.asAt);
  const saysLate = action.latestUpdate?.claim === 'delayed';
  if (late === 0 && !isForecastLate && !isPutOff && !saysLate) return [];
  return [
    ...(late > 0 ? [`${spokenDays(late)} late`] : []),
    ...(words ? [words] : []),
    ...(isForecastLate ? [`expected on ${spokenDay(forecast)}`] : []),
    ...(saysLate ? ['its owner says that it is delayed'] : []),
  ];
}

function daysLate(dueOn: CalendarDay | null, { asAt }: SlippageWindow): number {
  return dueOn === null || dueOn >= asAt ? 0 : daysBetween(dueOn, asAt);
}
