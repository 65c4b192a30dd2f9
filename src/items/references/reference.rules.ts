/** `R` for a recommendation, `A` for an action. */
export type ReferenceKind = 'R' | 'A';

/** What an item is called in minutes and in the search box: kind, calendar year in which it was made, running number. */
export type Reference = { readonly kind: ReferenceKind; readonly year: number; readonly number: number };

const REFERENCE = /^\s*([RA])\s?(\d{4})\s?[/-]\s?(\d{1,6})\s*$/i;
const LIST_PATHS: Record<ReferenceKind, string> = { R: '/recommendations', A: '/actions' };

/** `R2022/014`, as it is printed. */
export function formatReference({ kind, year, number }: Reference): string {
  return `${kind}${year}/${padded(number)}`;
}

/** `R2022-014`, as it stands in an address. */
export function referenceInPath({ kind, year, number }: Reference): string {
  return `${kind}${year}-${padded(number)}`;
}

/** Where the item's page is: `/recommendations/R2022-014`. */
export function pathOfReference(reference: Reference): string {
  return `${LIST_PATHS[reference.kind]}/${referenceInPath(reference)}`;
}

/** The reference somebody typed, with a slash or a hyphen, in whatever case; null where it is none. */
export function parseReference(text: string): Reference | null {
  const [, kind, year, number] = REFERENCE.exec(text) ?? [];
  if (!kind || !year || !number) return null;
  return { kind: kind.toUpperCase() as ReferenceKind, year: Number(year), number: Number(number) };
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
