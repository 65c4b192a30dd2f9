import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { type Dated, latestAsAt } from '../../calendar/latest-as-at.js';
import { spokenDays } from '../../calendar/spoken-day.js';

/** A later due date; `on` is the day on which it was agreed. */
export interface DatedExtension extends Dated {
  readonly newDueOn: CalendarDay;
}

/** How an action's due date moved. */
export interface Slippage {
  /** The due date that held on the day asked about. */
  readonly dueOn: CalendarDay | null;
  readonly times: number;
  /** Calendar days from the date first agreed to the one that holds; 0 where it was not put off. */
  readonly days: number;
  /** “third extension, 92 days later than first agreed”; null where there was none. */
  readonly words: string | null;
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/**
 * How often, and by how much, an action was put off as at `today`; extensions agreed later had not happened.
 * @param originalDue the date first set; null where the first extension gave the action its date
 */
export function slippage(
  extensions: readonly DatedExtension[],
  originalDue: CalendarDay | null,
  today: CalendarDay,
): Slippage {
  const latest = latestAsAt(extensions, today);
  if (!latest) return { dueOn: originalDue, times: 0, days: 0, words: null };
  const times = extensions.filter(({ on }) => on <= today).length;
  const days = originalDue ? Math.max(0, daysBetween(originalDue, latest.newDueOn)) : 0;
  const by = days > 0 ? `, ${spokenDays(days)} later than first agreed` : '';
  return { dueOn: latest.newDueOn, times, days, words: `${ordinal(times)} extension${by}` };
}

/** “third extension”; null where there was none. */
export function extensionWords(times: number): string | null {
  return times > 0 ? `${ordinal(times)} extension` : null;
}

/** Beyond ten, in figures: 11th to 13th take “th”, as do all but those that end in 1, 2 or 3. */
export function ordinal(count: number): string {
  const word = ORDINALS[count - 1];
  if (word) return word;
  const teens = count % 100 >= 11 && count % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
