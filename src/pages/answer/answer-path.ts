import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';

/** The page of a link, or one of the addresses below it. */
export function answerPath(token: string, below = ''): string {
  return `/answer/${token}${below}`;
}

/** Where an item stands on the page, and how its forms are told from those of others. */
export function anchorOf(reference: Reference): string {
  return referenceInPath(reference);
}
