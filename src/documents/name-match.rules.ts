import { anyOf } from '../extraction/any-of.js';

type Named = { readonly id: number; readonly name: string };

/**
 * The one of these whose name is the words of a paper, however they are written: “the Head of Housing” is Head of Housing.
 * @param known not changed afterwards: its names are folded once, however often it is asked
 */
export function findByName<One extends { readonly name: string }>(
  asWritten: string | null,
  known: readonly One[],
): One | null {
  const wanted = plainName(asWritten ?? '');
  const index = wanted === '' ? undefined : placesByName(known).get(wanted);
  return index === undefined ? null : (known[index] ?? null);
}

/** For a sheet of 5,000 rows the same owners are looked through ten thousand times. */
const remembered = new WeakMap<readonly { readonly name: string }[], ReadonlyMap<string, number>>();

/** Where in the list each name stands first. */
function placesByName(known: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  const places =
    remembered.get(known) ??
    new Map(known.map(({ name }, at) => [plainName(name), at] as const).toReversed());
  remembered.set(known, places);
  return places;
}

/**
 * The owner whom the words of a paper name: by its name, else as somebody settled the same words before.
 * @param aliases owners' ids by words folded with {@link plainName}
 */
export function findOwner<Owner extends Named>(
  asWritten: string | null,
  owners: readonly Owner[],
  aliases: ReadonlyMap<string, number>,
): Owner | null {
  const settled = aliases.get(plainName(asWritten ?? ''));
  return findByName(asWritten, owners) ?? owners.find(({ id }) => id === settled) ?? null;
}

/** Words that mean somebody else in every paper, folded. */
const ANYBODY = anyOf`
  officers?|members?|councillors?|chair(?:man|person)?|vice chair|clerk|portfolio holder|partners?
  director|manager|head of service
  committee|panel|board|cabinet|executive|council|service|directorate|department|team
  all|tbc|n a|none
`;
const WHICHEVER = '(?:all|the|relevant|appropriate|responsible|council|senior|lead|other)';
const MEANS_ANYBODY = new RegExp(`^(?:${WHICHEVER} )*${ANYBODY}$`);

/** Whether the words name one owner wherever they stand, so that whom they were taken for holds for later papers too. */
export function isNameToRemember(asWritten: string): boolean {
  const words = plainName(asWritten);
  return words !== '' && words.length <= 200 && !MEANS_ANYBODY.test(words);
}

/** A name without what differs from paper to paper: article, case, apostrophes, “&”, spaces and punctuation. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
