import type { ProposedItem } from '../../src/extraction/extraction.js';

export interface LabelledItem {
  type: string;
  textStart: string;
  textEnd: string;
  /** The whole of it, where the cells of other columns stand between its lines. */
  text?: string;
  /** As printed. Of two between slashes ("the Clerk//the Council") either is right. */
  owner: string | null;
  due: string | null;
  cadence?: string | null;
  borderline?: boolean;
}

/** What a careful clerk found in one paper. */
export interface Label {
  document: string;
  origin: string;
  meetingDate?: string | null;
  items: LabelledItem[];
}

export interface Tally {
  hit: number;
  missed: number;
  extra: number;
}

/** Resolutions and recommendations, promises, and what was read of those that were found. */
export interface Score {
  resolutions: Tally;
  promises: Tally;
  owners: Tally;
  dates: Tally;
  cadences: Tally;
}

export const noTally = (): Tally => ({ hit: 0, missed: 0, extra: 0 });
export const noScore = (): Score => ({
  resolutions: noTally(),
  promises: noTally(),
  owners: noTally(),
  dates: noTally(),
  cadences: noTally(),
});

/** From 0 to 1, as everywhere below. */
export const f1 = ({ hit, missed, extra }: Tally) => (2 * hit) / (2 * hit + missed + extra);

export const bothOf = (a: Tally, b: Tally): Tally => ({
  hit: a.hit + b.hit,
  missed: a.missed + b.missed,
  extra: a.extra + b.extra,
});

/** The share of what the labels give that was read; 1 where they give nothing. */
export const shareRead = ({ hit, missed }: Tally) => (hit + missed === 0 ? 1 : hit / (hit + missed));

/** Words in common from which a proposal is taken for the labelled item. */
const SAME = 0.6;

const plain = (text: string) =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
export const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[a-z0-9£%']+/g) ?? [];

/** Twice the words in common by the words of both, from 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) both++;
    left.set(word, rest - 1);
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length);
}

/** The words of a labelled item as its paper prints them. */
export function labelledWords(text: string, item: LabelledItem): string[] {
  if (item.text) return wordsOf(item.text);
  const whole = plain(text);
  const from = whole.indexOf(plain(item.textStart));
  const end = plain(item.textEnd);
  const to = from < 0 ? -1 : whole.indexOf(end, from);
  return wordsOf(to < 0 ? `${item.textStart} ${item.textEnd}` : whole.slice(from, to + end.length));
}

/** Adds to the tallies how the proposals for one paper compare with its labels. Borderline labels count neither way. */
export function scoreItems(text: string, label: Label, proposed: readonly ProposedItem[], into: Score): void {
  const wanted = label.items.map((item) => ({ item, words: labelledWords(text, item) }));
  const found = proposed.map((item) => ({ item, words: wordsOf(item.text) }));
  const pairs = wanted.flatMap((want, w) =>
    found.map((got, g) => ({
      w,
      g,
      share: want.item.type === got.item.type ? overlap(want.words, got.words) : 0,
    })),
  );
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { w, g, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < SAME || matched.has(w) || taken.has(g)) continue;
    matched.set(w, g);
    taken.add(g);
  }
  const tallyOf = (type: string) => (type === 'commitment' ? into.promises : into.resolutions);
  wanted.forEach(({ item }, w) => {
    if (item.borderline) return;
    const got = found[matched.get(w) ?? -1]?.item;
    tallyOf(item.type)[got ? 'hit' : 'missed']++;
    if (!got) return;
    if (item.owner) into.owners[isOwner(item.owner, got) ? 'hit' : 'missed']++;
    if (item.due) into.dates[isDue(item.due, got) ? 'hit' : 'missed']++;
    if (item.cadence) into.cadences[item.cadence === got.cadence ? 'hit' : 'missed']++;
  });
  found.forEach(({ item, words }, g) => {
    if (taken.has(g) || wanted.some((want) => want.item.borderline && overlap(want.words, words) >= 0.4))
      return;
    if (item.coveredBy === null) tallyOf(item.type).extra++;
  });
}

function isOwner(owner: string, got: ProposedItem): boolean {
  const named = wordsOf(got.owner ?? '');
  return owner.split('//').some((one) => overlap(wordsOf(one), named) >= 0.5);
}

function isDue(due: string, got: ProposedItem): boolean {
  if (/^\d{4}-/.test(due)) return got.dueOn === due;
  return got.dueOn !== null || overlap(wordsOf(due), wordsOf(got.duePhrase ?? '')) >= 0.5;
}
