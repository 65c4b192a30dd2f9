import type { Block } from './blocks/block.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';
import type { AgendaItem } from './paper/agenda.js';
import { printed } from './resolutions/printed.js';

/** Words in common from which two items count as one printed twice. */
const SAME = 0.9;
/** Shorter items ("That the report be noted") recur by right, and are one only under the same heading. */
const DISTINCT_WORDS = 10;
/** Words that begin with as many same letters are one in two spellings. */
const STEM = 3;
/** "Noted.", "Agreed unanimously." */
const A_WORD = 2;
/** Findings that begin with the same two words are compared with so many earlier ones. */
const MOST_ALIKE = 40;

/** What prints again what was settled elsewhere. */
const SUMMARY =
  /\b(?:summary|decisions?|actions?|resolutions?|recommendations?|conclusions?|minutes|outcomes?)\b/i;

const RESOLVED = 'resolved keyword';
const LONGEST_SUMMARY_HEAD = 8;

/** Two matters of one meeting, which may be settled in the same words. */
function areTwoMatters(one: AgendaItem | undefined, other: AgendaItem | undefined): boolean {
  if (!one?.heading || !other?.heading) return false;
  const [a, b] = [one.heading, other.heading].map((heading) => wordsOf(heading).join(' '));
  return a !== b && !isOfSummary(one.heading) && !isOfSummary(other.heading);
}

/** "Summary of decisions", and not the name of a report on recommendations. */
function isOfSummary(heading: string): boolean {
  return SUMMARY.test(heading) && wordsOf(heading).length <= LONGEST_SUMMARY_HEAD;
}

/**
 * The findings in the order of the paper, each once: a decision notice or a summary prints them again.
 *
 * @param byMatter the same words under the headings of two matters are two items
 */
export function withoutRepeats(
  findings: readonly Finding[],
  items: readonly AgendaItem[],
  byMatter = false,
  blocks: readonly Block[] = [],
): Finding[] {
  const ordered = [...findings].sort((a, b) => a.passage.start - b.passage.start);
  const seen = new Map<string, Seen[]>();
  const lines = groupBy(
    ordered.filter((one) => one.rule === 'action line'),
    (one) => one.block,
  );
  const more = new Map<Finding, Finding>();
  let last: Finding | null = null;
  const numbers = byMatter ? numbersIn(blocks) : [];
  const isAgain = byMatter ? printedAgain(blocks) : () => false;
  const once = ordered.filter((finding) => {
    if (finding.type === 'commitment') return !startsInside(finding, lines.get(finding.block) ?? []);
    const words = wordsOf(finding.passage.text);
    const key = words.slice(0, 2).join(' ');
    const earlier = seen.get(key) ?? [];
    const isDistinct = words.length >= DISTINCT_WORDS;
    const item = itemOf(finding, items);
    const repeats = earlier.find(
      (one) =>
        (one.type === finding.type && isAgain(one.finding.block, finding.block) && isSame(words, one)) ||
        ((isDistinct || isSameRecommendation(one, finding) ? one.type === finding.type : one.item === item) &&
          !(byMatter && areTwoMatters(items[one.item], items[item])) &&
          !(byMatter && !isDistinct && isNumberBetween(numbers, one.finding.block, finding.block, words)) &&
          !(byMatter && !isDistinct && isResolvedAnew(one.finding, finding, last)) &&
          isSame(words, one)),
    );
    if (!repeats) last = finding;
    if (!repeats && earlier.length < MOST_ALIKE)
      seen.set(key, [
        ...earlier,
        { finding, type: finding.type, reference: finding.reference ?? null, item, ...counted(words) },
      ]);
    if (repeats && (finding.owner || finding.due) && !more.has(repeats.finding))
      more.set(repeats.finding, finding);
    return !repeats;
  });
  return once.map((one) => withDetails(one, more.get(one)));
}

const DECISION_LABEL = /^Decisions?(?: ?:|$)/i;
const MINUTES_LABEL = /^(?:Draft )?Minutes(?: ?:|$)/i;

