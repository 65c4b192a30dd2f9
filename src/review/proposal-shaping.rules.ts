import { findWords, type Place } from '../documents/find-words.rules.js';
import type { Proposal } from '../documents/proposal.entity.js';
import { MADE_BY_HAND, type ProposalType, type Shaped } from '../documents/proposal.rules.js';

/** A proposal that a person made, before it has its place among the others. */
export type ShapedProposal = Omit<Proposal, 'id' | 'position'>;

/** Where a sentence or a clause ends and another thing may begin. */
const SEAM = /(?<=[.;])\s+(?=\S)|,?\s+and\s+(?=that\s|to\s)/i;

/** A text cut where a second thing seems to begin, for a person to correct; whole where none does. */
export function suggestedParts(text: string): string[] {
  const at = SEAM.exec(text);
  if (!at) return [text.trim()];
  return [text.slice(0, at.index), text.slice(at.index + at[0].length)].map((part) => part.trim());
}

/** The words of a proposal as somebody left them. */
export function wordsNow({ text, draft }: Pick<Proposal, 'text' | 'draft'>): string {
  return draft?.text ?? text;
}

/** The parts of a proposal, each at its own place where its words stand in the paper, else at the place of the whole. */
export function splitInto(parent: Proposal, paper: string, parts: readonly string[]): ShapedProposal[] {
  const whole = { start: parent.startOffset, end: parent.endOffset };
  return parts.map((text, n) => {
    const place = findWords(paper, text, whole)[0] ?? whole;
    return {
      ...openAs(parent, text, place),
      rule: MADE_BY_HAND.split,
      madeOf: [parent.id],
      earlierId: n === 0 ? parent.earlierId : null,
    };
  });
}

/** Two neighbours as one, of the kind of `main`; what it does not say of owner and time is taken from the other. */
export function mergedFrom(main: Proposal, other: Proposal, typed: string): ShapedProposal {
  const [first, second] = [main, other].sort(inOrder) as [Proposal, Proposal];
  const start = first.startOffset;
  const end = Math.max(first.endOffset, second.endOffset);
  return {
    ...openAs(main, typed || `${wordsNow(first)} ${wordsNow(second)}`, { start, end }),
    label: main.label ?? other.label,
    agendaItem: first.agendaItem,
    ownerAsWritten: main.ownerAsWritten ?? other.ownerAsWritten,
    dueOn: main.dueOn ?? other.dueOn,
    duePhrase: main.duePhrase ?? other.duePhrase,
    cadence: main.cadence ?? other.cadence,
    question: main.question ?? other.question,
    coveredBy: null,
    rule: MADE_BY_HAND.merge,
    madeOf: [main.id, other.id],
    earlierId: main.earlierId ?? other.earlierId,
  };
}

/** What the reading missed, at a place of the paper. */
export function addedAt(
  documentId: number,
  place: Place,
  { type, text, agendaItem }: { type: ProposalType; text: string; agendaItem: string | null },
): ShapedProposal {
  const unsaid = {
    label: null,
    ownerAsWritten: null,
    dueOn: null,
    duePhrase: null,
    cadence: null,
    coveredBy: null,
    question: null,
  };
  return {
    ...{ documentId, type, text, agendaItem, ...unsaid },
    ...{ startOffset: place.start, endOffset: place.end, rule: MADE_BY_HAND.add, confidence: 'high' },
    ...OPEN,
  };
}

/** The heading of the paper under which a place stands: of those that proposals have, the last one printed before it. */
export function headingAt(
  paper: string,
  proposals: readonly Pick<Proposal, 'agendaItem'>[],
  start: number,
): string | null {
  const headings = new Set(proposals.flatMap(({ agendaItem }) => agendaItem ?? []));
  const placed = [...headings]
    .map((heading) => ({ heading, at: paper.lastIndexOf(heading, start) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  return placed[0]?.heading ?? null;
}

/** The split or the merge that made a proposal, as long as nobody has decided about any part of it; null where there is none to undo. */
export function shapingOf<Each extends Pick<Proposal, 'id' | 'state' | 'madeOf'>>(
  proposals: readonly Each[],
  id: number,
): Shaped<Each> | null {
  const from = proposals.find((each) => each.id === id)?.madeOf;
  if (!from) return null;
  const made = proposals.filter(({ madeOf }) => madeOf?.join() === from.join());
  const replaced = from.flatMap((parent) => proposals.find((each) => each.id === parent) ?? []);
  const isOpen = made.every(({ state }) => state === 'waiting' || state === 'skipped');
  return isOpen && replaced.length === from.length ? { made, replaced } : null;
}

/** Those beside a proposal in the order of the paper that are still to be decided. */
export function neighboursOf<Each extends Pick<Proposal, 'id' | 'state'>>(
  proposals: readonly Each[],
  id: number,
): { before: Each | null; after: Each | null } {
  const open = proposals.filter((each) => each.state === 'waiting' || each.state === 'skipped');
  const at = open.findIndex((each) => each.id === id);
  return { before: (at > 0 && open[at - 1]) || null, after: (at >= 0 && open[at + 1]) || null };
}

const OPEN = {
  ...{ state: 'waiting' as const, draft: null, textAsRead: null, earlierId: null, keptOwnerId: null },
  madeOf: null,
  ...{ decidedById: null, decidedAt: null, recommendationId: null, actionId: null },
} as const;

function openAs({ id, position, ...proposal }: Proposal, text: string, place: Place): ShapedProposal {
  const { start: startOffset, end: endOffset } = place;
  return {
    ...proposal,
    ...OPEN,
    draft: restOf(proposal.draft),
    text,
    startOffset,
    endOffset,
    confidence: 'high',
  };
}

/** What was typed of owner and date goes on; words and choice were about the whole. */
function restOf(draft: Proposal['draft']): Proposal['draft'] {
  const { text: _, choice: __, ...rest } = draft ?? {};
  return Object.keys(rest).length > 0 ? rest : null;
}

function inOrder(one: Proposal, other: Proposal): number {
  return one.startOffset - other.startOffset || one.position - other.position;
}
