import type { CalendarDay } from '../../../calendar/calendar-day.js';

type KeptCount = { readonly id: string; readonly count: number };

/** The headline of a report as it was published; no counts where it was published for other readers. */
export type LastReport = {
  readonly on: CalendarDay;
  readonly recommendations: readonly KeptCount[];
  readonly actions: readonly KeptCount[];
};
