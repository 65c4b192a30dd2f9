import type { UpdateRow } from '../actions/action-events.queries.js';
import type { DocumentRow } from '../documents/documents.queries.js';
import { messagesOf } from '../web/form-faults.js';
import { type FormFrame, formFrame } from '../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../web/govuk/checkboxes.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../web/govuk/textarea.js';
import type { PageView } from '../web/page.js';
import type { ItemRemovalForm, PaperRemovalForm, RemovalForm } from './removal.form.js';

/** The form by which personal data are taken out; what is null is not asked of this thing. */
export type RemovalView = PageView & {
  readonly frame: FormFrame;
  /** What goes, a sentence each, and what stays. */
  readonly goes: readonly string[];
  readonly stays: string;
  readonly words: TextareaArguments | null;
  readonly files: CheckboxesArguments | null;
  readonly titleField: InputArguments | null;
  readonly filename: InputArguments | null;
  readonly quotes: CheckboxesArguments | null;
  readonly reason: TextareaArguments;
};

type Thing = { readonly name: string; readonly path: string; readonly action: string };

const STAYS =
  'The audit log keeps who removed it, when and why, and the digest and size of a file. It cannot be brought back.';

function removalView(
  { name, path, action }: Thing,
  goes: readonly string[],
  form: RemovalForm,
  faults: readonly FieldError[],
): RemovalView {
  return {
    title: 'Remove personal data',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame({ action, submit: 'Remove for good', cancel: path }, { caption: name, warning: true }),
    goes,
    stays: STAYS,
    ...{ words: null, files: null, titleField: null, filename: null, quotes: null },
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'People who could see it read this instead. Do not name anybody.',
      value: form.reason,
      rows: 3,
      error: messagesOf(faults)('reason'),
    }),
  };
}

export function paperRemovalView(
  { id, title }: DocumentRow,
  form: PaperRemovalForm,
  faults: readonly FieldError[] = [],
): RemovalView {
  const at = messagesOf(faults);
  const thing = { name: title, path: `/documents/${id}`, action: `/personal-data/documents/${id}` };
  const goes = [
    'Its file, its text and what was read from it, in the register and on pages as at an earlier day.',
    'The items made from it stay, with their present wording. To remove words there, use the page of each item.',
  ];
  return {
    ...removalView(thing, goes, form, faults),
    titleField: textInput({
      name: 'title',
      label: 'New title',
      hint: 'Change it if it names somebody.',
      value: form.title,
      error: at('title'),
    }),
    filename: textInput({
      name: 'filename',
      label: 'New name of the file',
      value: form.filename,
      error: at('filename'),
    }),
    quotes: checkboxes({
      name: 'quotes',
      legend: 'Quotes',
      items: [{ value: 'yes', text: 'Also remove the quotes from the paper that its items show' }],
      values: form.quotes === '' ? [] : [form.quotes],
      error: at('quotes'),
    }),
  };
}

export function itemRemovalView(
  thing: Thing,
  updates: readonly UpdateRow[],
  form: ItemRemovalForm,
  faults: readonly FieldError[] = [],
): RemovalView {
  const files = updates.flatMap(({ evidence }) =>
    evidence.filter(({ filename, removedOn }) => filename !== null && removedOn === null),
  );
  const goes = [
    'The words below, wherever they are in this item: its text, its quote, updates and their first wordings, evidence by name, extensions, verdicts, requests, responses, the kept text of its paper, the rows of its sheet, emails about it with their files in the outbox, its history, and older versions. “[removed]” takes their place.',
    'The files of its paper and of its spreadsheet still contain them. Remove those on their own pages.',
  ];
  return {
    ...removalView(thing, goes, form, faults),
    words: textArea({
      name: 'words',
      label: 'Words to remove, exactly as they are written',
      hint: 'A name or a passage, with the same capital letters.',
      value: form.words,
      rows: 3,
      error: messagesOf(faults)('words'),
    }),
    files:
      files.length === 0
        ? null
        : checkboxes({
            name: 'files',
            legend: 'Files of evidence to remove',
            items: files.map(({ id, title }) => ({ value: String(id), text: title })),
            values: form.files,
          }),
  };
}

export function sheetRemovalView(
  thing: Thing,
  form: RemovalForm,
  faults: readonly FieldError[] = [],
): RemovalView {
  const goes = [
    'The file, its name, its rows and headings, and the record of what its items were before it.',
    'The items that it made stay, with what it said about them. To remove words there, use the page of each item. The import can then no longer be undone.',
  ];
  return removalView(thing, goes, form, faults);
}

export function replyRemovalView(
  thing: Thing,
  form: RemovalForm,
  faults: readonly FieldError[] = [],
): RemovalView {
  const goes = [
    'What the answer says, its subject and its files. Who sent it and when stay on record.',
    'What was filed from it stays. To remove words there, use the page of the action. The message stays in the mailbox, where you must delete it by hand.',
  ];
  return removalView(thing, goes, form, faults);
}
