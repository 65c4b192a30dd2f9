import type { Block } from '../blocks/block.js';
import { continuesList, isBullet, type Marker, readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { type CellClause, clausesIn } from '../tables/cell-clauses.js';

/** A clause that runs on with others in one paragraph or cell. */
export type InnerClause = Pick<CellClause, 'marker' | 'passage'>;

/** Longer cells and paragraphs are not looked through. */
const LONGEST = 4000;
const ENUMERATOR = /[;.:,] (?:and )?(?=\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] )/g;

/** The clauses of a cell or of a paragraph; one where nothing parts it. */
export function clausesInside(words: Passage): InnerClause[] {
  return words.text.length > LONGEST ? [] : clausesIn(words);
}

/** The clauses of a block. The marker of the first may stand before its words: "(i) to note the report; (ii) to ask …". */
export function innerClausesOf({ passage, marker }: Block): InnerClause[] {
  if (!marker || isBullet(marker)) return clausesInside(passage);
  if (passage.text.length > LONGEST) return [];
  const starts: { from: number; at: number; marker: Marker }[] = [{ from: 0, at: 0, marker }];
  for (const { index, 0: gap } of passage.text.matchAll(ENUMERATOR)) {
    const from = index + gap.length;
    const next = readMarker(passage.text.slice(from, from + 40));
    const before = starts.at(-1);
    if (next && before && continuesList(before.marker, next))
      starts.push({ from, at: from + next.length, marker: next });
  }
  return starts.map(({ at, marker: { printed } }, n) => ({
    marker: printed,
    passage: passage.slice(at, starts[n + 1]?.from),
  }));
}
