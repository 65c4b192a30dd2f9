import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { cellContent } from '../layout/cell-content.js';
import { printed } from '../resolutions/printed.js';
import type { Candidate } from './candidate.js';

type Details = Pick<Finding, 'reference' | 'owner' | 'due'>;

/** Its own marker, and in a table the reference before it and the one post and the one day behind it. */
export function detailsBeside(
  { block: at, form, marker, place, cell }: Candidate,
  blocks: readonly Block[],
): Details {
  const block = blocks[at];
  if (!block) return { reference: marker };
  if (cell === null)
    return { reference: marker ?? (form === 'item' || place === 'first' ? printed(block.marker) : null) };
  const before = block.cells.slice(0, cell);
  const behind = block.cells.slice(cell + 1);
  return {
    reference: marker ?? only(before, 'reference'),
    owner: only(behind, 'who'),
    due: only(behind, 'date'),
  };
}

/** The words of the cell that holds this; null where none or several do. */
function only(cells: readonly Passage[], content: ReturnType<typeof cellContent>): string | null {
  const found = cells.filter(({ text }) => cellContent(text) === content);
  return found.length === 1 ? (found[0]?.text ?? null) : null;
}
