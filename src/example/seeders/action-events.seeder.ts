import { ActionsRepository } from '../../actions/actions.repository.js';
import { ActionExtensionsService } from '../../actions/extensions/action-extensions.service.js';
import type { Change, Subject } from '../../audit/change.js';
import { ReassignedActionsRepository } from '../../handover/reassigned-actions.repository.js';
import { parseReference } from '../../items/references/reference.rules.js';
import type { ExampleAction, ExampleExtension, ExampleReassignment } from '../council/example-items.js';
import { EXAMPLE_OWNERS } from '../council/owners.js';
import type { Seeding } from './seeding.js';
import { seedUpdate, writerFor } from './updates.seeder.js';
import { seedVerdict } from './verdicts.seeder.js';

type Life = Pick<ExampleAction, 'owner' | 'updates' | 'extensions' | 'verdicts' | 'passedOn'>;

/** The extensions, updates and verdicts of an action, and its passing on. */
export function seedActionEvents(seeding: Seeding, story: Life, subject: Subject): void {
  const { owner, extensions = [], updates = [], verdicts = [], passedOn } = story;
  const { days } = seeding;
  for (const extension of extensions)
    seeding.schedule(days.of(extension.on), (change) =>
      seedExtension(seeding, change, owner, subject, extension),
    );
  for (const update of updates)
    seeding.schedule(
      days.of(update.on),
      (change) => seedUpdate(seeding, change, owner, subject, update),
      writerFor(owner),
    );
  for (const verdict of verdicts) seedVerdict(seeding, subject, verdict);
  if (passedOn)
    seeding.schedule(days.of(passedOn.on), (change) =>
      seedPassingOn(seeding, change, owner, subject, passedOn),
    );
}

async function seedExtension(
  seeding: Seeding,
  change: Change,
  owner: ExampleAction['owner'],
  { reference }: Subject,
  { on, to, agreedBy, reason }: ExampleExtension,
): Promise<void> {
  const known = parseReference(reference ?? '');
  if (!known) throw new Error(`${reference} is no reference`);
  const action = await seeding.part(ActionsRepository).lock(change.tx, known);
  await seeding.part(ActionExtensionsService).extendIn(change, seeding.keeperId, action, {
    newDueOn: seeding.days.of(to),
    askedBy: owner ? EXAMPLE_OWNERS[owner].name : 'Democratic services',
    agreedBy,
    agreedOn: seeding.days.of(on),
    reason,
  });
}

async function seedPassingOn(
  seeding: Seeding,
  { tx, record }: Change,
  owner: ExampleAction['owner'],
  subject: Subject,
  { to, why }: ExampleReassignment,
): Promise<void> {
  await seeding.part(ReassignedActionsRepository).pass(tx, [subject.id], seeding.owners.of(to));
  await record({
    action: 'passed it on',
    subject,
    before: { owner: owner && EXAMPLE_OWNERS[owner].name },
    after: { owner: EXAMPLE_OWNERS[to].name },
    note: why,
  });
}
