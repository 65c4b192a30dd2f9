import { Proposal } from '../../documents/proposal.entity.js';
import { propose } from '../../extraction/propose.js';
import type { Paper, PaperProposal } from '../council/papers/paper.js';
import { EXAMPLE_PAPERS, placeIn } from './papers.seeder.js';
import type { SeededItem } from './seeded-item.js';
import type { Seeding } from './seeding.js';

/** What the reading of each paper proposed: what became an item, and what the paper says besides. */
export async function seedProposals(seeding: Seeding): Promise<void> {
  const items = seeding.madeFromPapers;
  for (const paper of EXAMPLE_PAPERS) {
    const fromItems = items.filter((item) => item.paper === paper.key).map((item) => fromItem(seeding, item));
    const besides =
      paper.proposals === 'as-read'
        ? asRead(seeding, paper)
        : paper.proposals.map((proposal) => fromPaper(seeding, proposal, paper));
    const inOrder = [...fromItems, ...besides].sort((one, other) => one.startOffset - other.startOffset);
    await seeding.insert(
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
  question: null,
  confidence: 'high',
  keptOwnerId: null,
  recommendationId: null,
  actionId: null,
  textAsRead: null,
  draft: null,
  earlierId: null,
  madeOf: null,
} as const;

function fromItem(seeding: Seeding, item: SeededItem) {
  return {
    ...UNSAID,
    ...placed(seeding, item.paper, item.text),
    type: item.type,
    rule: item.type === 'recommendation' ? 'labelled recommendation' : 'resolution',
    label: item.label,
    text: item.text,
    ownerAsWritten: item.ownerAsWritten,
    keptOwnerId: item.ownerId,
    state: 'accepted' as const,
    decidedById: seeding.keeperId,
    decidedAt: item.recordedAt,
    recommendationId: item.type === 'recommendation' ? item.id : null,
    actionId: item.type === 'recommendation' ? null : item.id,
  };
}

function fromPaper(seeding: Seeding, proposal: PaperProposal, paper: Paper) {
  return {
    ...UNSAID,
    ...placed(seeding, paper.key, proposal.text),
    type: proposal.type,
    rule: 'resolution',
    label: proposal.label ?? null,
    text: proposal.text,
    ownerAsWritten: proposal.owner ?? null,
    duePhrase: proposal.duePhrase ?? null,
    state: 'accepted' as const,
    decidedById: seeding.keeperId,
    decidedAt: seeding.changeOn(seeding.days.of(paper.of)).at,
  };
}

/** What a visitor would be proposed who took the paper in themselves. */
function asRead(seeding: Seeding, { key }: Paper) {
  const { items } = propose(seeding.paperTexts.get(key) ?? '');
  return items.map((item) => ({
    ...UNSAID,
    documentId: seeding.papers.of(key),
    type: item.type,
    label: item.reference,
    text: item.text,
    ownerAsWritten: item.owner,
    dueOn: item.dueOn,
    duePhrase: item.duePhrase,
    cadence: item.cadence,
    agendaItem: item.agendaItem,
    coveredBy: item.coveredBy,
    question: item.question,
    startOffset: item.start,
    endOffset: item.end,
    rule: item.rule,
    confidence: item.confidence,
    state: 'waiting' as const,
    decidedById: null,
    decidedAt: null,
  }));
}

function placed(seeding: Seeding, paper: SeededItem['paper'], text: string) {
  const { documentId, startOffset, endOffset } = placeIn(seeding, paper, text);
  if (documentId === null) throw new Error('a proposal needs its paper');
  return { documentId, startOffset, endOffset };
}
