import type { BodyRow } from '../../bodies/bodies.queries.js';
import { addBodyButton } from '../../bodies/views/add-body-button.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { ButtonArguments } from '../../web/govuk/button.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FileUploadArguments, fileUpload } from '../../web/govuk/file-upload.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { NewImportForm } from './new-import.form.js';

export type NewImportView = PageView & {
  readonly frame: FormFrame;
  readonly file: FileUploadArguments;
  readonly body: SelectArguments;
  readonly publicity: RadiosArguments;
  /** The button for a body that the list lacks. */
  readonly addBody: ButtonArguments;
};

/** The form for a new tracker, empty or as it was sent. */
export function newImportView(
  bodies: readonly BodyRow[],
  typed: NewImportForm,
  faults: readonly FieldError[],
): NewImportView {
  const error = messagesOf(faults);
  return {
    title: 'Import a spreadsheet',
    faults,
    backLink: { text: 'Imports', href: '/imports' },
    frame: formFrame(
      { action: '/imports/new', submit: 'Read the spreadsheet', cancel: '/imports' },
      { files: true },
    ),
    file: fileUpload({
      name: 'file',
      label: 'Spreadsheet',
      hint: 'Excel (.xlsx) or .csv, up to 20 MB',
      accept: ['.xlsx', '.csv', '.tsv', '.txt'],
      error: error('file'),
    }),
    body: select({
      name: 'body',
      label: 'Body that the tracker belongs to',
      hint: 'Rows that name another body belong to that one. If it is not in this list, choose “Add this body” below',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: typeof typed.body === 'string' ? typed.body : '',
      empty: 'Select a body',
      error: error('body'),
    }),
    publicity: radios({
      name: 'publicity',
      legend: 'Who can see what is made of it',
      items: [
        { value: 'published', text: 'Everyone' },
        { value: 'unpublished', text: 'Officers and members', hint: 'Not published yet' },
        {
          value: 'exempt',
          text: 'Democratic services and members of its body',
          hint: 'Exempt or confidential matter',
        },
      ],
      value: typeof typed.publicity === 'string' ? typed.publicity : '',
      error: error('publicity'),
    }),
    addBody: addBodyButton('/imports/new/body'),
  };
}
