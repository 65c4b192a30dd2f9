import { anyOf } from '../any-of.js';
import type { Passage } from './passage.js';

/** Begins at the first of a run of stops only, so that a million stops are looked at once each. */
const END = /(?<![.?!])[.?!]+["”’')\]*_~]*(?:\s+|(?=A(?:CTION|ction)(?: \d[\d.]{0,6})? ?:))/g;
const ABBREVIATIONS = anyOf`
  Mr|Mrs|Ms|Miss|Dr|Cllr|Cllrs|Prof|Rev|Hon|St|No|Nos|vs|cf|approx|inc|incl|para|paras|Sch|reg|Jan|Feb
  Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|i\.e|e\.g|[A-Z]|[ap]\.m
`;
const ABBREVIATION = new RegExp(String.raw`(?:^|[\s(])${ABBREVIATIONS}\.$`);

const PERSON = '(?:[A-Z]{2,3}|Clerk|CLERK)';
const POST = String.raw`(?:[A-Z][\w’-]+ ){0,3}(?:Officer|Manager|Director|Clerk|Chair|Secretary|Team|Solicitor|Treasurer)`;
/** "The wall will be mended. (DP & CLERK)", "He asked for a bin. JD Action.", "… be sent. Action: Pier Officer": who, behind the stop. */
const INITIALS_BEHIND = new RegExp(
  String.raw`^(?:\(${PERSON}(?: ?(?:,|&|/|and) ?${PERSON}){0,3}\)|${PERSON} Action|Action: ${POST})\.?(?:\s+|$)`,
);

/** "… of august noted. letters to be sent": notes begin their sentences in small letters; what is cut short has fewer. */
const IN_SMALL_LETTERS = /(?<![\w.’'-])(?!approx|incl?\b|dept|tel|para)[a-z]{4,}\. [a-z]{2}$/;

/** What was cut once: each promise of a paragraph looks at the sentences around it, and a paragraph may be as long as its paper. */
const cut = new WeakMap<Passage, readonly Passage[]>();

/** The sentences of a passage, in order; a line of a cell ends one. "Mr. Vane" and "e.g. a bus" do not end one. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  const before = cut.get(passage);
  if (before) return before;
  const lines = passage.lines;
  const sentences = lines.length === 1 ? cutOf(passage) : lines.flatMap(cutOf);
  cut.set(passage, sentences);
  return sentences;
}

function cutOf(passage: Passage): Passage[] {
  const { text } = passage;
  const sentences: Passage[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    if (match.index < from) continue;
    const end = match.index + match[0].length;
    const after = end + (INITIALS_BEHIND.exec(text.slice(end, end + 60))?.[0].length ?? 0);
    const stop = text.slice(Math.max(0, match.index - 9), match.index + 1);
    const isNext = /^["“‘'([*_]{0,2}[A-Z0-9£]/.test(text.slice(after, after + 3));
    if (!isNext && !IN_SMALL_LETTERS.test(text.slice(Math.max(0, match.index - 14), after + 2))) continue;
    if (match[0].startsWith('.') && ABBREVIATION.test(stop) && !/^[ap]\.m\.$/.test(stop.slice(-4))) continue;
    sentences.push(passage.slice(from, after));
    from = after;
  }
  const rest = passage.slice(from);
  return rest.isEmpty ? sentences : [...sentences, rest];
}
