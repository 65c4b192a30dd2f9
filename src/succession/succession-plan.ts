import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Manner } from './succession.rules.js';

/** Who follows: a body there is, or one that begins with the succession. */
export type SuccessorChoice =
  | { readonly kind: 'known'; readonly id: number; readonly name: string }
  | { readonly kind: 'new'; readonly code: string; readonly name: string };

/** How the work of a body passes on. */
export type SuccessionPlan = {
  readonly bodyId: number;
  readonly manner: Manner;
  /** The first day of the successors. */
  readonly fromOn: CalendarDay;
  /** The first takes what was not given to another. */
  readonly successors: readonly SuccessorChoice[];
  /** Which of the successors takes a thing, by its key: `action-5`. */
  readonly takers: ReadonlyMap<string, number>;
};

/** What a succession passes on. */
export type TransferKind = 'recommendation' | 'action' | 'answer' | 'meeting';

/** A thing that passes, as the page and the trail call it. */
export type TransferItem = {
  readonly kind: TransferKind;
  readonly id: number;
  readonly reference: string;
  readonly text: string;
  /** When it is due or held; null for no date. */
  readonly on: CalendarDay | null;
  readonly path: string;
};

export function itemKey({ kind, id }: Pick<TransferItem, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}