/** "Decision:" over what "Minutes:" below it prints again with the talk: whether the second of two blocks says the first once more. */
function printedAgain(blocks: readonly Block[]): (one: number, other: number) => boolean {
  let [decision, minutes] = [-1, -1];
  const before = blocks.map(({ passage }, i) => {
    if (DECISION_LABEL.test(passage.text)) [decision, minutes] = [i, -1];
    if (MINUTES_LABEL.test(passage.text)) minutes = i;
    return { decision, minutes };
  });
  return (one, other) => {
    const [first, second] = [before[one], before[other]];
    if (!first || !second || second.decision < 0) return false;
    return first.decision === second.decision && first.minutes < 0 && second.minutes >= 0;
  };
}

/** "RESOLVED that the report be noted." twice, with something else resolved in between: two reports. */
function isResolvedAnew(one: Finding, other: Finding, last: Finding | null): boolean {
  return last !== one && one.block !== other.block && [one, other].every(({ rule }) => rule === RESOLVED);
}

/** "Noted." under 2.1 and again under 2.2: short words settle each by itself. */
function isNumberBetween(
  numbers: readonly NumbersAbove[],
  from: number,
  to: number,
  words: readonly string[],
): boolean {
  const above = numbers[to];
  return above !== undefined && (words.length <= A_WORD ? above.any : above.parted) > from;
}

/** The last block above each that bears any number, and one of two parts: -1 where there is none. */
interface NumbersAbove {
  readonly any: number;
  readonly parted: number;
}

function numbersIn(blocks: readonly Block[]): NumbersAbove[] {
  let [any, parted] = [-1, -1];
  return blocks.map(({ kind, marker }, i) => {
    const above = { any, parted };
    const number = kind === 'row' ? '' : (printed(marker) ?? '');
    if (/\w/.test(number)) any = i;
    if (/^\d+\.\d+$/.test(number)) parted = i;
    return above;
  });
}

/** Who and when, where only the table in the appendix names them. */
function withDetails(finding: Finding, again: Finding | undefined): Finding {
  if (!again) return finding;
  return { ...finding, owner: finding.owner ?? again.owner ?? null, due: finding.due ?? again.due ?? null };
}

/** A promise read out of words that an action line has taken already. */
function startsInside(promise: Finding, lines: readonly Finding[]): boolean {
  return lines.some(
    (one) => promise.passage.start >= one.passage.start && promise.passage.start < one.passage.end,
  );
}

/** The index of the agenda item that holds a finding; items follow one another, so it is looked for by halves. */
function itemOf(finding: Finding, items: readonly AgendaItem[]): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.to ?? 0) <= finding.block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An earlier finding, ready to be compared with many later ones. */
interface Seen {
  readonly finding: Finding;
  readonly type: Finding['type'];
  readonly reference: string | null;
  readonly item: number;
  readonly length: number;
  readonly times: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** "berth 3" and "berth 4" are two matters, however alike the words around them. */
  readonly figures: string;
}

/** "Recommendation 3" in a summary and again among the findings, however short. */
function isSameRecommendation(one: Seen, { type, reference }: Finding): boolean {
  return type === 'recommendation' && one.reference !== null && one.reference === reference;
}

function counted(words: readonly string[]): Pick<Seen, 'words' | 'length' | 'times' | 'figures'> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return { words, length: words.length, times, figures: figuresIn(words) };
}

function isSame(words: readonly string[], earlier: Seen): boolean {
  const most = Math.min(words.length, earlier.length);
  if ((2 * most) / (words.length + earlier.length || 1) < SAME) return false;
  if (figuresIn(words) !== earlier.figures || differInPlace(words, earlier.words)) return false;
  const rest = new Map<string, number>();
  let both = 0;
  for (const word of words) {
    const left = rest.get(word) ?? earlier.times.get(word) ?? 0;
    if (left > 0) both++;
    rest.set(word, left - 1);
  }
  return (2 * both) / (words.length + earlier.length || 1) >= SAME;
}

/** "the first meeting" and "the second meeting": what is printed again may leave words out, and puts no others in their place. */
function differInPlace(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  return one.some((word, i) => {
    const there = other[i] ?? '';
    return word !== there && word.slice(0, STEM) !== there.slice(0, STEM);
  });
}

function figuresIn(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word)).join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/^that /, '')
      .match(/[a-z0-9£%]+/g) ?? []
  );
}
