import type { Block } from '../blocks/block.js';
import { isBullet, isRecommendation } from '../blocks/marker.js';
import { sentencesOf } from '../blocks/sentences.js';
import { inOrder } from '../in-order.js';
import { answerLabelOf } from '../paper/signs-of-answers.js';
import { likenessOf } from '../resolutions/clause-likeness.js';
import { whenAndWhoOf } from '../resolutions/labelled.js';
import { DECIDES_WITHIN, decisionIn } from './decision-words.js';

/** An answer begins within so many blocks of what it answers. */
const NEAR = 3;
/** So many numbered clauses with answers make a list of what was recommended. */
const LEAST = 2;

/**
 * The blocks of a response that set out what was recommended: "Recommendation 3: …", or numbered clauses with an
 * answer under them ("1) That … / We accept this recommendation.").
 */
export function askedBlocksIn(blocks: readonly Block[]): Set<number> {
  const labelled = indexesOf(
    blocks,
    (block) => isRecommendation(block.marker) && !block.passage.isEmpty && !whenAndWhoOf(block),
  );
  for (const i of answersByNumberIn(blocks)) labelled.delete(i);
  const numbered = indexesOf(
    blocks,
    (block, i) => !labelled.has(i) && isNumbered(block) && (isClause(block) || isAnswer(blocks[i + 1])),
  );
  const answered = [...numbered].filter((i) => isAnsweredBelow(blocks, i, numbered));
  if (answered.length < LEAST || labelled.size > 1) return labelled;
  const forms = new Set(answered.map((i) => blocks[i]?.marker?.form));
  return new Set([...labelled, ...[...numbered].filter((i) => forms.has(blocks[i]?.marker?.form))]);
}

function indexesOf(blocks: readonly Block[], is: (block: Block, at: number) => boolean): Set<number> {
  return new Set(blocks.flatMap((block, i) => (is(block, i) ? [i] : [])));
}

function isNumbered({ kind, marker }: Block): boolean {
  return kind !== 'row' && marker !== null && !isBullet(marker) && marker.form !== 'labelled';
}

function isClause({ passage }: Block): boolean {
  return likenessOf(passage.text) === 'plain';
}

/** "Not agreed.", "Accepted. A letter was sent." */
const DECIDES = inOrder`
  ^(?:(?:not|partially|partly|fully) )?(?:agreed|accepted|rejected|supported)(?: in (?:part|principle|full))?
`;
const DECIDED = new RegExp(`${DECIDES}(?:[.,;:]|$)`, 'i');

/** "The Executive accepts this recommendation.", "In view of the new Act the Board rejects the proposal." */
const OF_WHAT_IS_ABOVE = /\b(?:this|the|these) (?:recommendation|proposal|request|suggestion)s?\b/i;

/** "Cabinet response: Agreed." or "Agreed." right below what it answers, however that is worded. */
function isAnswer(block: Block | undefined): boolean {
  if (block?.marker !== null) return false;
  const { text } = block.passage;
  if (answerLabelOf(text) > 0 || DECIDED.test(text)) return true;
  const first = sentencesOf(block.passage)[0]?.text.slice(0, DECIDES_WITHIN) ?? '';
  return OF_WHAT_IS_ABOVE.test(first) && decisionIn(first) !== null;
}

function isAnsweredBelow(blocks: readonly Block[], at: number, asked: ReadonlySet<number>): boolean {
  for (let k = at + 1; k <= at + NEAR && !asked.has(k); k++) {
    const block = blocks[k];
    if (!block || block.kind === 'row') return false;
    const { text } = block.passage;
    const words = text.slice(answerLabelOf(text), DECIDES_WITHIN);
    if (words.trim() !== '' && decisionIn(words) !== null) return true;
  }
  return false;
}

/** "Agreed. The clinic will open in May.", "Not agreed, since …": decides, and goes on. */
const DECIDES_AND_GOES_ON = new RegExp(`${DECIDES}[.,;:] .{8}`, 'i');

/**
 * The blocks of a letter that answer by number ("Recommendation 2 – Agreed. A clinic will open."), and say nothing of
 * what they answer. Where some do so, those labelled so that decide in other words do too.
 */
export function answersByNumberIn(blocks: readonly Block[]): number[] {
  const labelled = [...indexesOf(blocks, (block) => isRecommendation(block.marker))];
  const deciding = labelled.filter((i) =>
    DECIDES_AND_GOES_ON.test(blocks[i]?.passage.text.slice(0, 80) ?? ''),
  );
  const asks = labelled.some((i) => likenessOf(blocks[i]?.passage.text ?? '') === 'plain');
  return deciding.length < LEAST || deciding.length * 2 < labelled.length || asks ? [] : labelled;
}
