import type { Block } from './blocks/block.js';
import type { Passage } from './blocks/passage.js';
import { readBlocks } from './blocks/read-blocks.js';
import type { ItemType } from './extraction.js';
import { cellContent } from './layout/cell-content.js';
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
/** “Work programme workshop” begins as an ask does, and is none. */
const LEAST_WORDS = 5;
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
    const clauses = agenda.has(i) ? [] : clausesOf(block);
    if (clauses.length === 0) continue;
    const { start, end } = block.passage;
    // Blocks follow one another, so spans that end before this one end before all that come.
    while ((spans[past]?.end ?? start + 1) <= start) past++;
    if (spans.slice(past, past + NEAR).some((span) => span.start < end && start < span.end)) continue;
    for (const { text, start: from, end: to } of clauses)
      found.push({ text, type: classifyClause(text, { keyword: 'resolved' }), start: from, end: to });
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

/** What a list item or the cells of a row settle or ask, by their mood. */
function clausesOf({ kind, marker, passage, cells }: Block): Passage[] {
  if (kind === 'heading') return [];
  if (kind === 'row') return cells.filter(({ text }) => isClause(text));
  const isListed = marker !== null || /^(?:That|THAT) /.test(passage.text);
  return isListed && (isClause(passage.text) || asks(passage.text)) ? [passage] : [];
}

function isClause(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && likenessOf(text) === 'plain';
}

/** "The council should publish the costs", "Members to look at the lamps", and not what somebody said of it. */
function asks(text: string): boolean {
  const isAsk = text.split(' ').length >= LEAST_WORDS && cellContent(text) === 'ask';
  return isAsk && text.length <= LONGEST && !TELLS.test(text);
}
const TELLS =
  /^[^.;]*?\b(?:was|were|had|has|have|said|told|asked|felt|thought|noted|stated|explained|reported|queried)\b/;
