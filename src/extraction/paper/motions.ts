import type { Block } from '../blocks/block.js';

const MOTION =
  /^(?:the )?(?:(?:original|substantive|further|first|second|third|counter)[ -])?(?:motion|amendment)(?: (?:no\.? ?)?\d| [A-C])?\s?:?$/i;
/** What was settled in the end. */
const DECISION = /^(?:decisions?|resolved|resolution|outcome|agreed)\b/i;
/** A motion and its amendments take no more blocks than this. */
const LONGEST = 30;

/** The blocks of motions and amendments that were put, where the decision stands under a word of its own behind them. */
export function motionsIn(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (found.has(at) || !MOTION.test(passage.text)) return;
    const decided = blocks
      .slice(at + 1, at + LONGEST)
      .findIndex((one) => DECISION.test(one.passage.text.slice(0, 20)));
    if (
      decided < 0 ||
      blocks
        .slice(at + 1, at + 1 + decided)
        .some((one) => /^\d/.test(one.marker?.printed ?? '') && one.kind === 'heading')
    )
      return;
    for (let k = at; k <= at + decided; k++) found.add(k);
  });
  return found;
}
