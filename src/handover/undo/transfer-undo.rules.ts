import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { isWithinUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';

/** What may be undone: somebody left, an owner passed on what was open, or an owner ended. */
export type UndoableTransfer = 'hand-over' | 'pass-on' | 'retirement';

/** How the trail tells of each kind, about whom, and with what the keys of its letters begin; null where it writes none. */
export const TRANSFER_ENTRIES: Record<
  UndoableTransfer,
  {
    readonly subject: 'person' | 'owner';
    readonly done: string;
    readonly undone: string;
    readonly letters: string | null;
  }
> = {
  'hand-over': {
    ...{ subject: 'person', done: 'handed over', undone: 'undid the hand-over' },
    letters: 'hand-over:',
  },
  'pass-on': {
    ...{ subject: 'owner', done: 'passed on what was open', undone: 'undid the passing on' },
    letters: 'passed-on:',
  },
  retirement: { subject: 'owner', done: 'retired it', undone: 'undid the retirement', letters: null },
};

/** A letter about what passed. */
export type TransferLetter = {
  readonly id: number;
  readonly to: string;
  /** Whether nobody has begun to send it. */
  readonly isWaiting: boolean;
  /** When it goes out; null where it was to go at once. */
  readonly goesAt: Date | null;
};

/** What was handed over, passed on or ended, as the trail tells it. */
export type DoneTransfer = {
  readonly at: Date;
  readonly by: string;
  /** Posts, teams and contacts that changed hands. */
  readonly ownerIds: readonly number[];
  /** Open actions that passed, or stayed with their post. */
  readonly actionIds: readonly number[];
  readonly letters: readonly TransferLetter[];
  /** What was done since with any of these. */
  readonly since: readonly {
    readonly reference: string;
    readonly action: string;
    readonly actor: string;
    readonly at: Date;
  }[];
};

/** What stands in the way of undoing it, a sentence each; none where it may be undone. */
export function transferObstacles(
  { at, letters, since }: DoneTransfer,
  now: Date,
  policy: UndoPolicy,
): string[] {
  return [
    ...(isWithinUndo(at, now, policy) ? [] : [`It is older than ${policy.minutes} minutes`]),
    ...letters.flatMap(({ isWaiting, to }) =>
      isWaiting ? [] : [`An email about what was passed on was written to ${to}`],
    ),
    ...since.map(
      ({ reference, action, actor, at: done }) =>
        `${reference}: ${action}, ${actor}, ${spokenDay(dayInLondon(done))}`,
    ),
  ];
}
