import type { Block } from './blocks/block.js';
import { readBlocks } from './blocks/read-blocks.js';
import type { ItemType } from './extraction.js';
import { agendaTextIn } from './paper/agenda-text.js';
import { classifyClause } from './resolutions/classify.js';
import { likenessOf } from './resolutions/clause-likeness.js';

/** A clause in list form that no proposal holds, and what it would be. */
export interface UnreadClause {
  readonly text: string;
  readonly type: ItemType;
  readonly start: number;
  readonly end: number;
}

/** Shorter words are headings, and longer ones tell. */
const SHORTEST = 15;
const LONGEST = 900;
/** Proposals within one another at one place, at most. */
const NEAR = 20;
/** More than these are a paper that is no list of clauses at all. */
const MOST = 40;

/** The clauses of a paper that became nothing: so that none is lost without a word, a person looks at them. */
export function unreadClauses(
  source: string,
  taken: readonly { readonly start: number; readonly end: number }[],
): UnreadClause[] {
  const blocks = readBlocks(source);
  const agenda = agendaTextIn(blocks);
  const spans = [...taken].sort((a, b) => a.start - b.start);
  let past = 0;
  const found: UnreadClause[] = [];
  for (const [i, block] of blocks.entries()) {
    if (agenda.has(i) || !isListedClause(block)) continue;
    const { text, start, end } = block.passage;
    // Blocks follow one another, so spans that end before this one end before all that come.
    while ((spans[past]?.end ?? start + 1) <= start) past++;
    if (spans.slice(past, past + NEAR).some((span) => span.start < end && start < span.end)) continue;
    found.push({ text, type: classifyClause(text, { keyword: 'resolved' }), start, end });
    if (found.length === MOST) break;
  }
  return found;
}

function isListedClause({ kind, marker, passage: { text } }: Block): boolean {
  if (kind === 'row' || kind === 'heading' || text.length < SHORTEST || text.length > LONGEST) return false;
  if (marker === null && !/^(?:That|THAT) /.test(text)) return false;
  return likenessOf(text) === 'plain';
}
