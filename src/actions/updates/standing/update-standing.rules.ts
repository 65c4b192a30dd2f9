import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { isWithinUndo, type UndoPolicy } from '../../../items/undo/undo-window.rules.js';
import type { CameBy } from '../action-update.entity.js';

/** What decides whether an update may be undone or corrected. */
export type UpdateStanding = {
  readonly recordedAt: Date;
  readonly cameBy: CameBy | null;
  /** The account of who wrote or entered it; null where it came by e-mail. */
  readonly writtenById: number | null;
  /** The occurrence of a duty that it reported as done. */
  readonly meetsOn: CalendarDay | null;
  /** The day of the first verdict that a meeting gave on it; null where none did. */
  readonly judgedOn: CalendarDay | null;
  /** Whether a later update of the action was written. */
  readonly isFollowed: boolean;
  /** Whether the due date was extended since. */
  readonly isExtended: boolean;
};

/** Somebody with an account, or the sender of an update that came by e-mail. */
export type UpdateWriter = {
  readonly accountId: number | null;
  readonly isKeeper: boolean;
  /** What pages call the sender of an update that came by a link, who is known by the link; left out for anybody else. */
  readonly sender?: string;
};

/** Whether the update is this person's own, or theirs to keep in order. The sender of one that came by a link is known by the link. */
export function mayAlter(
  { writtenById, cameBy }: UpdateStanding,
  { accountId, isKeeper, sender }: UpdateWriter,
): boolean {
  if (isKeeper) return true;
  return sender === undefined ? accountId !== null && accountId === writtenById : cameBy === 'link';
}

/** Whether it is so young that its writer may undo it, whatever stands in the way. */
export function isYoung(standing: UpdateStanding, now: Date, policy: UndoPolicy): boolean {
  return isWithinUndo(standing.recordedAt, now, policy);
}

/**
 * What stands in the way of undoing an update, a sentence each; none where it may be undone.
 * @param writtenTo who was written to since, a sentence each
 */
export function undoObstacles(
  standing: UpdateStanding,
  now: Date,
  policy: UndoPolicy,
  writtenTo: readonly string[],
): string[] {
  const { cameBy, judgedOn, isFollowed, isExtended } = standing;
  return [
    isYoung(standing, now, policy) ? null : `It is older than ${policy.minutes} minutes`,
    cameBy === 'reply' ? 'It is an email reply that democratic services confirmed' : null,
    judgedOn && `A meeting judged it on ${spokenDay(judgedOn)}`,
    isFollowed ? 'A later update was written' : null,
    isExtended ? 'The due date was extended since' : null,
    ...writtenTo,
  ].filter((obstacle) => obstacle !== null);
}

/** Why nobody but democratic services may correct it any more; null where its writer may. */
export function closedToWriter({ judgedOn }: UpdateStanding): string | null {
  return judgedOn && `A meeting judged it on ${spokenDay(judgedOn)}: ask democratic services to correct it`;
}

/** Why its claim stays as it is, whatever else is corrected; null where it may be corrected too. */
export function fixedClaim({ judgedOn, meetsOn }: UpdateStanding): string | null {
  if (judgedOn)
    return (
      `A meeting gave its verdict on this claim on ${spokenDay(judgedOn)}, so it stays. If the meeting was misled, ` +
      'record the verdict “not agreed” of a later meeting, or reopen the action.'
    );
  if (meetsOn)
    return (
      `It reported as done what was due on ${spokenDay(meetsOn)}, and the due date has moved on from there, ` +
      'so the claim stays. Write a new update to give the latest position.'
    );
  return null;
}
