import type { DocumentKind } from '../../documents/document.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { TypedProposal } from './typed-proposal.form.js';

/** What a button of the review decides about all of one kind that is still undecided. */
export const KINDS_AT_ONCE = ['recommendations', 'actions', 'noted', 'decisions', 'commitments'] as const;
export type KindAtOnce = (typeof KINDS_AT_ONCE)[number];

/** “The Council” may be the full council, its executive or the authority as a whole. */
const ANY_COUNCIL = /^(?:the )?council$/i;

/**
 * Whether a proposal can be taken as it was read: the reading is sure of it.
 * A promise that nothing repeats is for a person to weigh, and so is who is meant where
 * something is recommended to “the Council”, and what a response prints of what it answers: that was recommended in another paper.
 */
export function isSure(paper: DocumentKind, proposal: Weighed): boolean {
  const { confidence, coveredBy, rule, type, ownerAsWritten } = proposal;
  const isPromise = type === 'commitment' && coveredBy === null;
  const isToAnybody = type === 'recommendation' && ANY_COUNCIL.test(ownerAsWritten?.trim() ?? '');
  const isAnswered = type === 'recommendation' && paper === 'response';
  return confidence === 'high' && !isPromise && !isToAnybody && !isAnswered && !/unanswered/i.test(rule);
}

type Weighed = Pick<ProposalRow, 'confidence' | 'coveredBy' | 'rule' | 'ownerAsWritten'> & {
  readonly type: string;
};
type Kinded = Pick<ProposalRow, 'coveredBy'> & { readonly type: string };

/** Whether a proposal is one of the kind. Of promises only those count that no resolution repeats. */
export function isOfKind(kind: KindAtOnce, { type, coveredBy }: Kinded): boolean {
  if (kind === 'commitments') return type === 'commitment' && coveredBy === null;
  return type === kind.replace(/s$/, '');
}

/**
 * The fields of a proposal after the button `all` was pressed: “recommendations”, “skip-noted”, “sure”,
 * “everything”. What was decided already stays.
 */
export function afterButton(
  all: unknown,
  paper: DocumentKind,
  proposal: ProposalRow,
  fields: TypedProposal,
): TypedProposal {
  if (fields.choice !== 'later' || typeof all !== 'string') return fields;
  if (all === 'everything') return { ...fields, choice: 'accept' };
  if (all === 'sure')
    return isSure(paper, { ...proposal, type: fields.type }) ? { ...fields, choice: 'accept' } : fields;
  const isSkip = all.startsWith('skip-');
  const kind = KINDS_AT_ONCE.find((each) => each === all.replace(/^skip-/, ''));
  const isMeant = kind !== undefined && isOfKind(kind, { type: fields.type, coveredBy: proposal.coveredBy });
  return isMeant ? { ...fields, choice: isSkip ? 'skip' : 'accept' } : fields;
}
