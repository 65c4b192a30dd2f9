import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { inOrder } from '../in-order.js';
import { isSomebody, isThing } from '../promises/actor.js';

/** "(TCMO)", "(HoC)", "(IC)": letters in brackets behind the words that they stand for. */
const IN_BRACKETS = /\((?:the |hereafter |“|")*([A-Z][A-Za-z]{0,4}[A-Z])[”"]?\)/g;
/** The words before a bracket that may be what it shortens. */
const FAR = 120;
/** A paper with more of them is a glossary; no more are kept. */
const MOST = 60;
const LONGEST_BLOCK = 3000;

/** The short forms that a paper itself gives to people, posts and teams: "Dan Reddle, Town Clock and Moorings Officer (TCMO)". */
export function shortFormsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { passage } of blocks)
    for (const { 1: short = '', index } of passage.text.slice(0, LONGEST_BLOCK).matchAll(IN_BRACKETS)) {
      const long = wordsOf(passage.text.slice(Math.max(0, index - FAR), index), short);
      if (long && isSomebody(long) && !isThing(long) && found.size < MOST) found.add(short);
    }
  return found;
}

/** The last words whose first letters are those of the short form, which may leave out "of", "and" and "the". */
function wordsOf(before: string, short: string): string | null {
  const words = [...before.matchAll(/[\w’'.-]+/g)];
  let at = words.length;
  for (const letter of [...short].reverse()) {
    do at--;
    while (LINKS.test(words[at]?.[0] ?? '') && !fits(words[at]?.[0], letter));
    if (!fits(words[at]?.[0], letter)) return null;
  }
  return before.slice(words[at]?.index ?? 0).trim();
}

const LINKS = /^(?:of|and|for|the|to|in|on|with|at)$/;

function fits(word: string | undefined, letter: string): boolean {
  return word !== undefined && word[0]?.toLowerCase() === letter.toLowerCase();
}

const WILL_ACT = anyOf`
  (?:also |then |both )?to |would |will |should |shall |must |be (?:asked|requested|instructed|authorised|tasked) to[ ]
`;
const NO_DEED = anyOf`
  be|is|are|was|were|had|has|have|and|or|of|for|in|on|by|at|as|from|with|that|which|who|noted
  reports?(?! (?:back|to|on|in|at|by|each|every|quarterly|monthly)\b)
`;
const SUBJECT = new RegExp(
  inOrder`
  (?:^|\b(?:that|THAT|and|asked|requested|instructed) |[,;:.] )((?:[Tt]he )?([A-Z][A-Za-z]{0,4}[A-Z]))(?: (?:and|&) (?:the )?[A-Z]+)?,?
  [ ](?:${WILL_ACT}(?!be |note )[a-z]|(?!${NO_DEED}\b)[a-z]{2,})
`,
  'g',
);

/** Who acts in a clause by a short form that the paper has introduced: "the TCMO to send …", "that the DQC report …". */
export function ownerByShortForm(clause: string, known: ReadonlySet<string>): string | null {
  if (known.size === 0) return null;
  for (const { 1: who, 2: short } of clause.slice(0, 400).matchAll(SUBJECT))
    if (who && short && known.has(short)) return who;
  return null;
}
