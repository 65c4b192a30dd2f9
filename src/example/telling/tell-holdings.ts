import type { Change } from '../../audit/change.js';
import { PostHolding } from '../../people/post-holding.entity.js';
import type { ExampleOwner, Holding, OwnerKey } from '../council/owners.js';
import { EXAMPLE_PEOPLE } from '../council/people.js';
import { BEGINNING } from './example-days.js';
import type { Telling } from './telling.js';

/** Who held the posts at the beginning, and who came later; whoever follows somebody who left comes with the hand-over. */
export async function tellHoldings(
  telling: Telling,
  owners: readonly (readonly [OwnerKey, ExampleOwner])[],
): Promise<void> {
  for (const [key, { name, holders = [] }] of owners) {
    for (const holding of holders) {
      if (holders.some(({ until }) => until === holding.from - 1)) continue;
      const hold = (change: Change) => tellHolding(telling, change, key, name, holding);
      if (holding.from <= BEGINNING) await hold(telling.changeOn(telling.days.of(BEGINNING)));
      else telling.happens(telling.days.of(holding.from), hold);
    }
  }
}

async function tellHolding(
  telling: Telling,
  { record }: Change,
  key: OwnerKey,
  name: string,
  { by, from, interim = false }: Holding,
): Promise<void> {
  const ownerId = telling.owners.of(key);
  const fromOn = telling.days.of(from);
  await telling.insert(PostHolding, [
    { ownerId, personId: telling.people.of(by), fromOn, untilOn: null, interim },
  ]);
  await record({
    action: 'recorded the holder',
    subject: { kind: 'owner', id: ownerId, reference: name },
    after: { holder: EXAMPLE_PEOPLE[by].name, fromOn, interim },
  });
}
