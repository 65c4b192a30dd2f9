import { continuesList, type Marker, opensList, readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';

/** A clause cut out of a run-in paragraph. */
export interface Clause {
  readonly marker: Marker | null;
  readonly passage: Passage;
}

const CANDIDATE = /(?:^|[\s:;,.–—-])(?=\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})[.)]{1,2}\s)/g;

/** What parts two clauses of one line. */
const BETWEEN = /(?:[;,.]|[;,]? and) $/;

/**
 * The clauses of "That (a) …; (b) …; and (c) …" and the words before the first; null where the passage has no such
 * list. A list inside a clause stays with its clause.
 */
export function splitEnumeration(passage: Passage): { lead: Passage; clauses: Clause[] } | null {
  const { text } = passage;
  const list: { at: number; marker: Marker }[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const at = match.index + match[0].length;
    const marker = readMarker(text.slice(at, at + 12));
    if (!marker || marker.form === ' ' || isCitation(text, at, marker)) continue;
    const last = list.at(-1);
    if (last ? continuesList(last.marker, marker) : opensList(marker)) list.push({ at, marker });
  }
  const first = list[0];
  if (!first || list.length < 2) return null;
  const clauses = list.map(({ at, marker }, i) => ({
    marker,
    passage: passage.slice(at + marker.length, list[i + 1]?.at),
  }));
  return { lead: passage.slice(0, first.at), clauses };
}

/** "(b) that … be sent, and (c) that …": a list's clause with the ones after it that run on in the same line. */
export function continuedIn(marker: Marker, passage: Passage): Clause[] {
  const { text } = passage;
  const list = [{ at: 0, from: 0, marker }];
  for (const match of text.matchAll(CANDIDATE)) {
    const at = match.index + match[0].length;
    const next = readMarker(text.slice(at, at + 12));
    const last = list.at(-1);
    if (!next || !last || next.form !== marker.form || next.form === ' ' || isCitation(text, at, next))
      continue;
    const parted =
      BETWEEN.test(text.slice(Math.max(0, at - 12), at)) || opensAnew(text, at + next.length, next);
    if (!parted || !continuesList(last.marker, next)) continue;
    list.push({ at, from: at + next.length, marker: next });
  }
  return list.map((one, i) => ({ marker: one.marker, passage: passage.slice(one.from, list[i + 1]?.at) }));
}

/** "a) Note the letter b) Welcome the work c) …": capitals part them where nothing else does. */
function opensAnew(text: string, at: number, { form }: Marker): boolean {
  return (
    form.includes(')') &&
    /^[A-Z][a-z]+ /.test(text) &&
    /^[A-Z][a-z]+ (?:the|that|a|an|to)\b/.test(text.slice(at, at + 30))
  );
}

/** "section 7.1. The" and "paragraph 3. It" name a place, they do not open a clause. */
function isCitation(text: string, at: number, marker: Marker): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  if (
    /(?:section|paragraph|appendix|annex|para|item|no|table|phase|option|plan|(?<![;,] )and|or|of|to)\.? $/i.test(
      before,
    )
  ) {
    return marker.form === '.';
  }
  return marker.form === '.' && /^[a-z]/i.test(marker.printed) && !/[.;:,] $/.test(before) && at > 0;
}
