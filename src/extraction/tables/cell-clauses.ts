import { continuesList, type Marker, opensList, readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';

/** A numbered or lettered clause that stands with others in one cell. */
export interface CellClause {
  readonly marker: string;
  readonly passage: Passage;
}

const ENUMERATOR = /(?:^|\s)(?=\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/g;
/** A clause says something: "a) b) c)" alone are boxes to tick. */
const SHORTEST = 12;

/** The clauses of a cell where several stand in it, with the marker of each; empty where it holds one. */
export function clausesIn(cell: Passage): CellClause[] {
  const starts: { at: number; marker: Marker }[] = [];
  for (const { index, 0: space } of cell.text.matchAll(ENUMERATOR)) {
    const at = index + space.length;
    const marker = readMarker(cell.text.slice(at, at + 40));
    const before = starts.at(-1);
    if (
      !marker ||
      (before ? !continuesList(before.marker, marker) : !opensList(marker) || !begins(cell.text, at))
    )
      continue;
    starts.push({ at, marker });
  }
  if (starts.length < 2) return [];
  const clauses = starts.map(({ at, marker }, n) => ({
    marker: marker.printed,
    passage: cell.slice(at + marker.length, starts[n + 1]?.at),
  }));
  return clauses.every(({ passage }) => passage.text.length >= SHORTEST) ? clauses : [];
}

/** A list stands at the head of its cell, or after a few words that lead to it. */
function begins(text: string, at: number): boolean {
  return at === 0 || /^(?:resolved|agreed|recommended)?\s*(?:that)?\s*[:–-]?\s*$/i.test(text.slice(0, at));
}
