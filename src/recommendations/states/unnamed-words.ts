import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { daysUnnamed } from './named-action.rules.js';

/** “for 43 days” where it was accepted and no action is named; null otherwise. */
export function unnamedWords(row: RecommendationRow, today: CalendarDay): string | null {
  const days = daysUnnamed(row, today);
  if (days === null) return null;
  return days === 0 ? 'since today' : `for ${spokenDays(days)}`;
}

/** The same as a sentence of the item's own page. */
export function unnamedSentence(row: RecommendationRow, today: CalendarDay): string | null {
  const days = daysUnnamed(row, today);
  if (days === null || row.decidedOn === null) return null;
  const since = days === 0 ? 'So far' : `For ${spokenDays(days)}`;
  return `Accepted on ${spokenDay(row.decidedOn)}. ${since} no action has been named with an owner and a date.`;
}
