import { isEmail } from 'class-validator';
import { findByName } from '../../documents/name-match.rules.js';
import { OWNER_KINDS } from '../../people/owner.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';
import type { OwnerToAdd } from '../decision.js';
import { NEW_OWNER, type TypedProposal } from './typed-proposal.form.js';

/** Who is to own an item, as the form says it; `faults` by the part of the form. */
export type ReadOwner = {
  readonly ownerId: number | null;
  readonly newOwner: OwnerToAdd | null;
  readonly faults: readonly (readonly [
    part: 'owner' | 'newName' | 'newKind' | 'newEmail',
    message: string,
  ])[];
};

const LONGEST_NAME = 200;

/**
 * Reads who is to own an item: somebody from the list, nobody yet, or somebody new. A new name that is in the list already
 * means that one.
 */
export function readOwnerField(typed: TypedProposal, owners: readonly OwnerOnDay[]): ReadOwner {
  if (typed.owner === NEW_OWNER) return readNewOwner(typed, owners);
  const owner = owners.find(({ id }) => String(id) === typed.owner);
  if (typed.owner === '' || owner) return { ownerId: owner?.id ?? null, newOwner: null, faults: [] };
  return { ownerId: null, newOwner: null, faults: [['owner', 'Select an owner from the list']] };
}

function readNewOwner(typed: TypedProposal, owners: readonly OwnerOnDay[]): ReadOwner {
  const name = typed.newName.replace(/\s+/g, ' ');
  const known = findByName(name, owners);
  if (known) return { ownerId: known.id, newOwner: null, faults: [] };
  const kind = OWNER_KINDS.find((each) => each === typed.newKind);
  const email = typed.newEmail.toLowerCase();
  const checks = [
    ['newName', name === '', 'Enter the name of the new owner'],
    ['newName', name.length > LONGEST_NAME, 'The name of the new owner must be 200 characters or fewer'],
    ['newKind', !kind, 'Select whether the new owner is a post, a team or an outside contact'],
    [
      'newEmail',
      kind !== 'post' && kind !== undefined && email === '',
      'Enter the mailbox of the new owner, so that they can be reminded',
    ],
    [
      'newEmail',
      kind !== 'post' && email !== '' && !isEmail(email, PLAIN_ADDRESS),
      'Enter the mailbox of the new owner in the correct format, like name@example.gov.uk',
    ],
  ] as const;
  const faults = checks.flatMap(([part, isWrong, message]) => (isWrong ? [[part, message] as const] : []));
  if (!kind || faults.length > 0) return { ownerId: null, newOwner: null, faults };
  return { ownerId: null, newOwner: { kind, name, email: kind === 'post' ? null : email }, faults };
}
