import type { Change } from '../../audit/change.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { answeringWords } from '../../handover/hand-over.rules.js';
import type { Successor } from '../../handover/hand-over-plan.js';
import { LeavingService } from '../../handover/leaving.service.js';
import { PostTransfersService } from '../../handover/post-transfers.service.js';
import { ReassignedActionsRepository } from '../../handover/reassigned-actions.repository.js';
import { EXAMPLE_OWNERS, type ExampleOwner, type OwnerKey } from '../council/owners.js';
import { EXAMPLE_PEOPLE, type ExamplePerson, type PersonKey } from '../council/people.js';
import type { Seeding } from './seeding.js';

type Post = { readonly key: OwnerKey; readonly name: string; readonly successor: Successor };

/** Those who left, and in whose hands they left what was open. */
export function seedHandOvers(
  seeding: Seeding,
  people: readonly (readonly [PersonKey, ExamplePerson])[],
  owners: readonly (readonly [OwnerKey, ExampleOwner])[],
): void {
  for (const [person, { left }] of people) {
    if (left === undefined) continue;
    const posts = owners.flatMap(([key, owner]) => postOf(seeding, person, key, owner));
    seeding.schedule(seeding.days.of(left), (change) => seedHandOver(seeding, change, person, posts));
  }
}

function postOf(seeding: Seeding, person: PersonKey, key: OwnerKey, owner: ExampleOwner): Post[] {
  const { name, holders = [], standIn = null } = owner;
  const held = holders.find(({ by }) => by === person);
  if (held?.until === undefined) return [];
  const next = holders.find(({ from }) => from - 1 === held.until);
  if (next) {
    const { by, interim = false } = next;
    const known = { personId: seeding.people.of(by), name: EXAMPLE_PEOPLE[by].name };
    return [{ key, name, successor: { kind: 'known', ...known, interim } }];
  }
  const fallbackId = standIn && seeding.owners.of(standIn as OwnerKey);
  const fallbackName = standIn && EXAMPLE_OWNERS[standIn as OwnerKey].name;
  return [
    {
      key,
      name,
      successor: { kind: 'vacant', fallbackId: fallbackId || null, fallbackName: fallbackName || null },
    },
  ];
}

async function seedHandOver(
  seeding: Seeding,
  change: Change,
  person: PersonKey,
  posts: readonly Post[],
): Promise<void> {
  const left: ExamplePerson = EXAMPLE_PEOPLE[person];
  const lastOn = seeding.days.of(left.left ?? 0);
  const personId = seeding.people.of(person);
  const plan = { personId, lastOn, owners: [], closeAccount: false };
  const leaver = await seeding.part(LeavingService).leave(change, plan, 0);
  for (const { key, name, successor } of posts) {
    const ownerId = seeding.owners.of(key);
    const facts = { ownerId, ownerKind: 'post', ownerName: name, itemsTo: null } as const;
    await seeding.part(PostTransfersService).transfer(change, leaver, { ...facts, successor }, lastOn, 0);
    const open = await seeding.part(ReassignedActionsRepository).lockOpen(change.tx, [ownerId], lastOn);
    for (const { id, reference } of open)
      await change.record({
        action: 'handed it over',
        subject: { kind: 'action', id, reference },
        before: { owner: name, heldBy: leaver.name },
        after: { owner: name, heldBy: answeringWords(successor) },
        note: `${leaver.name} leaves; the last day is ${spokenDay(lastOn)}.`,
      });
  }
}
