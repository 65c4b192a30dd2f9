import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type ChasedItem, recipientOf } from '../chased-item.rules.js';
import { type HoldsOfDay, whyHeld } from '../holds/hold.rules.js';

/** An item of a round with whoever is asked about it. */
export type AskedItem = {
  readonly item: ChasedItem;
  readonly to: string;
  readonly name: string;
  readonly absence: string | null;
};

/** Whom a round writes to, one mail each, and about what nobody can be asked. */
export type RoundPlan = {
  readonly letters: readonly {
    readonly to: string;
    readonly name: string;
    readonly items: readonly AskedItem[];
  }[];
  readonly leftOut: readonly { readonly item: ChasedItem; readonly reason: string }[];
};

/** A round is open until the end of its deadline. */
export function isRoundOpen(deadlineOn: CalendarDay, today: CalendarDay): boolean {
  return today <= deadlineOn;
}

/** Everything open, due or not; a claim that waits for a verdict was answered already. */
export function planRound(items: readonly ChasedItem[], holds: HoldsOfDay, today: CalendarDay): RoundPlan {
  const letters = new Map<string, { to: string; name: string; items: AskedItem[] }>();
  const leftOut: { item: ChasedItem; reason: string }[] = [];
  for (const item of items) {
    if (item.state === 'claimed-complete') continue;
    const reached = recipientOf(item, today);
    const personId = reached.to === null ? null : reached.personId;
    const { kind, id, bodyId, isStatutory, owner } = item;
    const hold = holds.find({ kind, id, bodyId, isStatutory, ownerId: owner?.id ?? null, personId });
    if (hold) leftOut.push({ item, reason: whyHeld(hold, isStatutory) });
    else if (reached.to === null) leftOut.push({ item, reason: reached.reason });
    else {
      const { to, name, absence } = reached;
      const letter = letters.get(to) ?? { to, name, items: [] };
      letter.items.push({ item, to, name, absence });
      letters.set(to, letter);
    }
  }
  for (const letter of letters.values()) letter.items.sort(byDay);
  return { letters: [...letters.values()].sort((a, b) => (a.to < b.to ? -1 : 1)), leftOut };
}

/** What is due first stands first, what has no date last. */
function byDay({ item: one }: AskedItem, { item: other }: AskedItem): number {
  const [a, b] = [one.dueOn ?? '9999-12-31', other.dueOn ?? '9999-12-31'];
  return a === b ? 0 : a < b ? -1 : 1;
}
