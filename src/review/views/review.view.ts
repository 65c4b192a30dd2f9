import { spokenDay } from '../../calendar/spoken-day.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import type { Run } from '../../documents/marked-text.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { type ReviewChoices, type TypedProposal, typedFrom } from '../forms/typed-proposal.js';
import { fromFirst, paperRuns } from './paper-runs.js';
import { type ProposalCard, proposalCard } from './proposal-card.view.js';

export type ReviewView = PageView & {
  readonly documentTitle: string;
  readonly source: string;
  readonly action: string;
  readonly documentHref: string;
  /** What comes long before the first proposal, folded away so that the paper opens where it matters. */
  readonly beginning: readonly Run[];
  readonly runs: readonly Run[];
  readonly groups: readonly { readonly heading: string; readonly cards: readonly ProposalCard[] }[];
  readonly recommendationsWaiting: number;
  readonly waiting: number;
  readonly decided: number;
  readonly moreHref: string | null;
};

/** How many proposals stand on one page; more would make it slow to load and long to scroll. */
const CARDS_ON_A_PAGE = 50;

/** The review of a document: its text, and what is still to be decided. */
export function reviewView(
  document: DocumentRow,
  proposals: readonly ProposalRow[],
  choices: ReviewChoices,
  from: number,
  sent: { readonly typed: ReadonlyMap<number, TypedProposal>; readonly faults: readonly FieldError[] },
): ReviewView {
  const open = proposals.filter(({ state, position }) => state !== 'accepted' && position >= from);
  const shown = open.slice(0, CARDS_ON_A_PAGE);
  const next = open[CARDS_ON_A_PAGE];
  const waiting = shown.filter(({ state }) => state === 'waiting');
  const error = (field: string) => sent.faults.find((fault) => fault.field === field)?.message ?? null;
  const surroundings = { text: document.text, proposals, choices, error };
  const path = `/documents/${document.id}`;
  return {
    title: 'Review the proposals',
    faults: sent.faults,
    backLink: { text: document.title, href: path },
    documentTitle: document.title,
    source: `${document.bodyName}, ${spokenDay(document.datedOn)}`,
    action: from > 0 ? `${path}/review?from=${from}` : `${path}/review`,
    documentHref: path,
    ...fromFirst(paperRuns(document.text, proposals, null), shown[0]),
    groups: byAgendaItem(shown).map(({ heading, members }) => ({
      heading,
      cards: members.map((each) =>
        proposalCard(each, sent.typed.get(each.id) ?? typedFrom(each, choices), surroundings),
      ),
    })),
    recommendationsWaiting: waiting.filter(({ type }) => type === 'recommendation').length,
    waiting: waiting.length,
    decided: proposals.filter(({ state }) => state !== 'waiting').length,
    moreHref: next ? `${path}/review?from=${next.position}` : null,
  };
}

/** Neighbours under one heading of the paper stand together; the order of the paper is kept. */
function byAgendaItem(proposals: readonly ProposalRow[]) {
  const groups: { heading: string; members: ProposalRow[] }[] = [];
  for (const proposal of proposals) {
    const heading = proposal.agendaItem ?? 'Proposals';
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(proposal);
    else groups.push({ heading, members: [proposal] });
  }
  return groups;
}
