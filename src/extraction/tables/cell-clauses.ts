import { anyOf } from '../any-of.js';
import { continuesList, type Marker, opensList, readMarker } from '../blocks/marker.js';
import { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { ItemType } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { splitUnnumbered } from '../resolutions/unnumbered.js';

/** A clause of a cell: numbered, lettered or told, with the keyword that stood before it. */
export interface CellClause {
  readonly marker: string | null;
  readonly passage: Passage;
  readonly keyword: 'resolved' | 'recommended' | 'asked' | null;
  /** Whom "RECOMMENDED TO CABINET" names. */
  readonly addressee: string | null;
}

const ENUMERATOR = /(?:^|\s)(?=\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/g;
/** A clause says something: "a) b) c)" alone are boxes to tick. */
const SHORTEST = 12;
const KEYWORDS = anyOf`
  RESOLVED|AGREED|Resolved|Agreed|RECOMMENDED|Recommended
`;
const KEYWORD = new RegExp(
  inOrder`
  ^(?:it was )?(${KEYWORDS})(?: [Tt][Oo] ([A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|for|and|the)){0,7}))?
  \s*(?:[:–-]+\s*(?:that\s*:\s*)?|that\s*:\s*|(?=that\b))
`,
);
const TOLD = /^(Recommended|Suggested|Asked|Requested) (?:that|for|to|if|whether|the|[a-z])/;

/** The clauses of a cell, in order: one where nothing parts it. `own` is the number that stood before its words. */
export function clausesIn(cell: Passage, own: Marker | null = null): CellClause[] {
  const keyword = KEYWORD.exec(cell.text.slice(0, 160));
  const body = keyword ? cell.slice(keyword[0].length) : cell;
  const given = {
    keyword: keyword
      ? /^recommended/i.test(keyword[1] ?? '')
        ? ('recommended' as const)
        : ('resolved' as const)
      : null,
    addressee: keyword?.[2] ?? null,
  };
  const numbered = numberedIn(body, keyword ? null : own);
  if (numbered.length > 0) return numbered.map((clause) => ({ ...clause, ...given }));
  const told = keyword ? [] : toldIn(body);
  if (told.length > 0) return told;
  const marker = readMarker(body.text.slice(0, 40));
  return [{ marker: marker?.printed ?? null, passage: marker ? body.slice(marker.length) : body, ...given }];
}

/** "The report was noted. Officers were asked to bring figures.": what a cell of decisions settles, and what it asks besides. */
export function settledApart(
  clause: CellClause,
  typeOf: (part: CellClause) => ItemType | null,
): readonly CellClause[] {
  const { parts } = splitUnnumbered(clause.passage, { keyword: 'resolved' }, true);
  return parts.flatMap((passage) => askedApart({ ...clause, passage }, typeOf));
}

function askedApart(
  clause: CellClause,
  typeOf: (part: CellClause) => ItemType | null,
): readonly CellClause[] {
  const parts = sentencesOf(clause.passage).map((passage) => ({ ...clause, passage }));
  const types = parts.length > 1 ? parts.map(typeOf) : [];
  const asked = parts.findIndex(
    ({ passage: { text } }, i) =>
      i > 0 && (types[i] === 'action' || (/^That /.test(text) && types[i] !== 'noted')),
  );
  if (
    asked < 0 ||
    types[0] !== 'noted' ||
    !types.slice(0, asked).every((type) => type === 'noted' || type === null)
  )
    return [clause];
  return [parts.slice(0, asked), parts.slice(asked)].map((some) => ({
    ...clause,
    passage: Passage.joined(some.map(({ passage }) => passage)),
  }));
}

function numberedIn(cell: Passage, own: Marker | null): Pick<CellClause, 'marker' | 'passage'>[] {
  const starts: { at: number; marker: Marker }[] = own ? [{ at: 0, marker: { ...own, length: 0 } }] : [];
  for (const { index, 0: space } of cell.text.matchAll(ENUMERATOR)) {
    const at = index + space.length;
    const marker = readMarker(cell.text.slice(at, at + 40));
    const before = starts.at(-1);
    if (!marker || (before ? !continuesList(before.marker, marker) : at > 0 || !opensList(marker))) continue;
    starts.push({ at, marker });
  }
  if (starts.length < 2) return [];
  const clauses = starts.map(({ at, marker }, n) => ({
    marker: marker.printed,
    passage: cell.slice(at + marker.length, starts[n + 1]?.at),
  }));
  return clauses.every(({ passage }) => passage.text.length >= SHORTEST) ? clauses : [];
}

/** "Recommended that … Asked for …": what a letter said, sentence by sentence. */
function toldIn(cell: Passage): CellClause[] {
  const sentences = sentencesOf(cell);
  if (!sentences.every(({ text }) => TOLD.test(text))) return [];
  return sentences.map((sentence) => {
    const recommended = /^(?:Recommended|Suggested) (?:that )?/.exec(sentence.text);
    return recommended
      ? {
          marker: null,
          passage: sentence.slice(recommended[0].length),
          keyword: 'recommended',
          addressee: null,
        }
      : { marker: null, passage: sentence, keyword: 'asked', addressee: null };
  });
}
