import type { Nation } from '../../deadlines/council-law.rules.js';
import type { TypedPublicity } from '../../items/publicity/publicity-change.form.js';
import type { PublicityFields } from '../../items/publicity/publicity-fields.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { actionPath } from '../views/action-words.js';
import { actionPublicityFields } from './action-publicity-fields.view.js';

export type ActionPublicityFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  readonly fields: PublicityFields;
  readonly reason: TextareaArguments;
};

export function actionPublicityFormView(
  row: ActionRow,
  nation: Nation,
  { choice, form: { seen, reason } }: TypedPublicity,
  faults: readonly FieldError[] = [],
): ActionPublicityFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  return {
    title: `Who can see ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame({ action: actionPath(row, '/publicity'), submit: 'Save', cancel: path }, { seen }),
    text: row.text,

    fields: actionPublicityFields(choice, at, nation),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'For the history of this action; the public does not see it.',
      value: reason,
      rows: 3,
      error: at('reason'),
    }),
  };
}
