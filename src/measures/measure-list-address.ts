import { parseReference, type Reference, referenceInPath } from '../items/references/reference.rules.js';
import type { MeasurePage } from './measures.queries.js';

/** What the query string of a list of measures asks for; what makes no sense is as if it were not there. */
export type MeasureListQuery = {
  readonly bodyCode: string | null;
  /** Linked to this recommendation or action. */
  readonly item: Reference | null;
  readonly page: MeasurePage;
};

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

export function readMeasureListQuery(query: Readonly<Record<string, unknown>>): MeasureListQuery {
  const said = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const place = (name: string) => (SLUG.test(said(name)) ? said(name) : null);
  const body = said('body').toUpperCase();
  return {
    bodyCode: /^[A-Z][A-Z0-9]{0,11}$/.test(body) ? body : null,
    item: parseReference(said('item')),
    page: { after: place('after'), before: place('after') ? null : place('before') },
  };
}

/** The address of the list at `path` that `query` asks for, from its first page or from a place. */
export function measureListHref(
  path: string,
  { bodyCode, item }: Pick<MeasureListQuery, 'bodyCode' | 'item'>,
  place: { readonly after?: string; readonly before?: string } = {},
): string {
  const said = { body: bodyCode ?? '', item: item ? referenceInPath(item) : '', ...place };
  const search = new URLSearchParams(Object.entries(said).filter(([, value]) => value)).toString();
  return search ? `${path}?${search}` : path;
}
