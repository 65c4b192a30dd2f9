import type { FormBody } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';

/** Reads which of the sheets of a workbook is the tracker. */
export function readSheetChoice(
  body: FormBody,
  sheetNames: readonly string[],
): TypedReading<null, { readonly sheet: string }> {
  const sheet = sheetNames.find((name) => name === body.sheet);
  if (sheet !== undefined) return { ok: true, typed: null, sheet };
  return { ok: false, typed: null, faults: [{ field: 'sheet', message: 'Select one of the sheets' }] };
}
