import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ActionStanding } from '../progress/item-standing.rules.js';
import type { NamedStandings } from '../standing/named-standings.rules.js';
import type { PromisedItem, PromiseKept } from './chairs-brief.js';

/** The days after the last meeting, up to that of this one. */
export type PromiseWindow = {
  readonly after: CalendarDay | null;
  readonly heldOn: CalendarDay;
  readonly asAt: CalendarDay;
};

/** What was to be done or answered between the meetings, by the day on which it is due. */
export function promisesForMeeting(
  { recommendations, actions, name }: NamedStandings,
  window: PromiseWindow,
): PromisedItem[] {
  const isBetween = (day: CalendarDay | null): day is CalendarDay =>
    day !== null && day <= window.heldOn && (window.after === null || day > window.after);
  const owed = actions.flatMap((action): PromisedItem[] => {
    const { dueOn } = action.slippage;
    if (!isBetween(dueOn) || wasClosedBefore(action, window)) return [];
    const { latestUpdate } = action;
    return [
      {
        ...name.action(action.facts),
        dueOn,
        kept: keptWord(action, dueOn, window.asAt),
        account: latestUpdate?.words ?? null,
        accountOn: latestUpdate?.on ?? null,
      },
    ];
  });
  const answers = recommendations.flatMap(({ facts, answersOwed }) =>
    answersOwed.flatMap(({ by, dueOn }): PromisedItem[] => {
      if (!isBetween(dueOn)) return [];
      const kept = dueOn < window.asAt ? 'late' : 'due';
      return [
        { ...name.recommendation({ ...facts, addressee: by }), dueOn, kept, account: null, accountOn: null },
      ];
    }),
  );
  return [...owed, ...answers].sort((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  );
}

/** What a meeting closed up to the last one is no promise for this one. */
function wasClosedBefore({ state, facts }: ActionStanding, { after }: PromiseWindow): boolean {
  if (describeActionState(state).isOpen) return false;
  const last = facts.verdicts.at(-1);
  return after === null || !last || last.on <= after;
}

function keptWord({ state }: ActionStanding, dueOn: CalendarDay, asAt: CalendarDay): PromiseKept {
  if (state === 'claimed-complete') return 'reported-complete';
  if (state === 'agreed-complete') return 'agreed';
  if (!describeActionState(state).isOpen) return 'dropped';
  return dueOn < asAt ? 'late' : 'due';
}
