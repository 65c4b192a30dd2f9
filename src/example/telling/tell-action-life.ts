import { ActionsRepository } from '../../actions/actions.repository.js';
import { ActionExtensionsService } from '../../actions/extensions/action-extensions.service.js';
import type { Change, Subject } from '../../audit/change.js';
import { HandedItemsRepository } from '../../handover/handed-items.repository.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { EXAMPLE_OWNERS } from '../council/owners.js';
import type { ActionStory, ExtensionStory, PassingOnStory } from '../council/story.js';
import { tellUpdate, writerFor } from './tell-updates.js';
import { tellVerdict } from './tell-verdicts.js';
import type { Telling } from './telling.js';

type Life = Pick<ActionStory, 'owner' | 'updates' | 'extensions' | 'verdicts' | 'passedOn'>;

/** What happened to an action after it was made. */
export function tellActionLife(telling: Telling, story: Life, subject: Subject): void {
  const { owner, extensions = [], updates = [], verdicts = [], passedOn } = story;
  const { days } = telling;
  for (const extension of extensions)
    telling.happens(days.of(extension.on), (change) =>
      tellExtension(telling, change, owner, subject, extension),
    );
  for (const update of updates)
    telling.happens(
      days.of(update.on),
      (change) => tellUpdate(telling, change, owner, subject, update),
      writerFor(owner),
    );
  for (const verdict of verdicts) tellVerdict(telling, subject, verdict);
  if (passedOn)
    telling.happens(days.of(passedOn.on), (change) =>
      tellPassingOn(telling, change, owner, subject, passedOn),
    );
}

async function tellExtension(
  telling: Telling,
  change: Change,
  owner: ActionStory['owner'],
  { reference }: Subject,
  { on, to, agreedBy, reason }: ExtensionStory,
): Promise<void> {
  const known = parseReference(reference ?? '');
  if (!known) throw new Error(`${reference} is no reference`);
  const action = await telling.part(ActionsRepository).lock(change.tx, known);
  await telling.part(ActionExtensionsService).extendIn(change, telling.keeperId, action, {
    newDueOn: telling.days.of(to),
    askedBy: owner ? EXAMPLE_OWNERS[owner].name : 'Democratic services',
    agreedBy,
    agreedOn: telling.days.of(on),
    reason,
  });
}

async function tellPassingOn(
  telling: Telling,
  { tx, record }: Change,
  owner: ActionStory['owner'],
  subject: Subject,
  { to, why }: PassingOnStory,
): Promise<void> {
  await telling.part(HandedItemsRepository).pass(tx, [subject.id], telling.owners.of(to));
  await record({
    action: 'passed it on',
    subject,
    before: { owner: owner && EXAMPLE_OWNERS[owner].name },
    after: { owner: EXAMPLE_OWNERS[to].name },
    note: why,
  });
}
