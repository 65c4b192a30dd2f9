import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';

const SUM = /(?:£ ?\d|\d\.\d\d\b)/;
/** Longer lists of payments are papers of their own. */
const MOST_SUMS = 200;

/** The lines of payments that stand below "the following payments be authorised:", after at most one line of heads. */
export function sumsBelow(
  blocks: readonly Block[],
  from: number,
  to: number,
): { passages: Passage[]; next: number } | null {
  const hasSum = (at: number) => at < to && SUM.test(blocks[at]?.passage.text ?? '');
  const start = hasSum(from) ? from : from + 1;
  if (!hasSum(start) || blocks[from]?.kind === 'heading') return null;
  let next = start;
  while (next < Math.min(to, start + MOST_SUMS) && hasSum(next) && isLine(blocks[next])) next++;
  const passages = blocks.slice(from, next).map(({ passage }) => passage);
  return next > start ? { passages, next } : null;
}

/** No sentence: "Grass cutting x 3 £276.00". */
function isLine(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    !/^[([]?[a-z]\)/.test(block.marker?.printed ?? '') &&
    !/\. [A-Z]/.test(block.passage.text)
  );
}
