import type { Block } from '../blocks/block.js';
import { sentencesOf } from '../blocks/sentences.js';

/** Blocks above a paragraph in which whoever "she" is may be named. */
const NEAR = 2;
/** A list is no longer than this between its lead-in ("The Commissioner said:") and an item. */
const LONGEST_LIST = 30;
const LONGEST_LEAD = 1500;

/** The sentences above a block under the same heading: of the blocks near it, and of what leads in to its list. */
export function sentencesAbove(blocks: readonly Block[], at: number): string[] {
  const near: Block[] = [];
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const block = blocks[i];
    if (!block || block.kind === 'heading' || block.kind === 'row') break;
    near.unshift(block);
  }
  const lead = leadIn(blocks, at);
  const above = lead && !near.includes(lead) ? [lead, ...near] : near;
  return above.flatMap((block) =>
    sentencesOf(block.passage.slice(-LONGEST_LEAD)).map((sentence) => sentence.text),
  );
}

/** The paragraph with a colon over the list to which an item belongs. */
function leadIn(blocks: readonly Block[], at: number): Block | null {
  if (!blocks[at]?.marker) return null;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_LIST); i--) {
    const block = blocks[i];
    if (!block || block.kind === 'heading') return null;
    if (block.passage.text.endsWith(':')) return block;
  }
  return null;
}
