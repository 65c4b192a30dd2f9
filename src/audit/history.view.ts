import { isCalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import type { HistoryEntry } from './history.queries.js';

/** One line of a history, as a page prints it. */
export type HistoryLine = {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly note: string | null;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
};

/** An entry in the words of a page, with each fact that changed. */
export function historyLine(entry: HistoryEntry): HistoryLine {
  const before = entry.before ?? {};
  const after = entry.after ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    note: entry.note,
    changes: names
      .filter((name) => before[name] !== after[name])
      .map((name) => ({ what: inWords(name), before: shown(before[name]), after: shown(after[name]) })),
  };
}

/** An entry as one sentence: “Ann Reid extended it on 3 May 2026: due on from 1 May 2026 to 1 June 2026.” */
export function entrySentence(entry: HistoryEntry): string {
  const line = historyLine(entry);
  const changes = line.changes.map(({ what, before, after }) => `${what} from ${before} to ${after}`);
  const facts = changes.length > 0 ? `: ${changes.join('; ')}` : '';
  return `${line.actor} ${line.action} on ${spokenDay(dayInLondon(line.at))}${facts}.`;
}

/** `dueOn` as “due on”. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return isCalendarDay(value) ? spokenDay(value) : value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.map(shown).join(', ') : JSON.stringify(value);
}
