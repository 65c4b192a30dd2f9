import type { TimelineItem } from '../../audit/history-timeline.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { VERDICT_LABELS } from './verdict.rules.js';
import type { VerdictRow } from './verdict-row.js';

type GivenVerdict = Omit<VerdictRow, 'id' | 'bodyCode'>;

/** A verdict as a page prints it: what a meeting decided, in its words, and who recorded it. */
export function shownVerdict(given: GivenVerdict): TimelineItem {
  const by = given.supersededBy ? ` by ${given.supersededBy}` : '';
  return {
    title: `${VERDICT_LABELS[given.verdict]}${by}`,
    byline: `${given.bodyName}, ${spokenDay(given.decidedOn)}. Recorded by ${given.recordedBy}`,
    text: given.words,
    tag: null,
  };
}
