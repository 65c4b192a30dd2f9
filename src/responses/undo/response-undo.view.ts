import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { RecordedFacts } from './response-undo.queries.js';

export type ResponseUndoView = PageView & {
  readonly frame: FormFrame;
  readonly when: string;
  readonly by: string;
  readonly answers: number;
  readonly actions: number;
  /** Whether an earlier recording stands again where it is undone. */
  readonly isCorrection: boolean;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** Asks whether a response is to be undone, or says what stands in the way. */
export function responseUndoView(
  { id, title }: { readonly id: number; readonly title: string },
  { at, by, recommendationIds, actionIds, correctsId }: RecordedFacts,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): ResponseUndoView {
  const path = `/responses/${id}`;
  return {
    title: obstacles.length > 0 ? 'This response cannot be undone' : 'Undo this response?',
    faults,
    backLink: { text: title, href: path },
    frame: formFrame(
      { action: `${path}/undo`, submit: 'Undo the response', cancel: path },
      { caption: title, warning: true },
    ),
    when: dateTime(at),
    by,
    answers: recommendationIds.length,
    actions: actionIds.length,
    isCorrection: correctsId !== null,
    obstacles,
  };
}
