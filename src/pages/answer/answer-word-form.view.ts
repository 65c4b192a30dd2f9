import { messagesOf } from '../../web/form-faults.js';
import { withSuffix } from '../../web/govuk/field-suffix.js';
import { type FileUploadArguments, fileUpload } from '../../web/govuk/file-upload.js';
import { type AnswerFormFrame, senderField } from './answer-fields.view.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import type { AnswerVisit } from './answer-visit.js';
import type { TypedOnPage } from './typed-on-page.js';

/** Answering everything that a body is asked in one Word document. */
export type AnswerWordFormView = AnswerFormFrame & {
  readonly body: string;
  readonly href: string;
  readonly file: FileUploadArguments;
};

export function wordFormSuffix(bodyCode: string): string {
  return `_word_${bodyCode}`;
}

/** One for each body for which the reader owes answers to several recommendations. */
export function answerWordFormViews(
  { responses, reader }: AnswerVisit,
  { path, formKey }: AnswerPageFrame,
  typed: TypedOnPage | null,
): AnswerWordFormView[] {
  const owed = responses.filter(({ row }) => row.decision === null && row.endedOn === null);
  const bodies = new Map(owed.map(({ row }) => [row.addresseeCode, row.addresseeName]));
  return [...bodies].map(([code, name]) => {
    const suffix = wordFormSuffix(code);
    const address = `${path}/response-form?body=${encodeURIComponent(code)}`;
    const own = typed?.suffix === suffix ? (typed.wordForm ?? null) : null;
    const faults = own?.faults ?? [];
    return {
      ...{ action: address, href: address, formKey, isOpen: own !== null },
      body: name,
      button: bodies.size > 1 ? `Send the form for ${name}` : 'Send the form',
      sender: senderField(reader, suffix, own?.sender ?? reader.givenName, faults),
      file: withSuffix(
        fileUpload({
          name: 'file',
          label: 'The form, filled in',
          hint: 'A Word document (.docx).',
          accept: ['.docx'],
          error: messagesOf(faults)('file'),
        }),
        suffix,
      ),
    };
  });
}
