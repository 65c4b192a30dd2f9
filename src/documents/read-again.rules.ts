import type { ProposedItem } from '../extraction/extraction.js';
import { carryOver, type ReadProposal } from './carry-over.rules.js';
import type { Proposal } from './proposal.entity.js';

/** What a second reading changes: the proposals that it adds, and those that it no longer makes. */
export type ReadAgain = {
  readonly added: readonly ReadProposal[];
  readonly dropped: readonly Pick<Proposal, 'id' | 'position'>[];
};

/**
 * Lays a second reading of the same text over what the first proposed. What was decided, typed about or made by hand stays; what waits and
 * is proposed again stays; what waits and is not, is dropped; the rest of the second reading is added where nothing stands yet.
 */
export function readAgain(read: readonly ProposedItem[], proposals: readonly Proposal[]): ReadAgain {
  const fresh = carryOver(read, []).proposals;
  const staying = proposals.filter((each) => isHeld(each) || fresh.some((one) => isSame(each, one)));
  const kept = new Set(staying);
  const added = fresh.filter(
    (one) => !staying.some((each) => each.state !== 'replaced' && overlaps(each, one)),
  );
  const first = Math.max(-1, ...proposals.map(({ position }) => position)) + 1;
  const places = new Map<number, number>();
  for (const one of fresh) {
    const at = added.indexOf(one);
    const same = at < 0 ? staying.find((each) => isSame(each, one))?.position : first + at;
    if (same !== undefined) places.set(one.position, same);
  }
  return {
    added: added.map((one) => ({
      ...one,
      position: places.get(one.position) ?? first,
      coveredBy: one.coveredBy === null ? null : (places.get(one.coveredBy) ?? null),
    })),
    dropped: proposals.filter((each) => !kept.has(each)),
  };
}

/** Somebody has had to do with it. */
function isHeld({ state, draft, madeOf, rule }: Proposal): boolean {
  return state !== 'waiting' || draft !== null || madeOf !== null || rule.endsWith('by hand');
}

type Placed = Pick<Proposal, 'type' | 'startOffset' | 'endOffset'>;

function isSame(one: Placed, other: Placed): boolean {
  return (
    one.type === other.type && one.startOffset === other.startOffset && one.endOffset === other.endOffset
  );
}

function overlaps(one: Placed, other: Placed): boolean {
  return one.startOffset < other.endOffset && other.startOffset < one.endOffset;
}
