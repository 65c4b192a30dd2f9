import type { BodyRow } from '../../bodies/bodies.queries.js';
import { shortenedText } from '../../mail/subject-words.rules.js';
import { sizeInWords } from '../../web/file-size.js';
import { formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { DocumentRow } from '../documents.queries.js';
import type { TypedDocument } from '../forms/document-upload.form.js';
import { type NewDocumentView, newDocumentView } from '../views/new-document.view.js';
import type { OfferedMail } from './attachments.service.js';

/** How much of the message stands above its attachments. */
const AT_A_GLANCE = 1_200;

type ReviewLink = { readonly text: string; readonly href: string };

type ShownAttachment = {
  readonly name: string;
  readonly size: string;
  /** Where it is taken in; null where it is in the register. */
  readonly action: string | null;
  readonly button: string;
  /** The paper that it is; null where it is none yet. */
  readonly paper: { readonly title: string; readonly href: string } | null;
  readonly review: ReviewLink | null;
};

type AttachmentsView = PageView & {
  readonly caption: string;
  readonly isExempt: boolean;
  readonly isUnpublished: boolean;
  readonly message: string;
  readonly messageHref: string;
  /** Where the proposals of the message itself are reviewed; null where none waits. */
  readonly messageReview: ReviewLink | null;
  readonly attachments: readonly ShownAttachment[];
};

/** A message and the papers that came with it. */
export function attachmentsView(
  message: DocumentRow,
  { waiting, attachments }: OfferedMail,
): AttachmentsView {
  const path = `/documents/${message.id}`;
  return {
    title: 'Attachments of a message',
    backLink: { text: message.title, href: path },
    caption: message.title,
    isExempt: message.publicity === 'exempt',
    isUnpublished: message.publicity === 'unpublished',
    message: shortenedText(message.text, AT_A_GLANCE),
    messageHref: path,
    messageReview: reviewLink(message.id, waiting, ' of the message'),
    attachments: attachments.map(({ filename, sizeBytes, taken }, at) => ({
      name: filename,
      size: sizeInWords(sizeBytes),
      action: taken ? null : `${path}/attachments/${at + 1}`,
      button: `Take in ${filename}`,
      paper: taken && { title: taken.title, href: `/documents/${taken.id}` },
      review: taken && reviewLink(taken.id, taken.waiting),
    })),
  };
}

function reviewLink(documentId: number, waiting: number, whose = ''): ReviewLink | null {
  if (waiting === 0) return null;
  const counted = plural(waiting, 'proposal', 'proposals');
  return { text: `Review ${counted}${whose}`, href: `/documents/${documentId}/review` };
}

type AttachmentForm = {
  readonly message: DocumentRow;
  readonly number: number;
  readonly file: { readonly filename: string };
  readonly bodies: readonly BodyRow[];
};

/** What is asked for an attachment that does not say it itself. */
export function attachmentFormView(
  { message, number, file, bodies }: AttachmentForm,
  typed: TypedDocument,
  faults: readonly FieldError[],
): NewDocumentView & { readonly filename: string } {
  const path = `/documents/${message.id}/attachments`;
  // Asked for the first time, it offers what the message gives.
  const isOpen = typed.form.body === '' && typed.form.publicity === '';
  const body = typed.form.body || message.bodyCode;
  const publicity = typed.form.publicity || message.publicity;
  const form =
    isOpen && message.publicity !== 'published'
      ? { ...typed.form, body, publicity }
      : { ...typed.form, body };
  return {
    ...newDocumentView(bodies, { ...typed, form }, faults),
    title: 'Take in an attachment',
    backLink: { text: 'Attachments of a message', href: path },
    filename: file.filename,
    frame: formFrame(
      { action: `${path}/${number}`, submit: 'Read the paper', cancel: path },
      { caption: message.title },
    ),
  };
}
