import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Refused } from '../../web/errors.js';
import type { DoneSince } from './done-since.sql.js';
import { isWithinUndo, type UndoPolicy } from './undo-window.rules.js';

/** What stands in the way of undoing whatever was recorded at `at`: its age, and what was done since, a sentence each. */
export function ageAndSince(
  at: Date,
  since: readonly DoneSince[],
  now: Date,
  policy: UndoPolicy,
): { readonly age: string[]; readonly since: string[] } {
  return {
    age: isWithinUndo(at, now, policy) ? [] : [`It is older than ${policy.minutes} minutes`],
    since: since.map(
      ({ reference, action, actor, at: done }) =>
        `${reference}: ${action}, ${actor}, ${spokenDay(dayInLondon(done))}`,
    ),
  };
}

/** The refusal to undo, with all that stands in the way. */
export function undoRefusal([first, ...others]: readonly string[]): Refused {
  const fault = (message: string) => ({ field: null, message });
  return new Refused([fault(first ?? 'It cannot be undone'), ...others.map(fault)]);
}
