import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** A pre-election period does not stop what the law wants answered by a day; a hold stops every mail. */
export const HOLD_KINDS = ['hold', 'pre-election'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** A hold as the plan sees it; all four scopes null holds everything. */
export type Hold = {
  readonly id: number;
  readonly kind: HoldKind;
  readonly actionId: number | null;
  readonly recommendationId: number | null;
  readonly ownerId: number | null;
  readonly personId: number | null;
  readonly bodyId: number | null;
  readonly fromOn: CalendarDay;
  /** The last day of it. */
  readonly untilOn: CalendarDay;
  readonly reason: string;
};

/** What a hold may be about, of an item and whoever would be written to. */
export type Holdable = {
  readonly kind: 'action' | 'response';
  readonly id: number;
  readonly bodyId: number;
  readonly ownerId: number | null;
  readonly personId: number | null;
  /** Whether the law sets the date: no pre-election period and no hold moves that. */
  readonly isStatutory: boolean;
};

/** The holds that run on a day, laid out by what they are about. */
export type HoldsOfDay = { find(item: Holdable): Hold | null };

/** Those of `holds` that run on `day`. */
export function holdsOn(holds: readonly Hold[], day: CalendarDay): HoldsOfDay {
  const running = holds.filter(({ fromOn, untilOn }) => fromOn <= day && untilOn >= day);
  if (running.length === 0) return { find: () => null };
  const byScope = new Map<string, Hold>();
  for (const hold of running) if (!byScope.has(scopeOf(hold))) byScope.set(scopeOf(hold), hold);
  return {
    find: (item) => {
      const scopes = [
        `${item.kind} ${item.id}`,
        `owner ${item.ownerId}`,
        `person ${item.personId}`,
        `body ${item.bodyId}`,
        'all',
        'pre-election all',
        `pre-election body ${item.bodyId}`,
      ];
      const found = scopes.map((scope) => byScope.get(scope)).find((hold) => hold && stops(hold, item));
      return found ?? null;
    },
  };
}

/** Why nobody is written to while `hold` runs, in words that begin a sentence. */
export function whyHeld({ kind, reason, untilOn }: Hold, isStatutory: boolean): string {
  const what = kind === 'pre-election' ? 'Pre-election period' : 'Held';
  const law = isStatutory ? '. The date set by law does not move' : '';
  return `${what} until ${spokenDay(untilOn)}: ${reason}${law}`;
}

function stops(hold: Hold, { isStatutory }: Holdable): boolean {
  return hold.kind === 'hold' || !isStatutory;
}

function scopeOf(hold: Hold): string {
  const prefix = hold.kind === 'pre-election' ? 'pre-election ' : '';
  if (hold.actionId !== null) return `${prefix}action ${hold.actionId}`;
  if (hold.recommendationId !== null) return `${prefix}response ${hold.recommendationId}`;
  if (hold.ownerId !== null) return `${prefix}owner ${hold.ownerId}`;
  if (hold.personId !== null) return `${prefix}person ${hold.personId}`;
  return hold.bodyId === null ? `${prefix}all` : `${prefix}body ${hold.bodyId}`;
}
