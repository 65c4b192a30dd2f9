import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ChasedItem } from '../chased-item.rules.js';
import { type ChasedOwner, type Reached, reachOwner } from '../chased-owner.rules.js';
import { type Hold, holdsOn, whyHeld } from '../holds/hold.rules.js';
import { type LeftOut, leftOut } from '../left-out.rules.js';
import { whyAsked, whyClaimed } from '../reminder-hold.rules.js';

/** Whom somebody is reached by, as far as somebody is. */
export type ReachedSomebody = Extract<Reached, { readonly to: string }>;

/** Every owner for whom the same address is written to on `on`. */
export function ownersReachedAt(
  to: string,
  owners: ReadonlyMap<number, ChasedOwner>,
  on: CalendarDay,
): number[] {
  return [...owners.values()].filter((owner) => reachOwner(owner, on).to === to).map(({ id }) => id);
}

/** What is asked about now: all that is open, except what waits for somebody else, and what is held. */
export function askableOf(
  items: readonly ChasedItem[],
  { personId }: ReachedSomebody,
  holds: readonly Hold[],
  today: CalendarDay,
): { readonly asked: readonly ChasedItem[]; readonly left: readonly LeftOut[] } {
  const running = holdsOn(holds, today);
  const asked: ChasedItem[] = [];
  const left: LeftOut[] = [];
  for (const item of items) {
    const hold = running.find({ ...item, ownerId: item.owner?.id ?? null, personId });
    if (item.claimedOn) left.push(leftOut(item, 'claimed', whyClaimed(item.claimedOn)));
    else if (item.askedOn) left.push(leftOut(item, 'asked', whyAsked(item.askedOn)));
    else if (hold) left.push(leftOut(item, hold.kind, whyHeld(hold, item.isStatutory)));
    else asked.push(item);
  }
  return { asked, left };
}
