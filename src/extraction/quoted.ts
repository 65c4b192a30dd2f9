import { anyOf } from './any-of.js';
import type { Block } from './blocks/block.js';

/** "Minute 4: “RESOLVED that …”": what was minuted before, set out with what has come of it. */
const OF_EARLIER =
  /^\W*(?:minute|item|para(?:graph)?|action|recommendation|resolution)s? ?(?:no\.? ?)?\d[\w./()]{0,12}(?: [^:“”"]{0,60})? ?[:–-] ?[“"‘']/i;

/** Whether a paragraph only quotes earlier minutes: what they resolved and promised is no business of this paper. */
export function quotesEarlier(text: string): boolean {
  return OF_EARLIER.test(text.slice(0, 140));
}

const NOTICE_VERBS = anyOf`
  notes|believes|recognises|resolves|calls|welcomes|regrets|asks|requests
`;
const OPENING_WORDS = anyOf`
  RESOLVED|AGREED|RECOMMENDED|NOTED|ORDERED|Resolved|Agreed
  That (?:the |this )?(?:[A-Z]\w+ ){0,5}[A-Z]\w+:
  (?:This |The )?(?:Council|Committee|Board|Panel)(?: therefore| further)? ${NOTICE_VERBS}\b|\([1ai]\)\s+That\b
`;
/** “RESOLVED that … : a keyword inside quotation marks, as an amended minute or a motion prints it. */
const OPENS = new RegExp(String.raw`^\W{0,3}[“"](?:It was )?${OPENING_WORDS}`);
/** "Cabinet considered the report and agreed as follows:" over a quotation: the paper's own decision. */
const OF_BEFORE = anyOf`
  earlier|previous|last|motion|amend\w+|minute|(?:19|20)\d\d
`;
const SETTLES_SO = new RegExp(
  String.raw`(?:^|\. )(?!.*\b${OF_BEFORE}\b).*\b(?:agreed|resolved|decided)(?: as follows)? ?:[-–]?$`,
  'i',
);
/** "At its meeting in May the Committee resolved:" over words in quotation marks. */
const RETOLD = /\bat (?:its|their) (?:\w+ )?meeting\b.*\b(?:agreed|resolved) ?:[-–]?$/i;
const CLOSES = /[”"][.;]?$/;
const LONGEST_QUOTATION = 20;

/** The block after a quoted resolution that begins at `at`; `at` itself where none does. */
export function quotationEnd(blocks: readonly Block[], at: number): number {
  const [above = '', words = ''] = [
    blocks[at - 1]?.passage.text.slice(-200),
    blocks[at]?.passage.text.slice(0, 120),
  ];
  const isRetold = /^[“"]/.test(words) && RETOLD.test(above);
  if (!isRetold && (!OPENS.test(words) || SETTLES_SO.test(above))) return at;
  for (let i = at; i < Math.min(blocks.length, at + LONGEST_QUOTATION); i++)
    if (CLOSES.test(blocks[i]?.passage.text ?? '')) return i + 1;
  return at;
}

const AMENDS = anyOf`
  \bamend\w*\b.{0,80}\bminutes?\b.{0,120}\b(?:as follows|following\b.{0,40})[ ]?[:–-]+$
  \bminutes?\b.{0,200}\b(?:subject to|with) the following (?:amendment|correction|change)s? ?[:–-]+$
`;
const AMENDED_MINUTES = new RegExp(AMENDS, 'i');
const SETTLES_AGAIN = /^(?:\W|Resolved|Agreed|Decision|RESOLVED|AGREED|DECISION|Minutes:)/;

/** "noted an amendment to minute 12 as follows:" and what it prints below: the words of another meeting's minutes. */
export function amendedMinutesIn(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (!AMENDED_MINUTES.test(passage.text.slice(-400))) return;
    for (let i = at + 1; i < Math.min(blocks.length, at + LONGEST_QUOTATION); i++) {
      const block = blocks[i];
      if (!block || SETTLES_AGAIN.test(block.passage.text)) break;
      if (block.kind === 'heading' && !/[:”]$/.test(block.passage.text)) break;
      found.add(i);
    }
  });
  return found;
}
