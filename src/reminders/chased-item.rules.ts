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
  /** The holder of a post. */
  readonly holder: { readonly name: string; readonly leftOn: CalendarDay | null } | null;
  /** The holder's address, a team's mailbox or a contact's address, in lower case. */
  readonly email: string | null;
};

/** The address that is written to about an item, or why there is none, in words that begin a sentence. */
export type Recipient =
  | { readonly to: string; readonly name: string; readonly owner: ChasedOwner }
  | { readonly to: null; readonly reason: string };

/** Whom to write to about `item` on `on`. A post is reached through its holder, and not at all while it is vacant. */
export function recipientOf(item: ChasedItem, on: CalendarDay): Recipient {
  const { owner } = item;
  if (!owner) return { to: null, reason: withoutOwner(item) };
  if (owner.retiredOn !== null && owner.retiredOn <= on) {
    return { to: null, reason: `${owner.name} ended on ${spokenDay(owner.retiredOn)}: set another owner` };
  }
  if (owner.kind === 'post') {
    if (!owner.holder) return { to: null, reason: `Nobody holds the post ${owner.name}` };
    const { name, leftOn } = owner.holder;
    if (leftOn !== null && leftOn <= on) {
      return {
        to: null,
        reason: `${name} left on ${spokenDay(leftOn)}: nobody else holds the post ${owner.name}`,
      };
    }
  }
  const name = owner.holder?.name ?? owner.name;
  if (owner.email === null) return { to: null, reason: `${name} has no e-mail address` };
  if (!isMailAddress(owner.email)) return { to: null, reason: `“${owner.email}” is not an e-mail address` };
  return { to: owner.email, name, owner };
}

function withoutOwner({ kind, owedBy }: ChasedItem): string {
  if (kind === 'response') return `${owedBy ?? 'The body'} has no team or contact with an e-mail address`;
  return owedBy ? `No owner is set; the paper names “${owedBy}”` : 'No owner is set';
}
