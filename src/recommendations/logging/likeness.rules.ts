import { foldedWords, likeness, pairsOf } from '../../documents/likeness.rules.js';

/** Words that every recommendation has say nothing of what it is about. */
const EMPTY = new Set(
  'that this these those with from into have been being will would shall should must their there which when where what such each other more than then them they also between within about after before under over board panel committee council executive cabinet recommends recommend recommended recommendation'.split(
    ' ',
  ),
);
/** So many words tell two matters apart. */
const MOST_DISTINCTIVE = 8;
/** From here on two texts are offered as near-same: about half of what they tell is common to both. */
const ALIKE = 0.45;

/** The words of a text that say most of what it is about: the longest, each once, without those that stand everywhere. */
export function distinctiveWords(text: string): string[] {
  const words = new Set(wordsThatTell(text));
  return [...words].sort((one, other) => other.length - one.length).slice(0, MOST_DISTINCTIVE);
}

function wordsThatTell(text: string): string[] {
  return foldedWords(text).filter((word) => word.length > 3 && !EMPTY.has(word));
}

/** What two near-same recommendations have in common at least, where one has more words than two. */
const FEWEST_SHARED = 3;

/**
 * The question for texts with some of these words, as PostgreSQL's `to_tsquery` reads it: half of them, or three where there are
 * more than five. Null where there are no words to ask for.
 */
export function someOf(words: readonly string[]): string | null {
  const wanted = Math.min(FEWEST_SHARED, Math.ceil(words.length / 2));
  return wanted === 0
    ? null
    : choicesOf(words, wanted)
        .map((chosen) => `(${chosen.join(' & ')})`)
        .join(' | ');
}

/** Every choice of `count` of these words, in their order. */
function choicesOf(words: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return words.flatMap((word, index) =>
    choicesOf(words.slice(index + 1), count - 1).map((rest) => [word, ...rest]),
  );
}

/** How alike two recommendations are, from 0 to 1: by the words they share, and by their order. */
export function resemblance(one: string, other: string): number {
  return resemblanceOf(wordsThatTell(one), wordsThatTell(other));
}

/** What is left of the words that stand everywhere once they are stemmed. */
const EMPTY_STEMS = new Set(
  'recommend committe execut council cabinet panel board shall would must ask'.split(' '),
);

/** The same of texts whose words are stemmed: “reviewed” and “reviews” are one. */
export function stemmedResemblance(one: readonly string[], other: readonly string[]): number {
  const telling = (stems: readonly string[]) =>
    stems.filter((stem) => stem.length > 2 && !EMPTY_STEMS.has(stem));
  return resemblanceOf(telling(one), telling(other));
}

function resemblanceOf(first: readonly string[], second: readonly string[]): number {
  const [words, others] = [new Set(first), new Set(second)];
  const shared = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size;
  const common = all === 0 ? 0 : (2 * shared) / all;
  return (common + likeness(pairsOf(first), pairsOf(second))) / 2;
}

/** Endings by which the forms of one word differ, where no dictionary is at hand: “reviewed”, “reviewing” and “reviews” are one. */
const ENDING = /(?:ations?|itions?|ments?|ings?|ies|ied|ed|es|s|ly|y|e)$/;
const SHORTEST_STEM = 4;

/** The words that tell, without their endings. */
function roughStems(text: string): string[] {
  return wordsThatTell(text).map((word) => {
    const stem = word.replace(ENDING, '');
    return stem.length >= SHORTEST_STEM ? stem : word;
  });
}

/** How alike two texts are, from 0 to 1, whatever forms their words have. */
export function resemblanceInForms(one: string, other: string): number {
  return Math.max(resemblance(one, other), resemblanceOf(roughStems(one), roughStems(other)));
}

/** Those that ask nearly the same as `text`, whatever forms their words have, the most alike first; equals in the order given. */
export function alikeEnough<Item extends { readonly text: string }>(
  text: string,
  items: readonly Item[],
): Item[] {
  return nearest(items, (item) => resemblanceInForms(text, item.text));
}

/** A text with its stems in their order. */
export type Stemmed = { readonly text: string; readonly stems: readonly string[] };

/** The same, whatever forms their words have. */
export function alikeInStems<Item extends Stemmed>(asked: Stemmed, items: readonly Item[]): Item[] {
  return nearest(items, (item) =>
    Math.max(resemblance(asked.text, item.text), stemmedResemblance(asked.stems, item.stems)),
  );
}

function nearest<Item>(items: readonly Item[], alikeness: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, alike: alikeness(item) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .map(({ item }) => item);
}
