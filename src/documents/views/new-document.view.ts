import type { BodyRow } from '../../bodies/bodies.queries.js';
import { addBodyButton } from '../../bodies/views/add-body-button.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { ButtonArguments } from '../../web/govuk/button.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FileUploadArguments, fileUpload } from '../../web/govuk/file-upload.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../document.rules.js';
import type { TypedDocument } from '../forms/document-upload.form.js';

export type NewDocumentView = PageView & {
  readonly frame: FormFrame;
  readonly file: FileUploadArguments;
  readonly pasted: TextareaArguments;
  readonly pastedIsOpen: boolean;
  readonly body: SelectArguments;
  readonly kind: SelectArguments;
  readonly datedOn: DateInputArguments;
  readonly titleField: InputArguments;
  readonly publicity: RadiosArguments;
  /** The button for a body that the list lacks; null where it is not asked for, or whoever asks may not add one. */
  readonly addBody: ButtonArguments | null;
};

/** The kinds of file that papers come in. */
export const READABLE = ['.pdf', '.docx', '.odt', '.eml', '.mhtml', '.mht', '.html', '.htm', '.md', '.txt'];

/** The form for a new paper, empty or as it was sent. */
export function newDocumentView(
  bodies: readonly BodyRow[],
  { form: typed, datedOn }: TypedDocument,
  faults: readonly FieldError[] = [],
  mayAddBody = false,
): NewDocumentView {
  const error = messagesOf(faults);
  const addsBody = mayAddBody && error('body') !== null;
  return {
    title: 'Add a paper',
    faults,
    backLink: { text: 'Documents', href: '/documents' },
    frame: formFrame(
      { action: '/documents/new', submit: 'Read the paper', cancel: '/documents' },
      { files: true },
    ),
    file: fileUpload({
      name: 'file',
      label: 'File',
      hint: 'PDF, Word (.docx), OpenDocument (.odt), an email (.eml), HTML or plain text, up to 20 MB',
      accept: READABLE,
      error: error('file'),
    }),
    pasted: textArea({
      name: 'pasted',
      label: 'Text of the paper',
      value: words(typed.pasted),
      rows: 10,
      error: error('pasted'),
    }),
    pastedIsOpen: words(typed.pasted) !== '',
    body: select({
      name: 'body',
      label: error('body') ? 'Body that made it' : 'Body that made it (optional)',
      hint: `For a final report, the panel that wrote it${addsBody ? '. If it is not in this list, choose “Add this body” below' : ''}`,
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: words(typed.body),
      empty: 'Read it from the paper',
      error: error('body'),
    }),
    kind: select({
      name: 'kind',
      label: 'Kind of paper (optional)',
      items: DOCUMENT_KINDS.map((kind) => ({ value: kind, text: DOCUMENT_KIND_NAMES[kind] })),
      value: words(typed.kind),
      empty: 'Read it from the paper',
      error: error('kind'),
    }),
    datedOn: dateInput({
      name: 'datedOn',
      legend: error('datedOn')
        ? 'Date of the meeting or the paper'
        : 'Date of the meeting or the paper (optional)',
      hint: error('datedOn') ? undefined : 'Leave this empty if the paper gives its date',
      value: datedOn,
      error: error('datedOn'),
    }),
    titleField: textInput({
      name: 'title',
      label: 'Title (optional)',
      hint: 'Leave this empty to use the paper’s own title',
      value: words(typed.title),
      error: error('title'),
    }),
    publicity: radios({
      name: 'publicity',
      legend: 'Who can see it',
      items: [
        { value: 'published', text: 'Everyone' },
        { value: 'unpublished', text: 'Officers and members', hint: 'Not published yet' },
        {
          value: 'exempt',
          text: 'Democratic services and members of its body',
          hint: 'Exempt or confidential matter',
        },
      ],
      value: words(typed.publicity) || (error('publicity') ? null : 'published'),
      error: error('publicity'),
    }),
    addBody: addsBody ? addBodyButton('/documents/new/body') : null,
  };
}

/** What was sent need not be what the form asked for. */
function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
