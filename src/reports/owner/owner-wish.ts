import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { Audience } from '../published/audience.rules.js';

/** Whose list is wanted: one owner's, by id or name, or a directorate's. */
export type OwnerWish = {
  readonly owner: { readonly id: number } | { readonly name: string } | { readonly directorate: string };
  /** Null for today. */
  readonly asAt: CalendarDay | null;
  /** Who reads it; null for what the public can see. */
  readonly asker: Asker | null;
  /** For whom it is made. */
  readonly audience: Audience;
};
