import type { BodyRow } from '../../bodies/bodies.queries.js';
import { findByName, findOwner } from '../../documents/name-match.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { EMPTY_DAY, type TypedDay, typedDayOf } from '../../web/british-day-field.js';

/** What there is to choose from on review. */
export type ReviewChoices = {
  readonly owners: readonly OwnerOnDay[];
  /** The executive first. */
  readonly addressees: readonly BodyRow[];
  /** Ids of owners by the words for which they were taken before. */
  readonly aliases: ReadonlyMap<string, number>;
};

/** Stands in the place of an owner's id where the owner is to be made. */
export const NEW_OWNER = 'new';

/** The fields about one proposal as they stand in the form. */
export type TypedProposal = {
  readonly choice: string;
  readonly type: string;
  readonly text: string;
  /** An owner's id, {@link NEW_OWNER}, or empty. */
  readonly owner: string;
  readonly newName: string;
  readonly newKind: string;
  readonly newEmail: string;
  /** A body's id, or empty. */
  readonly addressee: string;
  readonly dueOn: TypedDay;
  /** The references, as in addresses and apart by spaces, of what it repeats. */
  readonly repeats: string;
};

/** The fields as they stand before they are sent: as they were left half done, else as the paper gives them. */
export function typedProposalFrom(proposal: ProposalRow, choices: ReviewChoices): TypedProposal {
  const fields = { ...flat(fieldsOfPaper(proposal, choices)), ...proposal.draft };
  const { choice, type, text, owner, newName, newKind, newEmail, addressee, repeats, day, month, year } =
    fields;
  return {
    choice,
    type,
    text,
    owner,
    newName,
    newKind,
    newEmail,
    addressee,
    repeats,
    dueOn: { day, month, year },
  };
}

/** What is to be kept of fields that nobody has decided about; null where they say no more than the paper. */
export function draftOf(
  proposal: ProposalRow,
  typed: TypedProposal,
  choices: ReviewChoices,
): Record<string, string> | null {
  const before: Record<string, string> = flat(fieldsOfPaper(proposal, choices));
  const changed = Object.entries(flat(typed)).filter(([field, value]) => before[field] !== value);
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

function flat({ dueOn, ...fields }: TypedProposal) {
  return { ...fields, day: dueOn.day, month: dueOn.month, year: dueOn.year };
}

/** What the paper says, and whom its words name. */
function fieldsOfPaper(proposal: ProposalRow, { owners, addressees, aliases }: ReviewChoices): TypedProposal {
  const { ownerAsWritten, keptOwnerId } = proposal;
  const owner = owners.find(({ id }) => id === keptOwnerId) ?? findOwner(ownerAsWritten, owners, aliases);
  const addressee = findByName(ownerAsWritten, addressees) ?? executiveOf(addressees);
  return {
    choice: isSetAside(proposal) ? 'skip' : 'later',
    type: proposal.type,
    text: standingAlone(proposal.text),
    owner: owner ? String(owner.id) : '',
    newName: owner ? '' : capitalised((ownerAsWritten ?? '').replace(/^the /i, '')),
    newKind: 'post',
    newEmail: '',
    addressee: addressee ? String(addressee.id) : '',
    dueOn: typedDayOf(proposal.dueOn) ?? EMPTY_DAY,
    repeats: '',
  };
}

function executiveOf(addressees: readonly BodyRow[]): BodyRow | null {
  return addressees.find(({ kind }) => kind === 'executive') ?? null;
}

/** A clause of a list, as it stands by itself in the register: without the “; and” that leads to the next one. */
export function standingAlone(clause: string): string {
  return capitalised(clause.replace(/\s*;(?:\s*(?:and|or))?\s*$/, '.').replace(/\s*,\s*(?:and|or)\s*$/, '.'));
}

/** Words taken from the middle of a sentence begin with a capital. */
function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A promise that a resolution repeats is skipped unless somebody wants it besides. */
function isSetAside({ state, type, coveredBy }: ProposalRow): boolean {
  return state === 'skipped' || (type === 'commitment' && coveredBy !== null);
}
