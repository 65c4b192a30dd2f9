/** `R` for a recommendation, `A` for an action. */
export type ReferenceKind = 'R' | 'A';

/**
 * What an item is called in minutes and in the search box: kind, year in which it was made, running number. The year is 2026 for a
 * calendar year, 202627 for the municipal year 2026/27: no two are alike, and what is numbered later sorts later.
 */
export type Reference = { readonly kind: ReferenceKind; readonly year: number; readonly number: number };

/** A hyphen as it is typed, or as a word processor sets it. */
const HYPHEN = '[-\u2010\u2011\u2013]';
const REFERENCE = new RegExp(
  `^\\s*([RA]?)\\s?(\\d{4})(?:\\s?(?:${HYPHEN}|/)\\s?(\\d{2}))?\\s?(?:${HYPHEN}|/)\\s?(\\d{1,6})\\s*$`,
  'i',
);
/** A year of references that is a municipal one has six digits. */
const LAST_CALENDAR_YEAR = 9999;
const LIST_PATHS: Record<ReferenceKind, string> = { R: '/recommendations', A: '/actions' };

/** `R2022/014` or `R2026-27/014`, as it is printed. */
export function formatReference({ kind, year, number }: Reference): string {
  return `${kind}${formatReferenceYear(year)}/${padded(number)}`;
}

/** `R2022-014` or `R2026-27-014`, as it stands in an address. */
export function referenceInPath({ kind, year, number }: Reference): string {
  return `${kind}${formatReferenceYear(year)}-${padded(number)}`;
}

/** `2022`, or `2026-27` for a municipal year. */
export function formatReferenceYear(year: number): string {
  if (year <= LAST_CALENDAR_YEAR) return String(year);
  return `${Math.floor(year / 100)}-${String(year % 100).padStart(2, '0')}`;
}

/** The year of references that somebody typed or an address says; null where it is none. */
export function parseReferenceYear(text: string): number | null {
  const [, first, second] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (!first) return null;
  if (second === undefined) return Number(first);
  return Number(second) === (Number(first) + 1) % 100 ? Number(`${first}${second}`) : null;
}

/** The calendar years that these years of references touch, newest first. */
export function calendarYearsOf(years: readonly number[]): number[] {
  const touched = years.flatMap((year) => {
    const first = year > LAST_CALENDAR_YEAR ? Math.floor(year / 100) : year;
    return year > LAST_CALENDAR_YEAR ? [first, first + 1] : [first];
  });
  return [...new Set(touched)].sort((one, other) => other - one);
}

/** Where the item's page is: `/recommendations/R2022-014`. */
export function pathOfReference(reference: Reference): string {
  return `${LIST_PATHS[reference.kind]}/${referenceInPath(reference)}`;
}

/**
 * The reference somebody typed, with a slash or a hyphen, in whatever case; null where it is none.
 * @param unsaid the kind of one without its letter, `2022/014`; null where that is no reference
 */
export function parseReference(text: string, unsaid: ReferenceKind | null = null): Reference | null {
  const [, kind, first, second, number] = REFERENCE.exec(text) ?? [];
  const said = (kind?.toUpperCase() as ReferenceKind | '' | undefined) || unsaid;
  if (!said || !first || !number) return null;
  const year = parseReferenceYear(second === undefined ? first : `${first}-${second}`);
  if (year === null) return null;
  return { kind: said, year, number: Number(number) };
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
