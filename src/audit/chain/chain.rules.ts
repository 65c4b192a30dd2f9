import { createHash } from 'node:crypto';

/** An entry as the chain sees it: its words as the database writes them, and the digest it carries. */
export type ChainLink = {
  readonly id: number;
  readonly words: string;
  readonly digest: string;
  /** Whether words were taken out of it; then `words` are what is left. */
  readonly isRedacted?: boolean;
  /** Whether the digest of the words that went entered the chain in their place. */
  readonly isSalted?: boolean;
};

/** The digest of the entry that comes before the first. */
export const BEFORE_THE_FIRST = '';

/** SHA-256, in hexadecimal, of an entry's words after the digest of the entry before it. */
export function digestOf(words: string, previous: string): string {
  return createHash('sha256').update(`${previous}\n${words}`, 'utf8').digest('hex');
}

/** What the entry that tells of a removal carries for each entry from which words went. */
export function sealOf({ words, digest }: ChainLink, previous: string): string {
  return createHash('sha256').update(`${previous}\n${digest}\n${words}`, 'utf8').digest('hex');
}

/**
 * The first of `links`, which follow one another, that does not hold; null where all do. Its digest is not that of its words after the
 * entry before it, or words were taken out of it of which no later entry tells: it was changed itself, or what stood before it was
 * changed or removed.
 * @param seals what entries that tell of removals carry, by the number of the entry from which words went
 */
export function firstBroken(
  links: readonly ChainLink[],
  previous: string,
  seals: ReadonlyMap<number, string> = new Map(),
): ChainLink | null {
  let before = previous;
  for (const link of links) {
    const isSealed = !link.isRedacted || seals.get(link.id) === sealOf(link, before);
    const isChained = (link.isRedacted && !link.isSalted) || link.digest === digestOf(link.words, before);
    if (!isSealed || !isChained) return link;
    before = link.digest;
  }
  return null;
}
