import { type CalendarDay, isCalendarDay } from '../calendar/calendar-day.js';
import { parseId } from '../web/id.pipe.js';
import { OWN_BODIES } from '../web/lists/own-bodies.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document.rules.js';

/** A place in the list of documents. */
export type DocumentListPlace = { readonly datedOn: CalendarDay; readonly id: number };

/** Which documents are listed, and from where. */
export type DocumentFilters = {
  readonly kind: DocumentKind | null;
  /** The code of the body, or `mine` for those that whoever asks is for. */
  readonly body: string | null;
  /** Only those with proposals that wait for a decision. */
  readonly toReview: boolean;
  /** The page after this place. */
  readonly older: DocumentListPlace | null;
  /** The page before this place. */
  readonly newer: DocumentListPlace | null;
};

/** Reads the query string of the list; what makes no sense is as if it were not there. */
export function readDocumentFilters(query: Readonly<Record<string, unknown>>): DocumentFilters {
  const said = words(query.body);
  const body = said === OWN_BODIES ? OWN_BODIES : said.toUpperCase();
  return {
    kind: DOCUMENT_KINDS.find((kind) => kind === query.kind) ?? null,
    body: body === OWN_BODIES || /^[A-Z][A-Z0-9]{0,11}$/.test(body) ? body : null,
    toReview: query.toReview === 'yes',
    older: readPlace(words(query.older)),
    newer: readPlace(words(query.newer)),
  };
}

/** The address of the list with these filters. */
export function documentListPath(filters: DocumentFilters): string {
  const query = new URLSearchParams();
  if (filters.kind) query.set('kind', filters.kind);
  if (filters.body) query.set('body', filters.body);
  if (filters.toReview) query.set('toReview', 'yes');
  if (filters.older) query.set('older', placeInQuery(filters.older));
  if (filters.newer) query.set('newer', placeInQuery(filters.newer));
  return query.size > 0 ? `/documents?${query}` : '/documents';
}

function placeInQuery({ datedOn, id }: DocumentListPlace): string {
  return `${datedOn}.${id}`;
}

function readPlace(text: string): DocumentListPlace | null {
  const [day = '', id = ''] = text.split('.');
  const documentId = parseId(id);
  return isCalendarDay(day) && documentId !== null ? { datedOn: day, id: documentId } : null;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
