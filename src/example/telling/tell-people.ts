import { Account } from '../../accounts/account.entity.js';
import { EXAMPLE_DOMAIN } from '../../accounts/example-accounts.js';
import { Owner } from '../../people/owner.entity.js';
import { Person } from '../../people/person.entity.js';
import { PostHolding } from '../../people/post-holding.entity.js';
import { EXAMPLE_OWNERS, type ExampleOwner, type OwnerKey } from '../council/owners.js';
import { EXAMPLE_PEOPLE, type ExamplePerson, type PersonKey } from '../council/people.js';
import type { Telling } from './telling.js';

const BEGINNING = -725;

const PEOPLE: readonly [PersonKey, ExamplePerson][] = Object.entries(EXAMPLE_PEOPLE) as never;
const OWNERS: readonly [OwnerKey, ExampleOwner][] = Object.entries(EXAMPLE_OWNERS) as never;

export function addressOf({ mailbox }: ExamplePerson): string {
  return `${mailbox}@${EXAMPLE_DOMAIN}`;
}

/** People, their accounts, and the posts, teams and contacts that own actions. */
export async function tellPeople(telling: Telling, passwordHash: string): Promise<void> {
  await tellPersons(telling);
  await tellAccounts(telling, passwordHash);
  await tellOwners(telling);
  await tellHoldings(telling);
}

async function tellPersons(telling: Telling): Promise<void> {
  const rows = PEOPLE.map(([, person]) => ({
    name: person.name,
    email: addressOf(person),
    leftOn: person.left === undefined ? null : telling.days.of(person.left),
  }));
  const ids = await telling.insert(Person, rows);
  for (const [index, [key]] of PEOPLE.entries()) telling.people.set(key, ids[index] ?? 0);
}

async function tellAccounts(telling: Telling, passwordHash: string): Promise<void> {
  const accounts = PEOPLE.flatMap(([key, person]) =>
    person.account ? [{ key, person, role: person.account }] : [],
  );
  const createdAt = new Date(`${telling.days.of(BEGINNING)}T08:00:00Z`);
  const ids = await telling.insert(
    Account,
    accounts.map(({ key, person, role }) => ({
      email: addressOf(person),
      name: person.name,
      role,
      passwordHash,
      personId: telling.people.of(key),
      createdAt,
      closedAt: null,
    })),
  );
  for (const [index, { key }] of accounts.entries()) telling.accounts.set(key, ids[index] ?? 0);
  for (const { key, person, role } of accounts) {
    await telling.changeOn(telling.days.of(BEGINNING), 'ada').record({
      action: 'opened the account',
      subject: { kind: 'account', id: telling.accounts.of(key), reference: addressOf(person) },
      after: { name: person.name, role },
    });
  }
}

async function tellOwners(telling: Telling): Promise<void> {
  const rows = OWNERS.map(([, owner]) => ({
    kind: owner.kind,
    name: owner.name,
    directorate: owner.directorate ?? null,
    organisation: owner.organisation ?? null,
    email: owner.email ?? null,
    retiredOn: null,
    fallbackId: null,
  }));
  const ids = await telling.insert(Owner, rows);
  for (const [index, [key, owner]] of OWNERS.entries()) {
    const id = ids[index] ?? 0;
    telling.owners.set(key, id);
    await telling.changeOn(telling.days.of(BEGINNING)).record({
      action: 'added it',
      subject: { kind: 'owner', id, reference: owner.name },
      after: { name: owner.name, directorate: owner.directorate ?? owner.organisation ?? null },
    });
  }
  for (const [key, { standIn }] of OWNERS) {
    if (standIn === undefined) continue;
    const fallbackId = telling.owners.of(standIn as OwnerKey);
    await telling.tx.update(Owner, { id: telling.owners.of(key) }, { fallbackId });
  }
}

async function tellHoldings(telling: Telling): Promise<void> {
  const holdings = OWNERS.flatMap(([key, { name, holders }]) =>
    (holders ?? []).map((holding) => ({ key, name, ...holding })),
  );
  await telling.insert(
    PostHolding,
    holdings.map(({ key, by, from, until, interim }) => ({
      ownerId: telling.owners.of(key),
      personId: telling.people.of(by),
      fromOn: telling.days.of(from),
      untilOn: until === undefined ? null : telling.days.of(until),
      interim: interim ?? false,
    })),
  );
  for (const { key, name, by, from, interim } of holdings) {
    await telling.changeOn(telling.days.of(Math.max(from, BEGINNING))).record({
      action: 'recorded the holder',
      subject: { kind: 'owner', id: telling.owners.of(key), reference: name },
      after: { holder: EXAMPLE_PEOPLE[by].name, fromOn: telling.days.of(from), interim: interim ?? false },
    });
  }
}
