import { isInMoodOfSettling } from '../resolutions/clause-likeness.js';
import type { Block } from './block.js';

/** Longer words are no heading. */
const LONGEST = 110;

/**
 * The same blocks, where a numbered line between numbered headings is a heading as well: "3. Repairs: first-time fix" between
 * "1. Apologies" and "4. Damp and mould".
 */
export function withHeadingsInSeries(blocks: readonly Block[]): readonly Block[] {
  const next = new Map<string, number>();
  const above: (number | undefined)[] = Array.from({ length: blocks.length });
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    const number = block && numberOf(block);
    if (!block?.marker || number === null || number === undefined) continue;
    above[i] = next.get(block.marker.form);
    if (block.kind === 'heading') next.set(block.marker.form, number);
  }
  const last = new Map<string, number>();
  return blocks.map((block, i) => {
    const number = numberOf(block);
    if (!block.marker || number === null) return block;
    const { form } = block.marker;
    const before = last.get(form) ?? 0;
    const behind = above[i];
    const fits =
      number - before > 0 &&
      number - before <= 2 &&
      (behind === undefined ? last.has(form) : number < behind);
    const heads =
      block.kind === 'heading' || (fits && behind !== undefined && couldHead(block, blocks[i + 1]));
    if (heads) last.set(form, number);
    return heads && block.kind !== 'heading' ? { ...block, kind: 'heading' } : block;
  });
}

function numberOf({ marker, kind }: Block): number | null {
  if (!marker || kind === 'row' || !/^\d{1,3}$/.test(marker.printed)) return null;
  return Number(marker.printed);
}

function couldHead(block: Block, below: Block | undefined): boolean {
  const { text } = block.passage;
  return (
    block.kind === 'item' &&
    text !== '' &&
    text.length <= LONGEST &&
    !/[.;:,?!]$/.test(text) &&
    /^[A-Z“"‘]/.test(text) &&
    !isInMoodOfSettling(text) &&
    below !== undefined &&
    below.marker?.form !== block.marker?.form
  );
}
