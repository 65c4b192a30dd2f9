import { dateTime } from '../web/helpers/date-time.helper.js';
import { deedWords } from './fact-words.rules.js';
import { changesInWords } from './history.view.js';
import type { HistoryEntry } from './history-entry.js';

/** One item of `app/timeline`. */
export type TimelineItem = {
  readonly title: string;
  readonly byline: string;
  readonly text: string | null;
  readonly tag: null;
};

/** The trail of a thing, newest first, each entry with what it changed and why. */
export function historyTimeline(entries: readonly HistoryEntry[]): TimelineItem[] {
  return entries.map(itemOf).reverse();
}

function itemOf(entry: HistoryEntry): TimelineItem {
  const facts = changesInWords(entry).map(upperFirst).join('\n');
  const paragraphs = [facts, entry.note].filter(Boolean);
  return {
    title: `${entry.actor} ${deedWords(entry.action)}`,
    byline: dateTime(entry.at),
    text: paragraphs.join('\n\n') || null,
    tag: null,
  };
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
