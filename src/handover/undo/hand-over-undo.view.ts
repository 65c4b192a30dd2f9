import { personPath } from '../../people/owner.rules.js';
import type { Person } from '../../people/person.entity.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { DoneHandOver } from './hand-over-undo.rules.js';

export type HandOverUndoView = PageView & {
  readonly frame: FormFrame;
  readonly when: string;
  readonly by: string;
  readonly owners: number;
  readonly actions: number;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** Asks whether a hand-over is to be undone, or says what stands in the way. */
export function handOverUndoView(
  { id, name }: Pick<Person, 'id' | 'name'>,
  { at, by, ownerIds, actionIds }: DoneHandOver,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): HandOverUndoView {
  const path = personPath(id);
  return {
    title: obstacles.length > 0 ? 'This hand-over cannot be undone' : 'Undo this hand-over?',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame(
      { action: `${path}/hand-over/undo`, submit: 'Undo the hand-over', cancel: path },
      { caption: name, warning: true },
    ),
    when: dateTime(at),
    by,
    owners: ownerIds.length,
    actions: actionIds.length,
    obstacles,
  };
}
