import { isCalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { deedWords, factWords, isCoded, isSpoken } from './fact-words.rules.js';
import type { HistoryEntry } from './history-entry.js';

type Changed = Pick<HistoryEntry, 'before' | 'after'>;

/** Each fact that an entry changed, in words: “due date changed from 1 May 2026 to 1 June 2026”, “asked by Rosalind Thack”. */
export function changesInWords({ before, after }: Changed): string[] {
  const [old, young] = [before ?? {}, after ?? {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])];
  return names.filter(isSpoken).flatMap((name) => {
    const [was, is] = [shown(name, old[name]), shown(name, young[name])];
    return was === is ? [] : [changeInWords(name, was, is)];
  });
}

/** An entry as one sentence: “Ann Reid extended the due date on 3 May 2026: due date changed from 1 May 2026 to 1 June 2026.” */
export function entrySentence(entry: HistoryEntry): string {
  const changes = changesInWords(entry);
  const facts = changes.length > 0 ? `: ${changes.join('; ')}` : '';
  const words = `${entry.actor} ${deedWords(entry.action)} on ${spokenDay(dayInLondon(entry.at))}${facts}`;
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** @param was what it was before, @param is what it is now, each null for nothing */
function changeInWords(name: string, was: string | null, is: string | null): string {
  const { noun, first } = factWords(name);
  if (was === null) return `${first} ${is}`;
  return is === null ? `${noun} removed: it was ${was}` : `${noun} changed from ${was} to ${is}`;
}

function shown(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return isCalendarDay(value) ? spokenDay(value) : spoken(name, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.flatMap((each) => shown(name, each) ?? []).join(', ') || null;
  return JSON.stringify(value);
}

function spoken(name: string, value: string): string {
  return isCoded(name) ? value.replaceAll('-', ' ') : value;
}
