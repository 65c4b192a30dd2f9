import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { inOrder } from '../in-order.js';
import { cellContent } from '../layout/cell-content.js';
import type { Candidate } from './candidate.js';
import { clausesInside, type InnerClause, innerClausesOf } from './inner-clauses.js';

const SHORTEST = 12;
const LONGEST = 900;
/** Sentences and clauses of one block that are looked at, each by itself. */
const MOST_PARTS = 40;
const LABEL = new RegExp(
  inOrder`
  ^(?:[A-Z][\w’'/ ]{1,34}(?: \d{1,3})?:|
  (?:RESOLVED|AGREED|RECOMMENDED|NOTED|ORDERED|DECIDED|Resolved|Agreed|Recommended)\b(?: (?:–|-|that|THAT)|:)?)\s*
`,
);

/** The words of a paper that may be items, in its order. Those of headings are none. */
export function candidatesOf(blocks: readonly Block[]): Candidate[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading') return [];
    if (block.kind !== 'row') {
      const form = block.marker ? 'item' : 'paragraph';
      return inWords(block.passage, innerClausesOf(block), { block: at, form, cell: null });
    }
    return block.cells.flatMap((cell, n) =>
      saysSomething(cell) ? inWords(cell, clausesInside(cell), { block: at, form: 'cell', cell: n }) : [],
    );
  });
}

function saysSomething(cell: Passage): boolean {
  const content = cellContent(cell.text);
  return content === 'ask' || content === 'words';
}

function inWords(
  words: Passage,
  clauses: readonly InnerClause[],
  place: Pick<Candidate, 'block' | 'form' | 'cell'>,
): Candidate[] {
  const whole = candidate(words, { ...place, marker: null, place: 'alone' });
  if (clauses.length > 1) {
    const parts = clauses
      .slice(0, MOST_PARTS)
      .flatMap(({ passage, marker }, n) =>
        candidate(passage, { ...place, form: 'clause', marker, place: placeOf(n, clauses.length) }),
      );
    return [...whole, ...parts];
  }
  const sentences = sentencesOf(words).slice(0, MOST_PARTS);
  if (sentences.length < 2) return whole;
  const parts = sentences.flatMap((one, n) =>
    candidate(one, { ...place, form: 'sentence', marker: null, place: placeOf(n, sentences.length) }),
  );
  return [...whole, ...parts];
}

function placeOf(n: number, of: number): Candidate['place'] {
  if (n === 0) return 'first';
  return n === of - 1 ? 'last' : 'between';
}

function candidate(words: Passage, rest: Omit<Candidate, 'passage' | 'label'>): Candidate[] {
  const label = LABEL.exec(words.text.slice(0, 80))?.[0] ?? '';
  const passage = label ? words.slice(label.length) : words;
  const { length } = passage.text;
  return length < SHORTEST || length > LONGEST ? [] : [{ ...rest, passage, label: label.trim() }];
}
