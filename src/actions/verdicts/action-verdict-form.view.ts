import type { VerdictFields } from '../../items/verdicts/verdict-fields.view.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { UpdateRow } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { type ShownUpdate, shownUpdate } from '../updates/update.view.js';
import { actionPath } from '../views/action-words.js';

export type ActionVerdictFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  /** What the owner says; null where there is no update. */
  readonly update: ShownUpdate | null;
  readonly fields: VerdictFields;
};

export function actionVerdictFormView(
  row: ActionRow,
  latest: UpdateRow | null,
  fields: VerdictFields,
  faults: readonly FieldError[] = [],
): ActionVerdictFormView {
  const path = actionPath(row);
  return {
    title: `Verdict on ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame({
      action: actionPath(row, '/verdicts/new'),
      submit: 'Record the verdict',
      cancel: path,
    }),

    text: row.text,
    update: latest && shownUpdate(latest),
    fields,
  };
}
