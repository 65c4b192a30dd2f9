import { markedText, type Run, type Span } from '../../documents/marked-text.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { proposalName } from '../forms/proposal-fields.form.js';

/** A run of the paper's text; where a proposal stands, how it is marked and the link to its card. */
export type PaperRun = Run & {
  readonly tone: string;
  readonly card: { readonly href: string; readonly name: string; readonly number: number } | null;
};

const PARAGRAPH_END = /\n[^\S\n]*\n/g;

/** The id of the place in the paper's text from which a proposal was read. */
export function placeId(proposalId: number): string {
  return `place-${proposalId}`;
}

/** The id of the card on which a proposal is decided. */
export function cardId(proposalId: number): string {
  return `proposal-${proposalId}`;
}

/**
 * The paper's text with the place of every proposal marked, and the one `at` an offset, which has the id `here`.
 * @param onCards the proposals whose cards stand beside the text
 */
export function paperRuns(
  text: string,
  proposals: readonly ProposalRow[],
  at: number | null,
  onCards: readonly ProposalRow[] = [],
): PaperRun[] {
  const spans = proposals.map(({ id, startOffset, endOffset }) => ({
    id: placeId(id),
    start: startOffset,
    end: endOffset,
  }));
  const byPlace = new Map(proposals.map((proposal) => [placeId(proposal.id), proposal]));
  const shown = new Set(onCards.map(({ id }) => id));
  const runs = markedText(text, at === null ? spans : [placeAt(text, spans, at), ...spans]);
  return runs.map((run) => {
    const proposal = run.mark === null ? undefined : byPlace.get(run.mark);
    const card = proposal && shown.has(proposal.id) ? proposal : null;
    return {
      ...run,
      tone:
        proposal?.state === 'accepted' || proposal?.state === 'skipped' ? `app-mark--${proposal.state}` : '',
      card: card && { href: `#${cardId(card.id)}`, name: proposalName(card), number: card.position + 1 },
    };
  });
}

function placeAt(text: string, spans: readonly Span[], at: number): Span {
  const known = spans.find(({ start, end }) => start <= at && at < end);
  if (known) return { ...known, id: 'here' };
  PARAGRAPH_END.lastIndex = at;
  return { id: 'here', start: at, end: PARAGRAPH_END.exec(text)?.index ?? text.length };
}

/** How much of the text before the first proposal is left to be seen, in UTF-16 units, and from what length on the rest is folded. */
const LEAD = 300;
const LONG = 1000;

/** The runs of a text parted shortly before the place of a proposal, at the end of a paragraph; what is short stays whole. */
export function fromFirst(
  runs: readonly PaperRun[],
  first: ProposalRow | undefined,
): { beginning: readonly PaperRun[]; runs: readonly PaperRun[] } {
  const place = runs.findIndex(
    ({ mark, anchors }) => first && [mark, ...anchors].includes(placeId(first.id)),
  );
  const before = runs[place - 1];
  if (before?.mark !== null || before.text.length < LONG) return { beginning: [], runs };
  const cut = before.text.lastIndexOf('\n\n', before.text.length - LEAD);
  if (cut < 0) return { beginning: [], runs };
  const [head, tail] = [before.text.slice(0, cut), before.text.slice(cut).trimStart()];
  return {
    beginning: [...runs.slice(0, place - 1), { ...before, text: head }],
    runs: [{ ...before, text: tail, anchors: [] }, ...runs.slice(place)],
  };
}
