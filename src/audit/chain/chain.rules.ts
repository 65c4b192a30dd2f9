import { createHash } from 'node:crypto';

/** An entry as the chain sees it: its words as the database writes them, and the digest it carries. */
export type ChainLink = {
  readonly id: number;
  readonly words: string;
  readonly digest: string;
  /** What it shows, also where that stands in the place of something else. */
  readonly shown?: string;
  /** Whether words or the name of who did it were taken out of it; then `words` are what is left. */
  readonly isRedacted?: boolean;
  /** Whether digests of what went entered the chain in its place. */
  readonly isSalted?: boolean;
  /** Whether the name of who did it was reduced to initials. */
  readonly isActorReduced?: boolean;
};

/** The digest of the entry that comes before the first. */
export const BEFORE_THE_FIRST = '';

/** SHA-256, in hexadecimal, of an entry's words after the digest of the entry before it. */
export function digestOf(words: string, previous: string): string {
  return sha256(`${previous}\n${words}`);
}

/** What the entry that tells of a removal carries for each entry from which something went. */
export function sealOf({ words, digest, shown = '' }: ChainLink, previous: string): string {
  return `2:${sha256(`${previous}\n${digest}\n${words}\n${shown}`)}`;
}

/** The same as it was until seals covered what is shown, too. No name was reduced then. */
function olderSealOf({ words, digest }: ChainLink, previous: string): string {
  return sha256(`${previous}\n${digest}\n${words}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function isSealedBy(seal: string | undefined, link: ChainLink, previous: string): boolean {
  return seal === sealOf(link, previous) || (!link.isActorReduced && seal === olderSealOf(link, previous));
}

/**
 * The first of `links`, which follow one another, that does not hold; null where all do. Its digest is not that of its words after the
 * entry before it, or something was taken out of it of which no later entry tells: it was changed itself, or what stood before it was
 * changed or removed.
 * @param seals what entries that tell of removals carry, by the number of the entry from which something went
 */
export function firstBroken(
  links: readonly ChainLink[],
  previous: string,
  seals: ReadonlyMap<number, string> = new Map(),
): ChainLink | null {
  let before = previous;
  for (const link of links) {
    const isSealed = !link.isRedacted || isSealedBy(seals.get(link.id), link, before);
    const isChained = (link.isRedacted && !link.isSalted) || link.digest === digestOf(link.words, before);
    if (!isSealed || !isChained) return link;
    before = link.digest;
  }
  return null;
}
