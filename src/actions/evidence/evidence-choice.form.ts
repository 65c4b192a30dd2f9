import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults, inPageOrder } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { fileIn, filesIn, type UploadedFile } from '../../web/request-body/uploaded-file.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import type { EvidenceFile, EvidenceLink, NewEvidence } from '../action-events.repository.js';
import { EvidenceForm } from './evidence.form.js';
import { readEvidence } from './evidence-fields.form.js';

export const FILE_FIELD = 'evidenceFile';
/** The fields of evidence as they stand on the page. */
export const EVIDENCE_FIELDS: readonly string[] = [
  FILE_FIELD,
  'evidenceAddress',
  'evidenceTitle',
  'evidencePublic',
];

/** A form's fields without the file itself, which is looked at by its bytes. */
export function withoutFile(body: FormBody): {
  readonly fields: FormBody;
  readonly file: UploadedFile | null;
} {
  const file = fileIn(body, FILE_FIELD);
  const { [FILE_FIELD]: _, ...fields } = body;
  return { fields: { ...fields, hasFile: file ? 'yes' : '' }, file };
}

/** What a form brought as proof; a file that is not taken is a fault at its field. */
export async function chosenEvidence(
  form: EvidenceForm,
  file: UploadedFile | null,
): Promise<{ readonly evidence: NewEvidence; readonly faults: readonly FieldError[] }> {
  const isPublic = form.evidencePublic === 'yes';
  const link: EvidenceLink | null = form.evidenceAddress
    ? { title: form.evidenceTitle, address: form.evidenceAddress, isPublic }
    : null;
  const read = file && (await readEvidence(file));
  if (read === null) return { evidence: { link, file: null }, faults: [] };
  if ('fault' in read)
    return { evidence: { link, file: null }, faults: [{ field: FILE_FIELD, message: read.fault }] };
  const title = form.evidenceTitle || read.filename;
  const kept: EvidenceFile = { ...read, title, isPublic };
  return { evidence: { link, file: kept }, faults: [] };
}

/** The further files that a form brought, each by its own name; one that is not taken is a fault at their field. */
export async function furtherFiles(
  form: EvidenceForm,
  body: FormBody,
): Promise<{ readonly files: readonly EvidenceFile[]; readonly faults: readonly FieldError[] }> {
  const files: EvidenceFile[] = [];
  for (const file of filesIn(body, FILE_FIELD).slice(1)) {
    const read = await readEvidence(file);
    if ('fault' in read) {
      return { files, faults: [{ field: FILE_FIELD, message: `${file.filename}: ${read.fault}` }] };
    }
    files.push({ ...read, title: read.filename, isPublic: form.evidencePublic === 'yes' });
  }
  return { files, faults: [] };
}

/** Reads one piece of evidence that comes after its update: a file or a web address. */
export async function readFurtherEvidence(
  body: FormBody,
): Promise<TypedReading<EvidenceForm, { readonly evidence: NewEvidence }>> {
  const { fields, file } = withoutFile(body);
  const read = await readForm(EvidenceForm, fields);
  const form = read.typed;
  const { evidence, faults } = await chosenEvidence(form, file);
  const isEmpty = !file && form.evidenceAddress === '' && form.evidenceTitle === '';
  const missing = { field: FILE_FIELD, message: 'Select a file, or enter a web address' };
  const all = formFaults(isEmpty ? [missing] : [], faultsIn(read), faults);
  return typedReading(form, inPageOrder(all, EVIDENCE_FIELDS), { evidence });
}
