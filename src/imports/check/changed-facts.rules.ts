import { isCalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** What a sheet now says otherwise than the last time. */
export type ChangedFact<Facts> = { readonly fact: keyof Facts & string; readonly words: string };

const FACT_NAMES: Readonly<Record<string, string>> = {
  text: 'wording',
  owner: 'owner',
  dueOn: 'due date',
  dueWords: 'due date in words',
  cadence: 'how often',
  claim: 'status',
  words: 'update',
  updatedOn: 'day of the update',
  verdict: 'verdict',
  verdictOn: 'day of the verdict',
  noticeOn: 'notice',
  receivedOn: 'receipt',
  decision: 'response',
  decidedOn: 'day of the response',
  reasons: 'reasons',
  note: 'words of the sheet',
};
const LONGEST_QUOTE = 60;

/** What differs between two accounts of an item. A cell that was emptied takes nothing away. */
export function changedFacts<Facts extends object>(before: Facts, after: Facts): ChangedFact<Facts>[] {
  const names = Object.keys(FACT_NAMES) as (keyof Facts & string)[];
  return names.flatMap((fact) => {
    const [was, is] = [before[fact] ?? null, after[fact] ?? null];
    if (is === null || is === was) return [];
    return [{ fact, words: `${FACT_NAMES[fact]}: ${quoted(was)} → ${quoted(is)}` }];
  });
}

/** What is known after the second account: what it does not say stays as the first said. */
export function laterFacts<Facts extends object>(before: Facts, after: Facts): Facts {
  const said = Object.entries(after).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(said) };
}

function quoted(value: unknown): string {
  if (value === null) return 'not said';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isCalendarDay(text)) return spokenDay(text);
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE)}…”` : `“${text}”`;
}
