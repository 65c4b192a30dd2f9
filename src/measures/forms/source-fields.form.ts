import type { FieldError } from '../../web/govuk/error-summary.js';
import type { SourcePaper } from '../measure-values.queries.js';
import type { ValueSource } from '../measure-values.service.js';
import type { SourceForm } from './source.form.js';

/** The source that a form names, or what is missing. */
export function readSource(
  { document, sourceWords, sourceAddress }: SourceForm,
  papers: readonly SourcePaper[],
): { readonly source: ValueSource; readonly faults: readonly FieldError[] } {
  const paper = papers.find(({ id }) => String(id) === document);
  const faults: FieldError[] = [];
  if (document && !paper) faults.push({ field: 'document', message: 'Select a paper from the list' });
  if (!document && !sourceWords) {
    faults.push({
      field: 'sourceWords',
      message: 'Select a paper from the register, or enter where the figure comes from',
    });
  }
  const source = {
    documentId: paper?.id ?? null,
    sourceWords: sourceWords || null,
    sourceAddress: sourceAddress || null,
  };
  return { source, faults };
}
