import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { UploadedFile } from '../../web/uploaded-file.js';
import type { HandedIn } from '../document-intake.service.js';
import { safeFilename } from '../filename.rules.js';
import type { NewDocumentForm } from './new-document.form.js';

type Source = Pick<HandedIn, 'content' | 'filename' | 'field'>;

/** The paper of a form: a file or pasted text, exactly one of them, and a body that there is. */
export function handedInBy(
  file: UploadedFile | null,
  form: NewDocumentForm,
  bodies: readonly BodyRow[],
): { ok: true; handedIn: Omit<HandedIn, 'datedOn'> } | { ok: false; faults: readonly FieldError[] } {
  const source = sourceOf(file, form);
  const body = bodies.find(({ code }) => code === form.body);
  const faults: FieldError[] = [];
  if (typeof source === 'string') faults.push({ field: 'file', message: source });
  if (!body) faults.push({ field: 'body', message: 'Choose the body that made the paper' });
  if (typeof source === 'string' || !body) return { ok: false, faults };
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

function sourceOf(file: UploadedFile | null, { pasted, title }: NewDocumentForm): Source | string {
  if (file && pasted) return 'Choose a file or paste text, not both';
  if (file) return { content: file.content, filename: safeFilename(file.filename), field: 'file' };
  if (!pasted) return 'Choose a file, or paste the text of the paper';
  const filename = safeFilename(`${title || 'Pasted text'}.txt`);
  return { content: Buffer.from(pasted), filename, field: 'pasted' };
}
