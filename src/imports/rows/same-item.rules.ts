import type { CalendarDay } from '../../calendar/calendar-day.js';
import { resemblanceInForms } from '../../recommendations/logging/likeness.rules.js';
import { plainWords } from './plain-words.rules.js';

/** An item as a sheet says it: its words, and the day of the meeting that made it, where that is known. */
export type SaidItem = { readonly text: string; readonly madeOn: CalendarDay | null };

/**
 * What a row is to an item of the same number. `same` says it again or in other words, `close` may be the same and may be another,
 * `other` only has the number in common: next year's tracker begins again at 1.
 */
export type Sameness = 'same' | 'close' | 'other';

/** About two thirds of what two texts tell is common to both: the wording was changed. */
const REWORDED = 0.6;
/** About a third: somebody must say. */
const CLOSE = 0.3;

/** Number and body are no identity: words and meeting tell. An unknown meeting tells nothing. */
export function sameness(said: SaidItem, known: SaidItem): Sameness {
  const isSameMeeting = !said.madeOn || !known.madeOn || said.madeOn === known.madeOn;
  if (isSameText(said.text, known.text)) return isSameMeeting ? 'same' : 'close';
  const alike = resemblanceInForms(said.text, known.text);
  if (alike < CLOSE) return 'other';
  if (alike >= REWORDED) return isSameMeeting ? 'same' : 'close';
  return isSameMeeting ? 'close' : 'other';
}

/** Whether two texts say the same but for case, spaces and punctuation. */
export function isSameText(one: string, other: string): boolean {
  return one === other || plainWords(one) === plainWords(other);
}

/** Whether two texts may be one. */
export function isNearly(one: string, other: string): boolean {
  return isSameText(one, other) || resemblanceInForms(one, other) >= CLOSE;
}
