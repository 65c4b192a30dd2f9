import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';

/** Rows of a page of a list that shows the newest first. */
export const PAGE_SIZE = 50;

/** The page that begins after the row `before`, out of `rows`, of which one more than a page was asked for. */
export type NewestFirst<Row> = { readonly rows: readonly Row[]; readonly paging: PaginationArguments | null };

export function newestFirst<Row extends { readonly id: number }>(
  path: string,
  found: readonly Row[],
  before: number | null,
): NewestFirst<Row> {
  const rows = found.slice(0, PAGE_SIZE);
  const next =
    found.length > PAGE_SIZE ? `${path}${path.includes('?') ? '&' : '?'}before=${rows.at(-1)?.id}` : null;
  return { rows, paging: keysetPagination(before === null ? null : path, next) };
}

/** The row id in a query string; null where there is none that could be one. */
export function readBefore(query: Readonly<Record<string, unknown>>): number | null {
  const before =
    typeof query.before === 'string' && /^\d{1,9}$/.test(query.before) ? Number(query.before) : 0;
  return before > 0 ? before : null;
}
