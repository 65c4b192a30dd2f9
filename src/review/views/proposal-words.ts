import { spokenDay } from '../../calendar/spoken-day.js';
import { MADE_BY_HAND } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { Confidence } from '../../extraction/extraction.js';
import { proposalName } from '../forms/proposal-fields.form.js';

const CONFIDENCE: Record<Confidence, string> = {
  high: '',
  medium: 'The reading is not sure of this. Check it against the paper.',
  low: 'This is a guess. Check it against the paper.',
};

const BY_HAND: readonly string[] = Object.values(MADE_BY_HAND);

/** What there is to say of where it comes from: by whom it was added, or that it is a guess. Rules have no names for users. */
export function foundBy({ rule, confidence }: ProposalRow): string {
  if (BY_HAND.includes(rule)) return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
  return CONFIDENCE[confidence];
}

/** What the paper says of who, when and how often. @param owner the owner whom its words name; null where it names none that is known */
export function detailsOf(
  { ownerAsWritten, dueOn, duePhrase, cadence, question, type }: ProposalRow,
  owner: string | null,
): string[] {
  const who = type === 'recommendation' ? 'To' : 'Owner as written';
  return [
    owner ? `Owner: ${owner}` : '',
    !owner && ownerAsWritten ? `${who}: ${ownerAsWritten}` : '',
    dueOn ? `Due: ${spokenDay(dueOn)}` : '',
    !dueOn && duePhrase ? `When: ${duePhrase}` : '',
    cadence ? `How often: ${cadence.replaceAll('-', ' ')}` : '',
    question ? `The question it answers: ${question}` : '',
  ].filter((detail) => detail !== '');
}

/** Whether it is a member's question to which the paper gives no answer. */
export function isUnanswered({ rule }: Pick<ProposalRow, 'rule'>): boolean {
  return /unanswered/i.test(rule);
}

/** Whether a resolution repeats a promise; null for what is none. */
export function coverageOf(proposal: ProposalRow, all: readonly ProposalRow[]): string | null {
  if (proposal.type !== 'commitment') return null;
  const repeating = all.find(({ position }) => position === proposal.coveredBy);
  return repeating
    ? `Repeated by ${lowerFirst(proposalName(repeating))}, so it is set to “Skip”.`
    : 'No resolution repeats this promise.';
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
