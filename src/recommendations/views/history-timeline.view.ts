import type { HistoryEntry } from '../../audit/history.queries.js';
import { historyLine } from '../../audit/history.view.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';

/** One item of `app/timeline`. */
export type TimelineItem = {
  readonly title: string;
  readonly byline: string;
  readonly text: string | null;
  readonly tag: null;
};

/** The trail of a thing, newest first, each entry with what it changed. */
export function historyTimeline(entries: readonly HistoryEntry[]): TimelineItem[] {
  return entries.map(itemOf).reverse();
}

function itemOf(entry: HistoryEntry): TimelineItem {
  const { actor, action, at, note, changes } = historyLine(entry);
  const shown = changes.filter(({ before, after }) => before !== after);
  const facts = shown.map(({ what, before, after }) =>
    before === 'nothing' ? `${what}: ${after}` : `${what}: ${after}, before it ${before}`,
  );
  return {
    title: `${actor} ${action}`,
    byline: dateTime(at),
    text: [...facts.map(upperFirst), ...(note ? [note] : [])].join('\n') || null,
    tag: null,
  };
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
