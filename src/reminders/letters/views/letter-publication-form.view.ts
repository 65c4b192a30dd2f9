import { formatReference } from '../../../items/references/reference.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { ChairLetterRow } from '../chair-letter-row.js';
import type { LetterPublicationForm } from '../forms/letter-publication.form.js';
import { LETTERS_PATH, letterName } from '../letter-key.rules.js';

export type LetterPublicationFormView = PageView & {
  readonly frame: FormFrame;
  readonly isPublic: RadiosArguments;
  readonly reason: TextareaArguments;
};

/** Whether the public can read a letter. */
export function letterPublicationFormView(
  letter: ChairLetterRow,
  form: LetterPublicationForm,
  faults: readonly FieldError[] = [],
): LetterPublicationFormView {
  const errorAt = messagesOf(faults);
  const path = `${LETTERS_PATH}/${letter.letterId}`;
  const name = letterName(letter.number, formatReference(letter.reference));
  return {
    title: 'Should this letter be in the public register?',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame({ action: `${path}/publications/new`, submit: 'Save', cancel: path }, { caption: name }),
    isPublic: radios({
      name: 'isPublic',
      legend: 'Public register',
      items: [
        { value: 'yes', text: 'Yes, everybody may read and download it' },
        { value: 'no', text: 'No' },
      ],
      value: form.isPublic || null,
      error: errorAt('isPublic'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Who asked for it, or why',
      hint: 'Kept in the audit log, and not shown to the public',
      rows: 3,
      value: form.reason,
      error: errorAt('reason'),
    }),
  };
}
