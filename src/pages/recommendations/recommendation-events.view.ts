import { linkedItems, type ShownLink } from '../../actions/links/views/linked-items.view.js';
import type { TimelineItem } from '../../audit/history-timeline.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type Sparkline, sparklines } from '../../measures/views/sparkline.view.js';
import type { CorrectionRow } from '../../recommendations/corrections/recommendation-corrections.queries.js';
import { detailsIn } from '../../recommendations/details/recommendation-details.rules.js';
import { changedWords } from '../../recommendations/details/recommendation-details.view.js';
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
      ? {
          text: first.textBefore,
          label: first.detailsBefore.label,
          corrections: corrections.map(shownCorrection),
        }
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
  const { textBefore, textAfter, detailsBefore, detailsAfter, reason, correctedOn, recordedBy } = correction;
  const became = [
    textBefore === textAfter ? null : `Corrected to: ${textAfter}`,
    ...changedWords(detailsIn(detailsBefore), detailsIn(detailsAfter)),
  ].filter(Boolean);
  return {
    title: `Corrected by ${recordedBy}`,
    byline: spokenDay(correctedOn),
    text: [...became, `Why: ${reason}`].join('\n\n'),
    tag: null,
  };
}
