import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { WithheldSummary } from '../progress/withheld-summaries.queries.js';
import type { TrackedItem } from '../standing/tracked-item.js';

/** What a tracker holds: what is open alone, or what is closed below it. */
export const TRACKER_CHOICES = ['open', 'all'] as const;
export type TrackerChoice = (typeof TRACKER_CHOICES)[number];

export function isTrackerChoice(value: string): value is TrackerChoice {
  return (TRACKER_CHOICES as readonly string[]).includes(value);
}

/** The tracker of a body. As JSON it is what other programs read. */
export type Tracker = {
  readonly body: { readonly code: string; readonly name: string };
  readonly asAt: CalendarDay;
  readonly show: TrackerChoice;
  /** In the order in which they were made, each recommendation followed by its actions. */
  readonly open: readonly TrackedItem[];
  /** The same; empty where only what is open is asked for. */
  readonly closed: readonly TrackedItem[];
  /** What the open form says in the place of what is exempt. */
  readonly withheld: readonly WithheldSummary[];
};
