import { type FormBody, readForm } from '../../web/form.js';
import type { Role } from '../../web/permissions.rules.js';
import type { TypedReading } from '../../web/submit-form.js';
import { namedBodies } from '../account-scope.rules.js';
import type { AccountHolder } from '../accounts.queries.js';
import type { NamedBody } from '../viewers.service.js';
import { AccountForm } from './account.form.js';

type AccountToOpen = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Whose it is; null where nobody who is known has the address. */
  readonly personId: number | null;
  readonly bodies: readonly NamedBody[];
};

/** Reads a new account: of somebody from the list, or of whoever has the address. */
export async function readAccount(
  body: FormBody,
  people: readonly AccountHolder[],
  bodies: readonly NamedBody[],
): Promise<TypedReading<AccountForm, { readonly account: AccountToOpen }>> {
  const read = await readForm(AccountForm, body);
  if (!read.ok) return read;
  const { typed } = read;
  const { name, email, role, person } = typed;
  if (role === '') throw new Error('a form without a role is not valid');
  const holder = people.find((each) =>
    person ? String(each.id) === person : each.email === email.toLowerCase(),
  );
  if (person && !holder)
    return { ok: false, typed, faults: [{ field: 'person', message: 'Select somebody from the list' }] };
  const named = namedBodies(role, typed.bodies, bodies);
  return { ok: true, typed, account: { name, email, role, personId: holder?.id ?? null, bodies: named } };
}
