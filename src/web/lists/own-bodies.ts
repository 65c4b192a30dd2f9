import { type Asker, onlyOwn } from '../permissions.rules.js';

/** Stands in an address in place of a body’s code: what is of the bodies that whoever looks is for. */
export const OWN_BODIES = 'mine';

/** Whoever looks at the list that an address asks for: at their own bodies alone, where it says so. @param body as the address says it */
export function lookingAt<One extends Asker>(asker: One, body: unknown): One {
  return body === OWN_BODIES ? onlyOwn(asker) : asker;
}

/** What a filter offers before the bodies themselves; nothing to those who are for all, or for none. */
export function ownBodiesItem(asker: Asker | null, chosen: string | null): { value: string; text: string }[] {
  const isOffered = chosen === OWN_BODIES || (asker?.bodyIds?.length ?? 0) > 0;
  return isOffered ? [{ value: OWN_BODIES, text: 'My bodies' }] : [];
}

/** The way between what is of one’s own bodies and the whole, on a list without filters. */
export type OwnBodiesSwitch = { readonly isOwn: boolean; readonly href: string };

/** Null for those who are for all bodies, or for none. */
export function ownBodiesSwitch(asker: Asker, path: string, body: unknown): OwnBodiesSwitch | null {
  const isOwn = body === OWN_BODIES;
  if (!isOwn && !asker.bodyIds?.length) return null;
  return { isOwn, href: isOwn ? path : ofOwnBodies(path) };
}

/** The same list, narrowed to one’s own bodies. */
export function ofOwnBodies(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}body=${OWN_BODIES}`;
}
