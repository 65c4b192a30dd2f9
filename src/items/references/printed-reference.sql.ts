import type { ReferenceKind } from './reference.rules.js';

/** The reference of an item in SQL, as `formatReference` prints it: `R2022/014`, `R2026-27/014`. */
export function printedReference(kind: ReferenceKind, alias: string): string {
  return joined(kind, alias, '/');
}

/** The same as it stands in an address: `R2022-014`. */
export function referenceInAddress(kind: ReferenceKind, alias: string): string {
  return joined(kind, alias, '-');
}

function joined(kind: ReferenceKind, alias: string, sign: string): string {
  const number = `${alias}.number::text`;
  return `'${kind}' || regexp_replace(${alias}.year::text, '^(\\d{4})(\\d\\d)$', '\\1-\\2') || '${sign}'
    || lpad(${number}, greatest(3, length(${number})), '0')`;
}
