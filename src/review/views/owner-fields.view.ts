import type { ProposalRow } from '../../documents/proposals.queries.js';
import { OWNER_KIND_NAMES, OWNER_KINDS } from '../../people/owner.rules.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { proposalFieldOf } from '../forms/proposal-fields.form.js';
import { NEW_OWNER, type ReviewChoices, type TypedProposal } from '../forms/typed-proposal.form.js';

/** Who is to own an item: somebody known, or somebody who is made with the decision. */
export type OwnerFields = {
  readonly owner: SelectArguments;
  readonly newName: InputArguments;
  readonly newKind: SelectArguments;
  readonly newEmail: InputArguments;
  readonly newIsOpen: boolean;
};

export function ownerFields(
  { id, ownerAsWritten }: ProposalRow,
  typed: TypedProposal,
  { owners }: ReviewChoices,
  error: (field: string) => string | null,
): OwnerFields {
  const field = (part: string) => ({
    name: proposalFieldOf(id, part),
    error: error(proposalFieldOf(id, part)),
  });
  const known = owners.map((owner) => ({
    value: String(owner.id),
    text: owner.holder ? `${owner.name} (${owner.holder})` : owner.name,
  }));
  const isUnknown = ownerAsWritten !== null && typed.owner === '';
  return {
    owner: select({
      ...field('owner'),
      label: 'Owner',
      ...(isUnknown ? { hint: `“${ownerAsWritten}” is not known yet. Your choice is remembered.` } : {}),
      items: [...known, { value: NEW_OWNER, text: 'Somebody new, named below' }],
      value: typed.owner,
      empty: 'No owner yet',
    }),
    newName: textInput({ ...field('newName'), label: 'Name of the new owner', value: typed.newName }),
    newKind: select({
      ...field('newKind'),
      label: 'What it is',
      items: OWNER_KINDS.map((kind) => ({ value: kind, text: OWNER_KIND_NAMES[kind] })),
      value: typed.newKind,
    }),
    newEmail: textInput({
      ...field('newEmail'),
      label: 'Mailbox, for a team or an outside contact',
      hint: 'Emails for a post go to its holder',
      value: typed.newEmail,
      type: 'email',
    }),
    newIsOpen:
      typed.owner === NEW_OWNER ||
      ['newName', 'newKind', 'newEmail'].some((part) => error(proposalFieldOf(id, part)) !== null),
  };
}
