import type { TypedDay } from '../../../web/british-day-field.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { LetterDraftForm } from '../forms/letter-draft.form.js';

export type LetterFormView = PageView & {
  readonly frame: FormFrame;
  readonly addressedTo: TextareaArguments;
  readonly toAddress: InputArguments;
  readonly datedOn: DateInputArguments;
  readonly about: InputArguments;
  readonly words: TextareaArguments;
  readonly signedBy: TextareaArguments;
};

/** Where the form stands: a new letter, or one that is drafted. */
export type LetterFormPlace = { readonly name: string; readonly action: string; readonly cancel: string };

/** A letter as it is worded. */
export function letterFormView(
  { name, action, cancel }: LetterFormPlace,
  form: LetterDraftForm,
  datedOn: TypedDay | null,
  faults: readonly FieldError[] = [],
): LetterFormView {
  const errorAt = messagesOf(faults);
  return {
    title: name,
    faults,
    backLink: { text: 'Letters from the chair', href: cancel },
    frame: formFrame({ action, submit: 'Save the draft', cancel }, { seen: form.seen || null }),
    addressedTo: textArea({
      name: 'addressedTo',
      label: 'Who it goes to',
      hint: 'The address as it should be on the letter, line by line',
      rows: 4,
      value: form.addressedTo,
      error: errorAt('addressedTo'),
    }),
    toAddress: textInput({
      name: 'toAddress',
      label: 'Email address (optional)',
      hint: 'If you leave it empty, the letter goes by post',
      type: 'email',
      autocomplete: 'off',
      value: form.toAddress,
      error: errorAt('toAddress'),
    }),
    datedOn: dateInput({
      name: 'datedOn',
      legend: 'Date of the letter',
      value: datedOn,
      error: errorAt('datedOn'),
    }),
    about: textInput({
      name: 'title',
      label: 'What it is about',
      value: form.title,
      error: errorAt('title'),
    }),
    words: textArea({
      name: 'words',
      label: 'Letter',
      hint: 'Leave an empty line between paragraphs. Lines that start with a hyphen become a list. The letter is sent exactly as you write it',
      rows: 24,
      value: form.words,
      error: errorAt('words'),
    }),
    signedBy: textArea({
      name: 'signedBy',
      label: 'Who signs',
      rows: 2,
      value: form.signedBy,
      error: errorAt('signedBy'),
    }),
  };
}
