import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { LatestFigures } from './figure-undo.queries.js';

export type FigureUndoView = PageView & {
  readonly frame: FormFrame;
  readonly at: string;
  readonly when: string;
  readonly by: string;
  readonly figures: number;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** Asks whether the latest decisions about figures are to be undone, or says what stands in the way. */
export function figureUndoView(
  paper: { readonly id: number; readonly title: string },
  { at, by, figures }: LatestFigures,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): FigureUndoView {
  const path = `/documents/${paper.id}/figures`;
  return {
    title:
      obstacles.length > 0 ? 'These decisions cannot be undone' : 'Undo the latest decisions about figures?',
    faults,
    backLink: { text: 'Figures in this paper', href: path },
    frame: formFrame(
      { action: `${path}/undo`, submit: 'Undo the decisions', cancel: path },
      { caption: paper.title, warning: true },
    ),
    at: at.toISOString(),
    when: dateTime(at),
    by,
    figures,
    obstacles,
  };
}
