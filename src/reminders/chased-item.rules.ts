import type { CalendarDay } from '../calendar/calendar-day.js';
import { type ChasedOwner, type Reached, reachOwner } from './chased-owner.rules.js';

/** Something that is owed: an action by its owner, or a formal response by the body that was asked. */
export type ChasedItem = {
  readonly kind: 'action' | 'response';
  readonly id: number;
  /** Of the action, or of the recommendation to respond to: `A2023/051`. */
  readonly reference: string;
  /** Where its page is: `/actions/A2023-051`. */
  readonly path: string;
  /** Its words; null where it is not published, so that a mail names it only. */
  readonly text: string | null;
  /**
   * What it is about in a word or two: a tag, or the heading under which it was agreed; null where it is not published, or
   * nothing says so.
   */
  readonly topic: string | null;
  /** The body that watches it, and whose ladder it climbs. */
  readonly bodyId: number;
  /** The body that is to respond; null for an action. */
  readonly addresseeId: number | null;
  readonly dueOn: CalendarDay | null;
  readonly state: string;
  /** The day of the claim that waits for a verdict; null where there is none. */
  readonly claimedOn: CalendarDay | null;
  /** The day on which its owner last said how it stands, where no verdict came since. */
  readonly spokeOn: CalendarDay | null;
  /** The day of its owner's latest request that waits for an answer; null where none does. */
  readonly askedOn: CalendarDay | null;
  /** The day on which it passed to its owner from another, where that was of late and no letter told of it. */
  readonly passedOn: CalendarDay | null;
  /** Whether the law sets the date. */
  readonly isStatutory: boolean;
  readonly owner: ChasedOwner | null;
  /** Who is to act as the paper says it, or the body that is to respond: for where there is no owner. */
  readonly owedBy: string | null;
};

/** Whom to write to about `item` on `on`, or why nobody can be, in words that begin a sentence. */
export function recipientOf(item: ChasedItem, on: CalendarDay): Reached {
  return item.owner ? reachOwner(item.owner, on) : { to: null, reason: withoutOwner(item) };
}

/** {@link recipientOf} for the items of a day: thousands are owed by some hundred owners, each of whom is looked at once. */
export function recipientsOn(on: CalendarDay): (item: ChasedItem) => Reached {
  const known = new Map<ChasedOwner, Reached>();
  return (item) => {
    if (!item.owner) return recipientOf(item, on);
    const reached = known.get(item.owner) ?? recipientOf(item, on);
    known.set(item.owner, reached);
    return reached;
  };
}

function withoutOwner({ kind, owedBy }: ChasedItem): string {
  if (kind === 'response') return `${owedBy ?? 'The body'} has no team or contact with an email address`;
  return owedBy ? `No owner is set; the paper names “${owedBy}”` : 'No owner is set';
}
