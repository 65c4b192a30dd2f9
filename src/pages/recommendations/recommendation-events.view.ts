import { linkedItems, type ShownLink } from '../../actions/links/views/linked-items.view.js';
import type { TimelineItem } from '../../audit/history-timeline.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type Sparkline, sparklines } from '../../measures/views/sparkline.view.js';
import type { CorrectionRow } from '../../recommendations/corrections/recommendation-corrections.queries.js';
import { ENDING_WORDS } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { EndingRow } from '../../recommendations/endings/recommendation-endings.queries.js';
import type { RecommendationEvents } from './recommendation-events.queries.js';

/** What happened to the recommendation itself, as `app/recommendation-events` prints it. */
export type RecommendationEventsView = {
  readonly links: readonly ShownLink[];
  readonly endings: readonly TimelineItem[];
  readonly measures: readonly Sparkline[];
  /** Null where the viewer may not add one. */
  readonly newMeasureHref: string | null;
  /** Null where the wording was never corrected. */
  readonly wording: {
    readonly text: string;
    readonly label: string | null;
    readonly corrections: readonly TimelineItem[];
  } | null;
};

export function recommendationEventsView(
  { links, endings, corrections, measures }: RecommendationEvents,
  reference: string,
  mayKeep: boolean,
): RecommendationEventsView {
  const [first] = corrections;
  return {
    links: linkedItems(links, reference, mayKeep),
    endings: endings.map(shownEnding),
    measures: sparklines(measures),
    newMeasureHref: mayKeep ? `/measures/new?item=${encodeURIComponent(reference)}` : null,
    wording: first
      ? { text: first.textBefore, label: first.labelBefore, corrections: corrections.map(shownCorrection) }
      : null,
  };
}

function shownEnding({ kind, reason, decidedOn, bodyName, recordedBy }: EndingRow): TimelineItem {
  return {
    title: ENDING_WORDS[kind],
    byline: `${bodyName}, ${spokenDay(decidedOn)}. Recorded by ${recordedBy}`,
    text: reason,
    tag: null,
  };
}

function shownCorrection(correction: CorrectionRow): TimelineItem {
  const { textBefore, textAfter, labelBefore, labelAfter, reason, correctedOn, recordedBy } = correction;
  const became = [
    textBefore === textAfter ? null : `Corrected to: ${textAfter}`,
    labelBefore === labelAfter ? null : `Called in the paper: ${labelAfter ?? 'nothing'}`,
  ].filter(Boolean);
  return {
    title: `Corrected by ${recordedBy}`,
    byline: spokenDay(correctedOn),
    text: [...became, `Why: ${reason}`].join('\n\n'),
    tag: null,
  };
}
