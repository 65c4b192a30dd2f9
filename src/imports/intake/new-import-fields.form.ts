import type { BodyRow } from '../../bodies/bodies.queries.js';
import { safeFilename } from '../../web/filename.rules.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { fileIn } from '../../web/request-body/uploaded-file.js';
import type { TypedReading } from '../../web/submit-form.js';
import type { UploadedSheet } from './import-intake.service.js';
import { NewImportForm } from './new-import.form.js';

/** Reads a new tracker: a file, and a body that there is. */
export async function readNewImport(
  fields: FormBody,
  bodies: readonly BodyRow[],
): Promise<TypedReading<NewImportForm, { readonly sheet: UploadedSheet }>> {
  const file = fileIn(fields, 'file');
  const read = await readForm(NewImportForm, fields);
  const { typed } = read;
  const body = bodies.find(({ code }) => code === typed.body);
  const faults = formFaults(
    file ? [] : [{ field: 'file', message: 'Select a spreadsheet' }],
    faultsIn(read),
    body ? [] : [{ field: 'body', message: 'Select the body that the tracker belongs to' }],
  );
  if (!file || !body || faults.length > 0) return { ok: false, typed, faults };
  const { publicity } = typed;
  const filename = safeFilename(file.filename);
  return { ok: true, typed, sheet: { content: file.content, filename, bodyId: body.id, publicity } };
}
