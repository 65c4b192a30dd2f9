import { parseReference, type Reference } from '../../items/references/reference.rules.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';

export const REFERENCE_WANTED = {
  field: 'item',
  message: 'Enter a reference like R2022/014 or A2023/051',
} as const;

/** Reads of which recommendation or action a measure tells. */
export function readMeasuredItem(body: FormBody): TypedReading<string, { readonly item: Reference }> {
  const typed = textIn(body, 'item');
  const item = parseReference(typed);
  return item ? { ok: true, typed, item } : { ok: false, typed, faults: [REFERENCE_WANTED] };
}
