import type { HistoryEntry } from '../../audit/history-entry.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';

/** What may name an exempt item or paper. */
const FOR_KEEPERS_ONLY = ['linkedTo', 'paper', 'source'];

/** The trail of a measure. To others than keepers it does not name what it was linked to: they may not see all of that. */
export function measureHistory(entries: readonly HistoryEntry[], mayKeep: boolean): TimelineItem[] {
  return historyTimeline(
    mayKeep
      ? entries
      : entries.map((entry) => ({ ...entry, before: without(entry.before), after: without(entry.after) })),
  );
}

function without(facts: HistoryEntry['before']): HistoryEntry['before'] {
  return (
    facts && Object.fromEntries(Object.entries(facts).filter(([name]) => !FOR_KEEPERS_ONLY.includes(name)))
  );
}
