import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { PageView } from '../../../web/page.js';
import type { UpdateRow } from '../../action-events.queries.js';
import type { ActionRow } from '../../action-row.queries.js';
import { actionPath } from '../../views/action-words.js';
import { updatePath } from '../corrections/update-correction-form.view.js';
import { type ShownUpdate, shownUpdate } from '../update.view.js';

export type UpdateUndoView = PageView & {
  readonly frame: FormFrame;
  readonly update: ShownUpdate;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
  /** Where it can be corrected instead; null where the viewer may not. */
  readonly correctHref: string | null;
};

/** Asks whether an update is to be undone, or says what stands in the way. */
export function updateUndoView(
  action: ActionRow,
  update: UpdateRow,
  obstacles: readonly string[],
  mayCorrect: boolean,
  faults: readonly FieldError[] = [],
): UpdateUndoView {
  const path = actionPath(action);
  return {
    title: obstacles.length > 0 ? 'This update cannot be undone' : 'Undo this update?',
    faults,
    backLink: { text: `Action ${action.reference}`, href: path },
    frame: formFrame(
      { action: updatePath(action, update, 'undo'), submit: 'Undo the update', cancel: path },
      { caption: action.reference, warning: true },
    ),
    update: shownUpdate(update),
    obstacles,
    correctHref: mayCorrect ? updatePath(action, update, 'corrections/new') : null,
  };
}
