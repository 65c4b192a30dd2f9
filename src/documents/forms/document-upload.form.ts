import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { UploadedFile } from '../../web/uploaded-file.js';
import type { UploadedDocument } from '../document-intake.service.js';
import { safeFilename } from '../filename.rules.js';
import type { NewDocumentForm } from './new-document.form.js';

/** In bytes: a thousand pages. What is longer is better handed in as a file. */
const MOST_PASTED = 1_000_000;

type Source = Pick<UploadedDocument, 'content' | 'filename' | 'field'>;

/** The paper of a form: a file or pasted text, exactly one of them, and a body that there is. */
export function readDocumentUpload(
  file: UploadedFile | null,
  form: NewDocumentForm,
  bodies: readonly BodyRow[],
): { ok: true; handedIn: Omit<UploadedDocument, 'datedOn'> } | { ok: false; faults: readonly FieldError[] } {
  const source = sourceOf(file, form);
  const body = bodies.find(({ code }) => code === form.body);
  const faults: FieldError[] = [];
  if ('message' in source) faults.push(source);
  if (!body) faults.push({ field: 'body', message: 'Choose the body that made the paper' });
  if ('message' in source || !body) return { ok: false, faults };
  const { kind, title, publicity } = form;
  return {
    ok: true,
    handedIn: {
      ...source,
      body,
      kind: kind || null,
      title: title.replace(/\p{Cc}+/gu, ' ').trim() || null,
      publicity,
    },
  };
}

function sourceOf(file: UploadedFile | null, { pasted, title }: NewDocumentForm): Source | FieldError {
  if (file && pasted) return { field: 'file', message: 'Choose a file or paste text, not both' };
  if (file) return { content: file.content, filename: safeFilename(file.filename), field: 'file' };
  if (!pasted) return { field: 'file', message: 'Choose a file, or paste the text of the paper' };
  const content = Buffer.from(pasted);
  if (content.length > MOST_PASTED)
    return {
      field: 'pasted',
      message: 'The pasted text is longer than one million characters: save it as a file and upload that',
    };
  return { content, filename: safeFilename(`${title || 'Pasted text'}.txt`), field: 'pasted' };
}
