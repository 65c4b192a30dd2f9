import type { ProposalRow } from '../documents/proposals.queries.js';

/** In which order a review shows what is to be decided. */
export type ReviewOrder = 'doubtful-first' | 'paper';

/** Reads the order from an address; what is doubtful comes first where nothing is said. */
export function reviewOrderOf(asked: unknown): ReviewOrder {
  return asked === 'paper' ? 'paper' : 'doubtful-first';
}

/** Whether the reading itself doubts a proposal that waits, so that a person should look at it first. */
export function isDoubtful({ confidence, state }: Pick<ProposalRow, 'confidence' | 'state'>): boolean {
  return state === 'waiting' && confidence !== 'high';
}

/** Proposals that stand together under one heading. */
export type ProposalGroup<Each> = { readonly heading: string; readonly members: readonly Each[] };

type Placed = Pick<ProposalRow, 'confidence' | 'state' | 'agendaItem'>;

/**
 * Those that are doubtful together before all others, each part in the order of the paper;
 * neighbours under one heading of it stand together.
 * Where all are doubtful, or none, there is nothing to put first.
 */
export function inReviewOrder<Each extends Placed>(
  proposals: readonly Each[],
  order: ReviewOrder,
): { readonly doubtful: readonly Each[]; readonly groups: readonly ProposalGroup<Each>[] } {
  const doubtful = proposals.filter(isDoubtful);
  const isMixed = doubtful.length > 0 && doubtful.length < proposals.length;
  if (order === 'paper' || !isMixed) return { doubtful: [], groups: byAgendaItem(proposals) };
  return { doubtful, groups: byAgendaItem(proposals.filter((each) => !isDoubtful(each))) };
}

function byAgendaItem<Each extends Placed>(proposals: readonly Each[]): ProposalGroup<Each>[] {
  const groups: { heading: string; members: Each[] }[] = [];
  for (const proposal of proposals) {
    const heading = proposal.agendaItem ?? 'Proposals';
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(proposal);
    else groups.push({ heading, members: [proposal] });
  }
  return groups;
}
