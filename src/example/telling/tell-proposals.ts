import { Proposal } from '../../documents/proposal.entity.js';
import { propose } from '../../extraction/propose.js';
import type { Paper, PaperProposal } from '../council/papers/paper.js';
import { EXAMPLE_PAPERS, placeIn } from './tell-papers.js';
import type { Telling } from './telling.js';
import type { ToldItem } from './told-item.js';

/** What the reading of each paper proposed: what became an item, and what the paper says besides. */
export async function tellProposals(telling: Telling): Promise<void> {
  const items = telling.madeFromPapers;
  for (const paper of EXAMPLE_PAPERS) {
    const fromItems = items.filter((item) => item.paper === paper.key).map((item) => fromItem(telling, item));
    const besides =
      paper.proposals === 'as-read'
        ? asRead(telling, paper)
        : paper.proposals.map((proposal) => fromPaper(telling, proposal, paper));
    const inOrder = [...fromItems, ...besides].sort((one, other) => one.startOffset - other.startOffset);
    await telling.insert(
      Proposal,
      inOrder.map((row, position) => ({ ...row, position })),
    );
  }
}

const UNSAID = {
  dueOn: null,
  duePhrase: null,
  cadence: null,
  agendaItem: null,
  coveredBy: null,
  confidence: 'high',
  keptOwnerId: null,
  recommendationId: null,
  actionId: null,
  textAsRead: null,
  draft: null,
  earlierId: null,
  madeOf: null,
} as const;

function fromItem(telling: Telling, item: ToldItem) {
  return {
    ...UNSAID,
    ...placed(telling, item.paper, item.text),
    type: item.type,
    rule: item.type === 'recommendation' ? 'labelled recommendation' : 'resolution',
    label: item.label,
    text: item.text,
    ownerAsWritten: item.ownerAsWritten,
    keptOwnerId: item.ownerId,
    state: 'accepted' as const,
    decidedById: telling.keeperId,
    decidedAt: item.recordedAt,
    recommendationId: item.type === 'recommendation' ? item.id : null,
    actionId: item.type === 'recommendation' ? null : item.id,
  };
}

function fromPaper(telling: Telling, proposal: PaperProposal, paper: Paper) {
  return {
    ...UNSAID,
    ...placed(telling, paper.key, proposal.text),
    type: proposal.type,
    rule: 'resolution',
    label: proposal.label ?? null,
    text: proposal.text,
    ownerAsWritten: proposal.owner ?? null,
    duePhrase: proposal.duePhrase ?? null,
    state: 'accepted' as const,
    decidedById: telling.keeperId,
    decidedAt: telling.changeOn(telling.days.of(paper.of)).at,
  };
}

/** What a visitor would be proposed who took the paper in themselves. */
function asRead(telling: Telling, { key }: Paper) {
  const { items } = propose(telling.paperTexts.get(key) ?? '');
  return items.map((item) => ({
    ...UNSAID,
    documentId: telling.papers.of(key),
    type: item.type,
    label: item.reference,
    text: item.text,
    ownerAsWritten: item.owner,
    dueOn: item.dueOn,
    duePhrase: item.duePhrase,
    cadence: item.cadence,
    agendaItem: item.agendaItem,
    coveredBy: item.coveredBy,
    startOffset: item.start,
    endOffset: item.end,
    rule: item.rule,
    confidence: item.confidence,
    state: 'waiting' as const,
    decidedById: null,
    decidedAt: null,
  }));
}

function placed(telling: Telling, paper: ToldItem['paper'], text: string) {
  const { documentId, startOffset, endOffset } = placeIn(telling, paper, text);
  if (documentId === null || startOffset === null) throw new Error('a proposal needs its paper');
  return { documentId, startOffset, endOffset };
}
