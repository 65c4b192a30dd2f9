/** Where words stand in a text, in UTF-16 units. */
export type Place = { readonly start: number; readonly end: number };

/** How many places are told apart; more are no help to anybody. */
const MOST_PLACES = 20;

/**
 * Where a quotation stands in a text, in their order: every run of white space counts as one space, and case and the forms of quotation
 * marks, hyphens and dashes make no difference. Takes time linear in the text's length.
 */
export function findWords(
  text: string,
  quote: string,
  within: Place = { start: 0, end: text.length },
): Place[] {
  const wanted = fold(quote, 0, quote.length).folded.trim();
  if (wanted === '') return [];
  const { folded, offsets } = fold(text, within.start, within.end);
  const places: Place[] = [];
  let at = folded.indexOf(wanted);
  while (at >= 0 && places.length < MOST_PLACES) {
    const start = offsets[at];
    const last = offsets[at + wanted.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 });
    at = folded.indexOf(wanted, at + wanted.length);
  }
  return places;
}

/** A place made wider until it begins and ends with a whole word: a selection often cuts one. */
export function wholeWords(text: string, { start, end }: Place): Place {
  const before = /[\p{L}\p{N}’'-]+$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}’'-]+/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '';
  const isCutBefore = /^[\p{L}\p{N}]/u.test(text.slice(start, end));
  const isCutAfter = /[\p{L}\p{N}]$/u.test(text.slice(start, end));
  return { start: isCutBefore ? start - before.length : start, end: isCutAfter ? end + after.length : end };
}

/** In UTF-16 units: what is longer is no word that somebody meant. */
const LONGEST_WORD = 60;

const FORMS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

/** Characters that print nothing. */
const SILENT = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** The text as it is compared, and for each of its characters where it stands in the original. */
function fold(text: string, from: number, to: number): { folded: string; offsets: number[] } {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (SILENT.test(character)) continue;
    const isSpace = /\s/.test(character);
    if (isSpace && characters.at(-1) === ' ') continue;
    const lower = character.toLowerCase();
    characters.push(isSpace ? ' ' : (FORMS[character] ?? (lower.length === 1 ? lower : character)));
    offsets.push(at);
  }
  return { folded: characters.join(''), offsets };
}
