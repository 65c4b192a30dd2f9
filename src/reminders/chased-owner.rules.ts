import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { isMailAddress } from '../mail/mail-address.js';

/** Who owes, and who answers for it on the day. */
export type ChasedOwner = {
  readonly id: number;
  readonly kind: 'post' | 'team' | 'contact';
  readonly name: string;
  readonly retiredOn: CalendarDay | null;
  /** The holder of a post; on the last day they are still there. */
  readonly holder: { readonly id: number; readonly name: string; readonly leftOn: CalendarDay | null } | null;
  /** The holder's address, a team's mailbox or a contact's address, in lower case. */
  readonly email: string | null;
  /** Who is written to while nobody can be reached here; null for nobody. */
  readonly fallback: ChasedOwner | null;
  /** The owner to whom it reports; null for nobody. */
  readonly reportsToId: number | null;
};

/** The address that is reached through an owner, or why there is none, in words that begin a sentence. */
export type Reached =
  | {
      readonly to: string;
      readonly name: string;
      /** The holder who is written to; null for a mailbox. */
      readonly personId: number | null;
      /** Why somebody else stands in, in words that begin a sentence; null where the owner is reached itself. */
      readonly absence: string | null;
    }
  | { readonly to: null; readonly reason: string };

type ReachedItself =
  | { readonly to: string; readonly name: string; readonly personId: number | null }
  | { readonly to: null; readonly reason: string; readonly absence: string };

/**
 * Whom to write to for `owner` on `on`. A post is reached through its holder; where nobody can be reached, whoever stands in is
 * written to, or who stands in for them.
 */
export function reachOwner(owner: ChasedOwner, on: CalendarDay): Reached {
  if (hasEnded(owner, on) && owner.retiredOn !== null) {
    return { to: null, reason: `${owner.name} ended on ${spokenDay(owner.retiredOn)}: set another owner` };
  }
  const own = reachItself(owner, on);
  if (own.to !== null) return { ...own, absence: null };
  for (let next = owner.fallback; next; next = next.fallback) {
    const other = reachItself(next, on);
    if (other.to === null || hasEnded(next, on)) continue;
    return { ...other, absence: own.absence };
  }
  const nobody = owner.fallback ? `, and ${owner.fallback.name}, who stands in, cannot be reached` : '';
  return { to: null, reason: `${own.reason}${nobody}` };
}

/**
 * The nearest of those above `owner` who can be reached on `on`: a vacant post passes a copy on to whom it reports itself.
 * @param owners all of them, by id; a circle ends where it began
 */
export function superiorOf(
  owner: ChasedOwner,
  owners: ReadonlyMap<number, ChasedOwner>,
  on: CalendarDay,
): { readonly to: string; readonly name: string; readonly post: string } | null {
  const passed = new Set([owner.id]);
  for (let id = owner.reportsToId; id !== null && !passed.has(id); ) {
    passed.add(id);
    const above = owners.get(id);
    if (!above) return null;
    const reached = hasEnded(above, on) ? null : reachItself(above, on);
    if (reached?.to) return { to: reached.to, name: reached.name, post: above.name };
    id = above.reportsToId;
  }
  return null;
}

function hasEnded({ retiredOn }: ChasedOwner, on: CalendarDay): boolean {
  return retiredOn !== null && retiredOn <= on;
}

function reachItself(owner: ChasedOwner, on: CalendarDay): ReachedItself {
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
  if (owner.email === null) return { to: null, reason: `${name} has no email address`, absence: silent };
  if (!isMailAddress(owner.email))
    return { to: null, reason: `“${owner.email}” is not an email address`, absence: silent };
  return { to: owner.email, name, personId: owner.holder?.id ?? null };
}
