import { isSavable } from '../web/savable-lists.js';

/** What says where in a list one was, and not what it lists. */
const PLACES = ['after', 'before', 'older', 'newer', 'as-at'];

const LONGEST = 2000;

/**
 * The address of a list as it is saved: from its first page, as at whatever day it is opened.
 * @returns null where the text is no address of a list of this service
 */
export function savedAddress(text: string): string | null {
  if (!/^\/[a-z]/.test(text) || text.length > LONGEST) return null;
  const { origin, pathname, searchParams } = new URL(text, 'http://here');
  if (origin !== 'http://here' || !isSavable(pathname)) return null;
  for (const name of [...searchParams.keys()]) {
    if (PLACES.includes(name) || searchParams.get(name) === '') searchParams.delete(name);
  }
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
