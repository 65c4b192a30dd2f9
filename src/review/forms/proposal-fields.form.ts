import { PROPOSAL_TYPES, type ProposalType } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { formatReference, parseReference } from '../../items/references/reference.rules.js';
import { readDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { Kept } from '../decision.js';
import type { EarlierRow } from '../earlier-decisions.queries.js';
import { referenceOf } from '../earlier-item.rules.js';
import { readOwnerField } from './new-owner.form.js';
import type { ReviewChoices, TypedProposal } from './typed-proposal.form.js';

export const LONGEST_TYPED_FIELD = 10_000;

/** The name of a field about one proposal. */
export function proposalFieldOf(proposalId: number, part: string): string {
  return `p${proposalId}-${part}`;
}

/** What a proposal is called on the page: by its place and the paper's own label. */
export function proposalName({ position, label }: Pick<ProposalRow, 'position' | 'label'>): string {
  return label ? `Proposal ${position + 1}, numbered ${label}` : `Proposal ${position + 1}`;
}

/** What a proposal may be taken for: anything, unless it is in the register already, where its kind stays. */
export function typesFor(earlier: EarlierRow | undefined): readonly ProposalType[] {
  if (earlier?.kind === 'R') return ['recommendation'];
  return earlier?.kind === 'A' ? ['action', 'commitment'] : PROPOSAL_TYPES;
}

/** What an accepted proposal is to be kept as; null where something typed is wrong, which each fault says with the proposal's name. */
export function keptFrom(
  body: FormBody,
  proposal: ProposalRow,
  typed: TypedProposal,
  { owners, addressees }: ReviewChoices,
  earlier: EarlierRow | undefined,
): { kept: Kept | null; faults: readonly FieldError[] } {
  const faults: FieldError[] = [];
  const fault = (part: string, message: string) =>
    faults.push({
      field: proposalFieldOf(proposal.id, part),
      message: `${proposalName(proposal)}: ${message}`,
    });

  const type = PROPOSAL_TYPES.find((each) => each === typed.type);
  const reference = earlier && referenceOf(earlier);
  if (!type) fault('type', 'Select what it is');
  else if (reference && !typesFor(earlier).includes(type))
    fault('type', `It is ${formatReference(reference)} already. Leave its kind as it is, or skip it`);
  if (typed.text === '') fault('text', 'Enter the words to keep');
  if (typed.text.length > LONGEST_TYPED_FIELD) fault('text', 'The words must be 10,000 characters or fewer');

  const isOwed = type === 'action' || type === 'commitment';
  const owner = readOwnerField(typed, owners);
  if (isOwed) for (const [part, message] of owner.faults) fault(part, message);
  const due = readDay(body, proposalFieldOf(proposal.id, 'dueOn'), 'Due date', true);
  if (isOwed) for (const { message } of due.faults) fault('dueOn', message);

  const addressee = addressees.find(({ id }) => String(id) === typed.addressee);
  const isAsked = type === 'recommendation';
  if (isAsked && !addressee) fault('addressee', 'Select who it is addressed to');

  if (!type || faults.length > 0) return { kept: null, faults };
  const kept = {
    type,
    text: typed.text,
    ownerId: isOwed ? owner.ownerId : null,
    newOwner: isOwed ? owner.newOwner : null,
    dueOn: isOwed ? due.day : null,
    addresseeId: isAsked ? (addressee?.id ?? null) : null,
    repeats: isAsked ? typed.repeats.split(' ').flatMap((each) => parseReference(each) ?? []) : [],
  };
  return { kept, faults };
}
