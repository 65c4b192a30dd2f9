import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { classifyClause } from './classify.js';
import { FAILED } from './whose-act.rules.js';

/** Neither "not carried" nor "the vote to have it approved was lost". */
const PASSED = String.raw`(?<!\b(?:not|never) )(?:carried|passed|agreed|approved|adopted)\b(?![^.]{0,60}\b${FAILED}\b)`;
/** "The amendment was then put as the substantive motion and passed." */
const AS_AMENDED = new RegExp(anyOf`
  \bamendment\b.{0,200}\bsubstantive (?:motion|proposal)\b[^.]{0,80}\b${PASSED}\b
  \b(?:motion|proposal),? as amended,? [^.]{0,60}\b${PASSED}\b
`);
/** "The amendment was lost. The motion was then put and carried." */
const AS_MOVED = new RegExp(
  String.raw`\bamendment\b[^.]{0,80}\b${FAILED}\b.{0,120}\b(?:motion|proposal)\b[^.]{0,60}\b${PASSED}\b`,
);
const MOVED_THAT =
  /(?:[Pp]roposed|[Mm]oved) by [^.;:]{3,80}?,? (?:and )?(?:[Ss]econded by [^.;:]{3,80}?)?,? (?=[Tt]hat [a-zA-Z])/;
/** A motion with its amendments and their votes takes no more blocks. */
const LONGEST = 16;

/** What was moved and amended: the words that passed in the end are settled, and those they took the place of are not. */
export function findMotionsCarried(blocks: readonly Block[], used: Set<number>): Finding[] {
  return blocks.flatMap(({ passage: { text } }, at): Finding[] => {
    const isAmended = AS_AMENDED.test(text.slice(0, 400));
    if (used.has(at) || !(isAmended || AS_MOVED.test(text.slice(0, 400)))) return [];
    const moved = movedBefore(blocks, at);
    const [block, passage] = (isAmended ? moved.at(-1) : moved[0]) ?? [];
    if (moved.length < 2 || block === undefined || !passage) return [];
    for (let k = moved[0]?.[0] ?? at; k <= at; k++) used.add(k);
    const type = classifyClause(passage.text, { keyword: 'resolved' });
    return [{ type, reference: null, passage, rule: 'motion carried', confidence: 'medium', block }];
  });
}

/** What was moved in the blocks of one matter, the first first. */
function movedBefore(blocks: readonly Block[], at: number): [number, Passage][] {
  const moved: [number, Passage][] = [];
  for (let k = at; k >= Math.max(0, at - LONGEST); k--) {
    const block = blocks[k];
    if (!block || (k < at && block.kind === 'heading' && block.marker)) break;
    const there = sentencesOf(block.passage).flatMap((sentence): [number, Passage][] => {
      const found = MOVED_THAT.exec(sentence.text.slice(0, 300));
      return found ? [[k, sentence.slice(found.index + found[0].length)]] : [];
    });
    moved.unshift(...there);
  }
  return moved;
}
