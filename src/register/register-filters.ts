import {
  formatReferenceYear,
  parseReference,
  parseReferenceYear,
  type Reference,
  referenceInPath,
} from '../items/references/reference.rules.js';

/** What the public's lists are narrowed to, and the page of them; null leaves it open. */
export type RegisterFilters = {
  readonly words: string | null;
  /** A body's code. */
  readonly body: string | null;
  /** The year of the reference. */
  readonly year: number | null;
};
export type RegisterPage = { readonly after: Reference | null; readonly before: Reference | null };

export const FIRST_REGISTER_PAGE: RegisterPage = { after: null, before: null };

type Query = Readonly<Record<string, unknown>>;

/** Reads the query string; what makes no sense is as if it were not there. */
export function readRegisterFilters(query: Query): RegisterFilters {
  const year = said(query, 'year');
  const body = said(query, 'body').toUpperCase();
  return {
    words: said(query, 'q') || null,
    body: /^[A-Z][A-Z0-9]{0,11}$/.test(body) ? body : null,
    year: parseReferenceYear(year),
  };
}

export function readRegisterPage(query: Query): RegisterPage {
  const after = parseReference(said(query, 'after'));
  return { after, before: after ? null : parseReference(said(query, 'before')) };
}

/** The address of a list at `path` with these filters. */
export function registerHref(
  path: string,
  filters: RegisterFilters,
  page: RegisterPage = FIRST_REGISTER_PAGE,
): string {
  const { words, body, year } = filters;
  const pairs = Object.entries({
    q: words,
    body,
    year: year && formatReferenceYear(year),
    after: page.after && referenceInPath(page.after),
    before: page.before && referenceInPath(page.before),
  }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(pairs).toString();
  return search ? `${path}?${search}` : path;
}

function said(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 200) : '';
}
