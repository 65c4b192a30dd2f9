import { type ReviewOrder, reviewOrderOf } from './review-order.rules.js';

/** Where in the text a page of a review begins, and in which order it shows its proposals. */
export type ReviewPlace = { readonly from: number; readonly order: ReviewOrder };

/** Reads the place from the query string; what makes no sense is as if it were not there. */
export function readReviewPlace({ from, order }: Readonly<Record<string, unknown>>): ReviewPlace {
  const at = typeof from === 'string' && /^\d{1,9}$/.test(from) ? Number(from) : 0;
  return { from: at, order: reviewOrderOf(order) };
}

/** The address of the page of a review. */
export function reviewPath(documentId: number, { from, order }: ReviewPlace): string {
  const query = new URLSearchParams();
  if (from > 0) query.set('from', String(from));
  if (order === 'paper') query.set('order', order);
  return `/documents/${documentId}/review${query.size > 0 ? `?${query}` : ''}`;
}
