import type { Block } from '../blocks/block.js';

const CONTENTS = /^(?:table of )?contents\s*:?$/i;
/** "Recommendations to Cabinet ........ 7". */
const ENTRY = /(?:[\s.…]|\.{2,})\d{1,3}$|^\d{1,3}$/;
/** No list of contents is longer. */
const LONGEST = 120;

/** The lines of a list of contents: they name sections, and recommend nothing. */
export function contentsIn(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (found.has(at) || !CONTENTS.test(passage.text)) return;
    for (let k = at + 1; k < Math.min(blocks.length, at + LONGEST); k++) {
      if (!ENTRY.test(blocks[k]?.passage.text.slice(-12) ?? '')) break;
      found.add(k);
    }
  });
  return found;
}
