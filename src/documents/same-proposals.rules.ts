import { foldedWords, likeness, type Pairs, pairsOf } from './likeness.rules.js';
import { plainName } from './name-match.rules.js';

/** What two readings are compared by. */
export type Comparable = { readonly text: string; readonly ownerAsWritten: string | null };

/** What an earlier reading proposed already, and whether it is the same still. */
export type Match<Earlier> = { readonly earlier: Earlier; readonly isSame: boolean };

/** From what likeness on two texts are two printings of one paper, and two proposals two wordings of one thing. */
const SAME_PAPER = 0.6;
const SAME_THING = 0.5;
/** How much of a paper is compared, in UTF-16 units: enough to know it again, little enough to take no time. */
const COMPARED = 200_000;
/** A pair of words that stands in more proposals than this says nothing about which one is meant. */
const COMMON = 25;

/** Whether two texts are printings of one paper, such as draft and confirmed minutes. */
export function areSamePaper(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => pairsOf(foldedWords(text.slice(0, COMPARED))));
  return first !== undefined && second !== undefined && likeness(first, second) >= SAME_PAPER;
}

/**
 * For each proposal of a later reading the one of an earlier reading that it repeats, or null where it is new. Each earlier one is taken
 * once: by the same words first, then by the most alike, and between equals in the order of the papers.
 */
export function matchProposals<Earlier extends Comparable>(
  later: readonly Comparable[],
  earlier: readonly Earlier[],
): (Match<Earlier> | null)[] {
  const [before, now] = [earlier.map(foldedOf), later.map(foldedOf)];
  const free = new Set(earlier.keys());
  const byWords = new Map<string, number[]>();
  for (const [n, { words }] of before.entries()) byWords.set(words, [...(byWords.get(words) ?? []), n]);

  const matches: (Match<Earlier> | null)[] = now.map(() => null);
  const take = (n: number, m: number | undefined) => {
    const found = m === undefined ? undefined : earlier[m];
    if (m === undefined || !found) return;
    free.delete(m);
    matches[n] = {
      earlier: found,
      isSame: now[n]?.words === before[m]?.words && now[n]?.owner === before[m]?.owner,
    };
  };
  for (const [n, { words }] of now.entries()) take(n, byWords.get(words)?.shift());
  for (const { n, m } of alikePairs(now, before, matches, free)) if (!matches[n] && free.has(m)) take(n, m);
  return matches;
}

type Folded = { readonly words: string; readonly owner: string; readonly pairs: Pairs };

function foldedOf({ text, ownerAsWritten }: Comparable): Folded {
  const words = foldedWords(text);
  return { words: words.join(' '), owner: plainName(ownerAsWritten ?? ''), pairs: pairsOf(words) };
}

/** Pairs of those still unmatched that are alike enough, the most alike first. */
function alikePairs(
  now: readonly Folded[],
  before: readonly Folded[],
  matches: readonly unknown[],
  free: ReadonlySet<number>,
): { n: number; m: number; alike: number }[] {
  const holders = new Map<string, number[]>();
  for (const m of free) {
    for (const pair of before[m]?.pairs.keys() ?? []) {
      const known = holders.get(pair);
      if (known) known.push(m);
      else holders.set(pair, [m]);
    }
  }
  const found = now.flatMap((each, n) => {
    if (matches[n]) return [];
    const candidates = new Set<number>();
    for (const pair of each.pairs.keys()) {
      const known = holders.get(pair) ?? [];
      if (known.length <= COMMON) for (const m of known) candidates.add(m);
    }
    return [...candidates].flatMap((m) => {
      const other = before[m];
      const alike = other ? likeness(each.pairs, other.pairs) : 0;
      return alike >= SAME_THING ? [{ n, m, alike }] : [];
    });
  });
  return found.sort((one, other) => other.alike - one.alike || one.n - other.n || one.m - other.m);
}
