import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { UpdateRow } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { actionPath } from '../views/action-words.js';
import type { EvidenceForm } from './evidence.form.js';
import { type EvidenceFields, evidenceFields } from './evidence-fields.view.js';

export type EvidenceFormView = PageView & {
  readonly frame: FormFrame;
  /** The day and the words of the update that it proves. */
  readonly day: string;
  readonly words: string;
  readonly evidence: EvidenceFields;
};

/** The form of one more piece of evidence. */
export function evidenceFormView(
  row: ActionRow,
  update: UpdateRow,
  form: EvidenceForm,
  faults: readonly FieldError[] = [],
): EvidenceFormView {
  const path = actionPath(row);
  return {
    title: `Add evidence to ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame(
      {
        action: actionPath(row, `/updates/${update.id}/evidence/new`),
        submit: 'Add the evidence',
        cancel: path,
      },
      { files: true },
    ),
    day: spokenDay(update.writtenOn),
    words: update.words,
    evidence: evidenceFields('Evidence', form, messagesOf(faults)),
  };
}
