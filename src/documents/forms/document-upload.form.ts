import type { BodyRow } from '../../bodies/bodies.queries.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { safeFilename } from '../../web/filename.rules.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { fileIn, type UploadedFile } from '../../web/request-body/uploaded-file.js';
import type { TypedReading } from '../../web/submit-form.js';
import type { UploadedDocument } from '../document-intake.service.js';
import { NewDocumentForm } from './new-document.form.js';

/** In bytes: a thousand pages. What is longer is better handed in as a file. */
const MOST_PASTED = 1_000_000;

type Source = Pick<UploadedDocument, 'content' | 'filename' | 'field'>;

/** What was typed of a new paper. */
export type TypedDocument = {
  readonly form: NewDocumentForm;
  readonly datedOn: TypedDay | null;
  /** The paper itself with what is right of the form; null where there is none. */
  readonly paper: UploadedDocument | null;
};

type DocumentReading = TypedReading<TypedDocument, { readonly document: UploadedDocument }>;

/**
 * Reads a new paper: a file or pasted text, exactly one of them. What the form leaves open is read from the paper.
 * @param kept the bodies whose papers the reader of the form takes in: one of them made it, where the form does not say which
 */
export async function readNewDocument(
  fields: FormBody,
  bodies: readonly BodyRow[],
  kept: readonly BodyRow[],
): Promise<DocumentReading> {
  return readAbout(fields, bodies, kept, (form) => sourceOf(fileIn(fields, 'file'), form));
}

/** Reads what a form says of a paper that is here already: one that came with an email. */
export async function readAttachedDocument(
  fields: FormBody,
  bodies: readonly BodyRow[],
  kept: readonly BodyRow[],
  { content, filename }: Pick<UploadedFile, 'content' | 'filename'>,
): Promise<DocumentReading> {
  return readAbout(fields, bodies, kept, () => ({ content, filename, field: 'file' }));
}

async function readAbout(
  fields: FormBody,
  bodies: readonly BodyRow[],
  kept: readonly BodyRow[],
  sourceIn: (form: NewDocumentForm) => Source | FieldError,
): Promise<DocumentReading> {
  const datedOn = readDay(fields, 'datedOn', 'Date', true);
  const read = await readForm(NewDocumentForm, fields);
  const { typed: form } = read;
  const source = sourceIn(form);
  const body = bodies.find(({ code }) => code === form.body);
  const { kind, publicity } = form;
  const title = form.title.replace(/\p{Cc}+/gu, ' ').trim() || null;
  const facts = {
    body: body ?? null,
    bodies: kept,
    kind: kind || null,
    datedOn: datedOn.day,
    title,
    publicity: publicity || null,
  };
  const document = 'message' in source ? null : { ...source, ...facts };
  const typed = { form, datedOn: datedOn.typed, paper: document };
  const faults = formFaults(
    'message' in source ? [source] : [],
    body || form.body === '' ? [] : [{ field: 'body', message: 'Select the body that made the paper' }],
    faultsIn(read),
    datedOn.faults,
  );
  if (document === null || faults.length > 0) return { ok: false, typed, faults };
  return { ok: true, typed, document };
}

function sourceOf(file: UploadedFile | null, { pasted, title }: NewDocumentForm): Source | FieldError {
  if (file && pasted) return { field: 'file', message: 'Select a file or paste text, not both' };
  if (file) return { content: file.content, filename: safeFilename(file.filename), field: 'file' };
  if (!pasted) return { field: 'file', message: 'Select a file, or paste the text of the paper' };
  const content = Buffer.from(pasted);
  if (content.length > MOST_PASTED)
    return {
      field: 'pasted',
      message: 'The pasted text is longer than one million characters: save it as a file and upload that',
    };
  return { content, filename: safeFilename(`${title || 'Pasted text'}.txt`), field: 'pasted' };
}
