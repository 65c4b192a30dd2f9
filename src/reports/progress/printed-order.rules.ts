/** Where something stands in a paper, as far as that is known. */
export type PrintedPlace = {
  /** Where its words begin in the text of the paper; null where nobody knows. */
  readonly startOffset: number | null;
  /** The paper's own number for it: “32 a)”. */
  readonly label: string | null;
  readonly year: number;
  readonly number: number;
};

const ROMAN = /^[ivxlcdm]+$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * What a paper says, in the order in which it prints it: by the place of the words where all of them are known, else by label, as
 * people count: 2 before 10, z before aa, and ii, iii, iv where all letters are Roman numerals. What has no label comes last, by
 * reference.
 */
export function inPrintedOrder<Item>(items: readonly Item[], placeOf: (item: Item) => PrintedPlace): Item[] {
  const placed = items.map((item) => ({ item, place: placeOf(item) }));
  const isPlaced = placed.every(({ place }) => place.startOffset !== null);
  const tokens = placed.map(({ place }) => tokensOf(place.label));
  const letters = tokens.flat().filter((token) => /[a-z]/.test(token));
  const isRoman = letters.length > 0 && letters.every((token) => ROMAN.test(token)) && letters.includes('ii');
  const keyed = placed.map((each, index) => ({
    ...each,
    keys: isPlaced ? [each.place.startOffset ?? 0] : keysOf(tokens[index] ?? [], isRoman),
  }));
  return keyed.sort((one, other) => compareKeys(one, other)).map(({ item }) => item);
}

type Keyed = { readonly place: PrintedPlace; readonly keys: readonly number[] };

function compareKeys(one: Keyed, other: Keyed): number {
  if (one.keys.length === 0 || other.keys.length === 0) {
    const unlabelled = Number(one.keys.length === 0) - Number(other.keys.length === 0);
    if (unlabelled !== 0) return unlabelled;
  }
  for (let at = 0; at < Math.max(one.keys.length, other.keys.length); at++) {
    const difference = (one.keys[at] ?? -1) - (other.keys[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.place.year - other.place.year || one.place.number - other.place.number;
}

/** “32 a)” in its numbers and letters: 32, a. */
function tokensOf(label: string | null): string[] {
  return label?.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
}

function keysOf(tokens: readonly string[], isRoman: boolean): number[] {
  return tokens.map((token) => {
    if (/^\d/.test(token)) return Number(token);
    return isRoman ? romanValue(token) : letterValue(token);
  });
}

/** a to z, then aa and bb, or aa and ab: shorter ones first. */
function letterValue(token: string): number {
  return [...token].reduce((value, letter) => value * 27 + letter.charCodeAt(0) - 96, 0);
}

function romanValue(token: string): number {
  const values = [...token].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
