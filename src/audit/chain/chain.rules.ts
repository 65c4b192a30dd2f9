import { createHash } from 'node:crypto';

/** An entry as the chain sees it: its words as the database writes them, and the digest it carries. */
export type ChainLink = { readonly id: number; readonly words: string; readonly digest: string };

/** The digest of the entry that comes before the first. */
export const BEFORE_THE_FIRST = '';

/** SHA-256, in hexadecimal, of an entry's words after the digest of the entry before it. */
export function digestOf(words: string, previous: string): string {
  return createHash('sha256').update(`${previous}\n${words}`, 'utf8').digest('hex');
}

/**
 * The first of `links`, which follow one another, whose digest is not that of its words after the entry before it; null where all
 * hold. It was changed itself, or what stood before it was changed or removed.
 */
export function firstBroken(links: readonly ChainLink[], previous: string): ChainLink | null {
  let before = previous;
  for (const link of links) {
    if (link.digest !== digestOf(link.words, before)) return link;
    before = link.digest;
  }
  return null;
}
