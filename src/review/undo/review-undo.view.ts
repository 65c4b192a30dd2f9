import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { LatestReview } from './latest-review.js';

export type ReviewUndoView = PageView & {
  readonly frame: FormFrame;
  readonly at: string;
  readonly when: string;
  readonly by: string;
  readonly proposals: number;
  readonly items: number;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** Asks whether the latest decisions are to be undone, or says what stands in the way. */
export function reviewUndoView(
  paper: { readonly id: number; readonly title: string },
  { at, by, proposals, recommendationIds, actionIds }: LatestReview,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): ReviewUndoView {
  const path = `/documents/${paper.id}`;
  return {
    title: obstacles.length > 0 ? 'These decisions cannot be undone' : 'Undo the latest decisions?',
    faults,
    backLink: { text: paper.title, href: path },
    frame: formFrame(
      { action: `${path}/review/undo`, submit: 'Undo the decisions', cancel: path },
      { caption: paper.title, warning: true },
    ),
    at: at.toISOString(),
    when: dateTime(at),
    by,
    proposals,
    items: recommendationIds.length + actionIds.length,
    obstacles,
  };
}
