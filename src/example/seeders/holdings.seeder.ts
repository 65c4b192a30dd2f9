import type { Change } from '../../audit/change.js';
import { PostHolding } from '../../people/post-holding.entity.js';
import type { ExampleOwner, Holding, OwnerKey } from '../council/owners.js';
import { EXAMPLE_PEOPLE } from '../council/people.js';
import { BEGINNING } from './example-days.js';
import type { Seeding } from './seeding.js';

/** Who held the posts at the beginning, and who came later; whoever follows somebody who left comes with the hand-over. */
export async function seedHoldings(
  seeding: Seeding,
  owners: readonly (readonly [OwnerKey, ExampleOwner])[],
): Promise<void> {
  for (const [key, { name, holders = [] }] of owners) {
    for (const holding of holders) {
      if (holders.some(({ until }) => until === holding.from - 1)) continue;
      const hold = (change: Change) => seedHolding(seeding, change, key, name, holding);
      if (holding.from <= BEGINNING) await hold(seeding.changeOn(seeding.days.of(BEGINNING)));
      else seeding.schedule(seeding.days.of(holding.from), hold);
    }
  }
}

async function seedHolding(
  seeding: Seeding,
  { record }: Change,
  key: OwnerKey,
  name: string,
  { by, from, interim = false }: Holding,
): Promise<void> {
  const ownerId = seeding.owners.of(key);
  const fromOn = seeding.days.of(from);
  await seeding.insert(PostHolding, [
    { ownerId, personId: seeding.people.of(by), fromOn, untilOn: null, interim },
  ]);
  await record({
    action: 'recorded the holder',
    subject: { kind: 'owner', id: ownerId, reference: name },
    after: { holder: EXAMPLE_PEOPLE[by].name, fromOn, interim },
  });
}
