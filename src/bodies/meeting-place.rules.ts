import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** When on its day a meeting begins, `14:30` in London, and where it is; null where nobody said. */
export type TimeAndPlace = { readonly startTime: string | null; readonly place: string | null };

const WRITTEN = /^(\d{1,2})(?:[.:]?(\d{2}))?\s*(am|pm)?$/;

/** A time as people write it, “2.30pm”, “14:30” or “10 am”, as `14:30`; null where it is none. */
export function parseStartTime(text: string): string | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:12\s*)?noon$|^midday$/, '12pm')
    .replace(/([ap])\.m\.?$/, '$1m');
  const [, hours, minutes = '00', half] = WRITTEN.exec(typed) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  const inDay = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return inDay > 23 ? null : `${String(inDay).padStart(2, '0')}:${minutes}`;
}

/** “2:30pm”, “10am”, “midday”. */
export function spokenTime(time: string): string {
  if (time === '12:00') return 'midday';
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}

/** “2:30pm, Committee Room 1”; null where neither is known. */
export function placeWords({ startTime, place }: TimeAndPlace): string | null {
  return [startTime && spokenTime(startTime), place].filter(Boolean).join(', ') || null;
}

/** “15 December 2026, 2:30pm, Committee Room 1”, as much of it as is known. @param spoken how the day is said */
export function dayAndPlace(
  { heldOn, ...where }: TimeAndPlace & { readonly heldOn: CalendarDay },
  spoken: (day: CalendarDay) => string = spokenDay,
): string {
  const { startTime, place } = where;
  return [spoken(heldOn), placeWords({ startTime, place })].filter(Boolean).join(', ');
}
