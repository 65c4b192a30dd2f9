import type { BodyRow } from '../../bodies/bodies.queries.js';
import { partsOf } from '../../calendar/calendar-day.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { findByName } from '../known-name.rules.js';

/** What there is to choose from on review. */
export type ReviewChoices = {
  readonly owners: readonly OwnerOnDay[];
  /** The executive first. */
  readonly addressees: readonly BodyRow[];
};

/** The fields about one proposal as they stand in the form. */
export type TypedProposal = {
  readonly choice: string;
  readonly type: string;
  readonly text: string;
  /** An owner's id, or empty. */
  readonly owner: string;
  /** A body's id, or empty. */
  readonly addressee: string;
  readonly dueOn: TypedDay;
};

/** The fields before anybody has changed them: what the paper says, and whom its words name. */
export function typedFrom(proposal: ProposalRow, { owners, addressees }: ReviewChoices): TypedProposal {
  const owner =
    owners.find(({ id }) => id === proposal.keptOwnerId) ?? findByName(proposal.ownerAsWritten, owners);
  const addressee = findByName(proposal.ownerAsWritten, addressees) ?? executiveOf(addressees);
  return {
    choice: isSetAside(proposal) ? 'skip' : 'later',
    type: proposal.type,
    text: capitalised(proposal.text),
    owner: owner ? String(owner.id) : '',
    addressee: addressee ? String(addressee.id) : '',
    dueOn: boxes(proposal),
  };
}

function executiveOf(addressees: readonly BodyRow[]): BodyRow | null {
  return addressees.find(({ kind }) => kind === 'executive') ?? null;
}

/** Words taken from the middle of a sentence stand by themselves in the register. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A promise that a resolution repeats is skipped unless somebody wants it besides. */
function isSetAside({ state, type, coveredBy }: ProposalRow): boolean {
  return state === 'skipped' || (type === 'commitment' && coveredBy !== null);
}

function boxes({ dueOn }: ProposalRow): TypedDay {
  if (!dueOn) return { day: '', month: '', year: '' };
  const { day, month, year } = partsOf(dueOn);
  return { day: String(day), month: String(month), year: String(year) };
}
