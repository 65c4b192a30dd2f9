import type { UpdateRow } from '../../actions/action-events.queries.js';
import { type ShownUpdate, shownUpdate } from '../../actions/updates/update.view.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { PageView } from '../../web/page.js';
import { answerPath } from './answer-path.js';
import type { AnsweredAction } from './answer-visit.js';

export type AnswerUpdateUndoView = PageView & {
  readonly reference: string;
  readonly update: ShownUpdate;
  readonly action: string;
  readonly formKey: string;
  readonly cancel: string;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** Asks whoever came by a link whether what they said is to be undone, or says what stands in the way. */
export function answerUpdateUndoView(
  token: string,
  { action }: AnsweredAction,
  update: UpdateRow,
  formKey: string,
  obstacles: readonly string[],
): AnswerUpdateUndoView {
  const anchor = referenceInPath({ kind: 'A', ...action });
  return {
    title: obstacles.length > 0 ? 'This can no longer be undone' : 'Undo your update?',
    reference: action.reference,
    update: shownUpdate(update),
    action: answerPath(token, `/${anchor}/updates/${update.id}/undo`),
    formKey,
    cancel: `${answerPath(token)}#${anchor}`,
    obstacles,
  };
}
