import type { ProposedItem } from '../extraction/extraction.js';
import { withoutInvisibleCharacters } from '../web/invisible-characters.js';
import type { Proposal } from './proposal.entity.js';
import { type Match, matchProposals } from './same-proposals.rules.js';

/** A proposal as it is kept once a paper is read. */
export type ReadProposal = Omit<Proposal, 'id' | 'documentId'>;

/** What a reading proposes, with what was decided already from an earlier printing of the same paper. */
export type CarriedOver = {
  /** In the order of the reading. */
  readonly proposals: readonly ReadProposal[];
  /** Ids of earlier proposals that nobody had decided: from now on they are decided with the later printing. */
  readonly movedOn: readonly number[];
  /** How many were decided before and are the same still. */
  readonly same: number;
  /** How many stand there in other words than before. */
  readonly changed: number;
};

/**
 * Lays a reading over what came of earlier printings. What is the same stays as it was decided, linked to its item; what has changed, and
 * what nobody had decided, is offered; so is what is new.
 * @param read what the reading found, as it stands in the paper
 * @param earlier the proposals of the earlier printings that no later one has taken over
 */
export function carryOver(read: readonly ProposedItem[], earlier: readonly Proposal[]): CarriedOver {
  const items = read.map(asSeen);
  const later = items.map((item) => ({ text: item.text, ownerAsWritten: item.owner }));
  const before = earlier.map((proposal) => ({ ...proposal, text: proposal.textAsRead ?? proposal.text }));
  const matches = matchProposals(later, before);
  const known = matches.flatMap((match) => match ?? []);
  return {
    proposals: items.map((item, position) => ({
      ...asRead(item, position),
      ...carried(item, matches[position] ?? null, earlier),
    })),
    movedOn: known.flatMap((match) => (match.earlier.state === 'waiting' ? match.earlier.id : [])),
    same: known.filter((match) => match.isSame && match.earlier.state !== 'waiting').length,
    changed: known.filter((match) => !match.isSame).length,
  };
}

/** The words to keep without marks that nobody sees; the paper keeps its own, and places in it stay. */
function asSeen(item: ProposedItem): ProposedItem {
  const { text, owner, reference, question } = item;
  const seen = (words: string | null) => words && withoutInvisibleCharacters(words);
  return {
    ...item,
    text: withoutInvisibleCharacters(text),
    owner: seen(owner),
    reference: seen(reference),
    question: seen(question),
  };
}

function asRead(item: ProposedItem, position: number): ReadProposal {
  const { type, text, dueOn, duePhrase, cadence, agendaItem, coveredBy, question, confidence } = item;
  // The rule's name is what is kept of how it was found, so it must say that a question stayed open.
  const rule = item.note && !item.rule.includes(item.note) ? `${item.rule}, ${item.note}` : item.rule;
  return {
    ...{ position, type, text, dueOn, duePhrase, cadence, agendaItem, coveredBy, question, rule, confidence },
    label: item.reference,
    ownerAsWritten: item.owner,
    startOffset: item.start,
    endOffset: item.end,
    ...{ state: 'waiting', textAsRead: null, draft: null, earlierId: null, madeOf: null },
    ...{ keptOwnerId: null, decidedById: null, decidedAt: null, recommendationId: null, actionId: null },
  };
}

function carried(
  item: ProposedItem,
  match: Match<Proposal> | null,
  earlier: readonly Proposal[],
): Partial<ReadProposal> {
  const found = match && earlier.find(({ id }) => id === match.earlier.id);
  if (!found) return {};
  const { id: earlierId, state, draft, decidedById, decidedAt } = found;
  if (!match.isSame) return { earlierId };
  if (state === 'waiting') return { earlierId, draft };
  if (state !== 'accepted') return { earlierId, state, decidedById, decidedAt };
  const { type, text, dueOn, keptOwnerId, recommendationId, actionId } = found;
  return {
    ...{
      earlierId,
      state,
      decidedById,
      decidedAt,
      type,
      text,
      dueOn,
      keptOwnerId,
      recommendationId,
      actionId,
    },
    textAsRead: text === item.text ? null : item.text,
  };
}
