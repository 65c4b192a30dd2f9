import { type FormBody, textIn } from '../../web/form.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { LONGEST_TYPED_FIELD } from './proposal-fields.form.js';

/** How many parts the form has room for. */
export const MOST_PROPOSAL_PARTS = 6;

/** The name of the field for the n-th part, from 1. */
export function partField(n: number): string {
  return `part${n}`;
}

/** The parts that were typed; those left empty are not meant. */
export function readProposalParts(
  body: FormBody,
): TypedReading<readonly string[], { readonly parts: readonly string[] }> {
  const typed = Array.from({ length: MOST_PROPOSAL_PARTS }, (_, n) => {
    return textIn(body, partField(n + 1)).replaceAll('\u0000', '');
  });
  const parts = typed.filter((part) => part !== '');
  const faults = typed.flatMap((part, n) =>
    part.length > LONGEST_TYPED_FIELD
      ? [{ field: partField(n + 1), message: `Part ${n + 1} must be 10,000 characters or fewer` }]
      : [],
  );
  if (parts.length < 2) {
    const empty = typed.indexOf('') + 1;
    faults.push({ field: partField(empty), message: 'Enter the words of at least two parts' });
  }
  return typedReading(typed, faults, { parts });
}
