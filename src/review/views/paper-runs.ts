import { markedText, type Run, type Span } from '../../documents/marked-text.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';

const PARAGRAPH_END = /\n[^\S\n]*\n/g;

/** The id of the place in the paper's text from which a proposal was read. */
export function placeId(proposalId: number): string {
  return `place-${proposalId}`;
}

/** The paper's text with the place of every proposal marked, and the one `at` an offset, which has the id `here`. */
export function paperRuns(text: string, proposals: readonly ProposalRow[], at: number | null): Run[] {
  const spans = proposals.map(({ id, startOffset, endOffset }) => ({
    id: placeId(id),
    start: startOffset,
    end: endOffset,
  }));
  return markedText(text, at === null ? spans : [placeAt(text, spans, at), ...spans]);
}

function placeAt(text: string, spans: readonly Span[], at: number): Span {
  const known = spans.find(({ start, end }) => start <= at && at < end);
  if (known) return { ...known, id: 'here' };
  PARAGRAPH_END.lastIndex = at;
  return { id: 'here', start: at, end: PARAGRAPH_END.exec(text)?.index ?? text.length };
}
