import { Account } from '../../accounts/account.entity.js';
import { AccountBody } from '../../accounts/account-body.entity.js';
import { EXAMPLE_DOMAIN } from '../../accounts/example-accounts.queries.js';
import { Owner } from '../../people/owner.entity.js';
import { Person } from '../../people/person.entity.js';
import { EXAMPLE_OWNERS, type ExampleOwner, type OwnerKey } from '../council/owners.js';
import { EXAMPLE_PEOPLE, type ExamplePerson, type PersonKey } from '../council/people.js';
import { BEGINNING } from './example-days.js';
import { seedHandOvers } from './hand-overs.seeder.js';
import { seedHoldings } from './holdings.seeder.js';
import type { Seeding } from './seeding.js';

const PEOPLE: readonly [PersonKey, ExamplePerson][] = Object.entries(EXAMPLE_PEOPLE) as never;
const OWNERS: readonly [OwnerKey, ExampleOwner][] = Object.entries(EXAMPLE_OWNERS) as never;

export function addressOf({ mailbox }: ExamplePerson): string {
  return `${mailbox}@${EXAMPLE_DOMAIN}`;
}

/** People, their accounts, and the posts, teams and contacts that own actions, as they were at the beginning; then who came and went. */
export async function seedPeople(seeding: Seeding, passwordHash: string): Promise<void> {
  await seedPersons(seeding);
  await seedAccounts(seeding, passwordHash);
  await seedOwners(seeding);
  await seedHoldings(seeding, OWNERS);
  seedHandOvers(seeding, PEOPLE, OWNERS);
}

async function seedPersons(seeding: Seeding): Promise<void> {
  const rows = PEOPLE.map(([, person]) => ({
    name: person.name,
    email: addressOf(person),
    leftOn: null,
    nameReducedAt: null,
  }));
  const ids = await seeding.insert(Person, rows);
  for (const [index, [key]] of PEOPLE.entries()) seeding.people.set(key, ids[index] ?? 0);
}

async function seedAccounts(seeding: Seeding, passwordHash: string): Promise<void> {
  const accounts = PEOPLE.flatMap(([key, person]) =>
    person.account ? [{ key, person, role: person.account }] : [],
  );
  const createdAt = new Date(`${seeding.days.of(BEGINNING)}T08:00:00Z`);
  const ids = await seeding.insert(
    Account,
    accounts.map(({ key, person, role }) => ({
      email: addressOf(person),
      name: person.name,
      role,
      passwordHash,
      personId: seeding.people.of(key),
      createdAt,
      closedAt: null,
      nameReducedAt: null,
    })),
  );
  for (const [index, { key }] of accounts.entries()) seeding.accounts.set(key, ids[index] ?? 0);
  for (const { key, person, role } of accounts) {
    await seeding.changeOn(seeding.days.of(BEGINNING), 'ada').record({
      action: 'opened the account',
      subject: { kind: 'account', id: seeding.accounts.of(key), reference: addressOf(person) },
      after: { name: person.name, role },
    });
  }
}

/** For which bodies accounts are that are not for all of them. */
export async function seedAccountBodies(seeding: Seeding): Promise<void> {
  const givenAt = new Date(`${seeding.days.of(BEGINNING)}T08:00:00Z`);
  const rows = PEOPLE.flatMap(([key, { bodies = [] }]) =>
    bodies.map((body) => ({
      accountId: seeding.accounts.of(key),
      bodyId: seeding.bodies.of(body),
      givenAt,
      endedAt: null,
    })),
  );
  await seeding.insert(AccountBody, rows);
}

async function seedOwners(seeding: Seeding): Promise<void> {
  const rows = OWNERS.map(([, owner]) => ({
    kind: owner.kind,
    name: owner.name,
    directorate: owner.directorate ?? null,
    organisation: owner.organisation ?? null,
    email: owner.email ?? null,
    retiredOn: null,
    fallbackId: null,
    reportsToId: null,
  }));
  const ids = await seeding.insert(Owner, rows);
  for (const [index, [key, owner]] of OWNERS.entries()) {
    const id = ids[index] ?? 0;
    seeding.owners.set(key, id);
    await seeding.changeOn(seeding.days.of(BEGINNING)).record({
      action: 'added it',
      subject: { kind: 'owner', id, reference: owner.name },
      after: { name: owner.name, directorate: owner.directorate ?? owner.organisation ?? null },
    });
  }
  for (const [key, owner] of OWNERS) {
    if (!owner.reportsTo) continue;
    const reportsToId = seeding.owners.of(owner.reportsTo as OwnerKey);
    await seeding.tx.update(Owner, { id: seeding.owners.of(key) }, { reportsToId });
  }
}
