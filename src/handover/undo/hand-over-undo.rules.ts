import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { isWithinUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';

/** A hand-over as the trail tells it. */
export type DoneHandOver = {
  readonly at: Date;
  readonly by: string;
  /** Posts, teams and contacts that changed hands. */
  readonly ownerIds: readonly number[];
  /** Open actions that passed, or stayed with their post. */
  readonly actionIds: readonly number[];
  /** To whom letters went. */
  readonly writtenTo: readonly string[];
  /** What was done since with any of these, in a sentence each. */
  readonly since: readonly {
    readonly reference: string;
    readonly action: string;
    readonly actor: string;
    readonly at: Date;
  }[];
};

/** What stands in the way of undoing a hand-over, a sentence each; none where it may be undone. */
export function handOverObstacles(
  { at, writtenTo, since }: DoneHandOver,
  now: Date,
  policy: UndoPolicy,
): string[] {
  return [
    ...(isWithinUndo(at, now, policy) ? [] : [`It is older than ${policy.minutes} minutes`]),
    ...writtenTo.map((to) => `A letter about what passed was written to ${to}`),
    ...since.map(
      ({ reference, action, actor, at: done }) =>
        `${reference}: ${action}, ${actor}, ${spokenDay(dayInLondon(done))}`,
    ),
  ];
}
