import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { isMailAddress } from '../mail/mail-address.js';

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
  readonly dueOn: CalendarDay | null;
  readonly state: string;
  /** The day of the claim that waits for a verdict; null where there is none. */
  readonly claimedOn: CalendarDay | null;
  readonly owner: ChasedOwner | null;
  /** Who is to act as the paper says it, or the body that is to respond: for where there is no owner. */
  readonly owedBy: string | null;
};

/** Who owes, and who answers for it on the day. */
export type ChasedOwner = {
  readonly id: number;
  readonly kind: 'post' | 'team' | 'contact';
  readonly name: string;
  readonly retiredOn: CalendarDay | null;
  /** The holder of a post; on the last day they are still there. */
  readonly holder: { readonly name: string; readonly leftOn: CalendarDay | null } | null;
  /** The holder's address, a team's mailbox or a contact's address, in lower case. */
  readonly email: string | null;
  /** Who is written to while nobody can be reached here; null for nobody. */
  readonly fallback: ChasedOwner | null;
};

/** The address that is written to about an item, or why there is none, in words that begin a sentence. */
export type Recipient =
  | {
      readonly to: string;
      readonly name: string;
      readonly owner: ChasedOwner;
      /** Why somebody else stands in, in words that begin a sentence; null where the owner is reached itself. */
      readonly absence: string | null;
    }
  | { readonly to: null; readonly reason: string };

type Reached =
  | { readonly to: string; readonly name: string }
  | { readonly to: null; readonly reason: string; readonly absence: string };

/**
 * Whom to write to about `item` on `on`. A post is reached through its holder; where nobody can be reached, whoever stands in is
 * written to, or who stands in for them.
 */
export function recipientOf(item: ChasedItem, on: CalendarDay): Recipient {
  const { owner } = item;
  if (!owner) return { to: null, reason: withoutOwner(item) };
  if (owner.retiredOn !== null && owner.retiredOn <= on) {
    return { to: null, reason: `${owner.name} ended on ${spokenDay(owner.retiredOn)}: set another owner` };
  }
  const own = reach(owner, on);
  if (own.to !== null) return { ...own, owner, absence: null };
  for (let next = owner.fallback; next; next = next.fallback) {
    const other = reach(next, on);
    if (other.to === null || (next.retiredOn !== null && next.retiredOn <= on)) continue;
    return { ...other, owner, absence: own.absence };
  }
  const nobody = owner.fallback ? `, and ${owner.fallback.name}, who stands in, cannot be reached` : '';
  return { to: null, reason: `${own.reason}${nobody}` };
}

function reach(owner: ChasedOwner, on: CalendarDay): Reached {
  const absence = `${owner.name} is vacant`;
  if (owner.kind === 'post') {
    if (!owner.holder) return { to: null, reason: `Nobody holds the post ${owner.name}`, absence };
    const { name, leftOn } = owner.holder;
    if (leftOn !== null && leftOn < on) {
      const reason = `${name} left on ${spokenDay(leftOn)}: nobody else holds the post ${owner.name}`;
      return { to: null, reason, absence };
    }
  }
  const name = owner.holder?.name ?? owner.name;
  const silent = `${owner.name} cannot be written to`;
  if (owner.email === null) return { to: null, reason: `${name} has no e-mail address`, absence: silent };
  if (!isMailAddress(owner.email))
    return { to: null, reason: `“${owner.email}” is not an e-mail address`, absence: silent };
  return { to: owner.email, name };
}

function withoutOwner({ kind, owedBy }: ChasedItem): string {
  if (kind === 'response') return `${owedBy ?? 'The body'} has no team or contact with an e-mail address`;
  return owedBy ? `No owner is set; the paper names “${owedBy}”` : 'No owner is set';
}
