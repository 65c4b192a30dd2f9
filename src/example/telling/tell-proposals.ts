import { Proposal } from '../../documents/proposal.entity.js';
import type { Paper, PaperProposal } from '../council/papers/paper.js';
import { EXAMPLE_PAPERS, placeIn } from './tell-papers.js';
import type { Telling } from './telling.js';
import type { ToldItem } from './told-item.js';

/** What the reading of each paper proposed: what became an item, and what the paper says besides. */
export async function tellProposals(telling: Telling, items: readonly ToldItem[]): Promise<void> {
  for (const paper of EXAMPLE_PAPERS) {
    const fromItems = items.filter((item) => item.paper === paper.key).map((item) => fromItem(telling, item));
    const besides = paper.proposals.map((proposal) => fromPaper(telling, proposal, paper));
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
  const isDecided = proposal.state === 'accepted';
  return {
    ...UNSAID,
    ...placed(telling, paper.key, proposal.text),
    type: proposal.type,
    rule: proposal.type === 'commitment' ? 'somebody undertakes' : 'resolution',
    label: proposal.label ?? null,
    text: proposal.text,
    ownerAsWritten: proposal.owner ?? null,
    duePhrase: proposal.duePhrase ?? null,
    state: proposal.state,
    decidedById: isDecided ? telling.keeperId : null,
    decidedAt: isDecided ? telling.changeOn(telling.days.of(paper.of)).at : null,
  };
}

function placed(telling: Telling, paper: ToldItem['paper'], text: string) {
  const { documentId, startOffset, endOffset } = placeIn(telling, paper, text);
  if (documentId === null || startOffset === null) throw new Error('a proposal needs its paper');
  return { documentId, startOffset, endOffset };
}
