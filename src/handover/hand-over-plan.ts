import type { CalendarDay } from '../calendar/calendar-day.js';
import type { OwnerKind } from '../people/owner.rules.js';

/** Who takes over a post, or reads a mailbox from then on. */
export type Successor =
  | { readonly kind: 'known'; readonly personId: number; readonly name: string; readonly interim: boolean }
  | { readonly kind: 'new'; readonly name: string; readonly email: string; readonly interim: boolean }
  /** Nobody for now; `fallbackId` is who stands in, null for nobody. */
  | { readonly kind: 'vacant'; readonly fallbackId: number | null; readonly fallbackName: string | null }
  | { readonly kind: 'mailbox'; readonly email: string };

/** What becomes of one post, team or contact. */
export type OwnerHandOver = {
  readonly ownerId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerName: string;
  readonly successor: Successor;
  /** To whom its open actions pass; null where they stay. */
  readonly itemsTo: { readonly id: number; readonly name: string } | null;
};

/** How somebody who leaves hands over. */
export type HandOverPlan = {
  readonly personId: number;
  /** The last day; whoever follows begins on the day after. */
  readonly lastOn: CalendarDay;
  readonly owners: readonly OwnerHandOver[];
  readonly closeAccount: boolean;
};
