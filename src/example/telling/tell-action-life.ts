import { Action } from '../../actions/action.entity.js';
import { ActionUpdate } from '../../actions/action-update.entity.js';
import { CLAIM_LABELS } from '../../actions/claim.rules.js';
import { occurrenceAfter } from '../../actions/duty.rules.js';
import { Evidence } from '../../actions/evidence.entity.js';
import { Extension } from '../../actions/extension.entity.js';
import type { Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { EXAMPLE_OWNERS, type ExampleOwner, type OwnerKey } from '../council/owners.js';
import type { PersonKey } from '../council/people.js';
import type { ActionStory, ExtensionStory, UpdateStory } from '../council/story.js';
import { tellVerdict } from './tell-verdicts.js';
import type { Telling } from './telling.js';

type Told = Pick<ActionStory, 'owner' | 'updates' | 'extensions' | 'verdicts'>;

/** The one holder who has an account and so writes updates; for the others the keeper enters them. */
const WRITES: PersonKey = 'tobias';

/** What happened to an action after it was made. */
export async function tellActionLife(telling: Telling, story: Told, subject: Subject): Promise<void> {
  for (const extension of story.extensions ?? []) await tellExtension(telling, story, subject, extension);
  for (const update of story.updates ?? []) await tellUpdate(telling, story, subject, update);
  for (const verdict of story.verdicts ?? []) await tellVerdict(telling, subject, verdict);
}

async function tellExtension(
  telling: Telling,
  { owner }: Told,
  subject: Subject,
  { on, from, to, agreedBy, reason }: ExtensionStory,
): Promise<void> {
  const [agreedOn, oldDueOn, newDueOn] = [telling.days.of(on), telling.days.of(from), telling.days.of(to)];
  const change = telling.changeOn(agreedOn);
  const askedBy = owner ? EXAMPLE_OWNERS[owner].name : 'Democratic services';
  await telling.insert(Extension, [
    {
      actionId: subject.id,
      oldDueOn,
      newDueOn,
      askedBy,
      agreedBy,
      reason,
      agreedOn,
      recordedById: telling.keeperId,
      recordedAt: change.at,
    },
  ]);
  await telling.tx.update(Action, { id: subject.id }, { dueOn: newDueOn });
  await change.record({
    action: 'extended the due date',
    subject,
    before: { dueOn: oldDueOn },
    after: { dueOn: newDueOn, askedBy, agreedBy, agreedOn },
    note: reason,
  });
}

const ONLY_A_LINK = { isPublic: false, filename: null, mediaType: null, sizeBytes: null, checksum: null };

async function tellUpdate(
  telling: Telling,
  { owner }: Told,
  subject: Subject,
  { on, meets, claim, words, forecast, evidence }: UpdateStory,
): Promise<void> {
  const writer = writerFor(owner);
  const change = telling.changeOn(telling.days.of(on), writer);
  const isEntered = writer !== WRITES;
  const forecastOn = forecast === undefined ? null : telling.days.of(forecast);
  const meetsOn = meets ? await tellOccurrence(telling, subject) : null;
  const [updateId = 0] = await telling.insert(ActionUpdate, [
    {
      actionId: subject.id,
      claim,
      words,
      forecastOn,
      writtenOn: telling.days.of(on),
      writtenById: telling.accounts.of(writer),
      onBehalfOfId: isEntered && owner ? telling.owners.of(owner) : null,
      meetsOn,
      meetsMeetingId: null,
      recordedAt: change.at,
    },
  ]);
  if (evidence)
    await telling.insert(Evidence, [{ ...evidence, ...ONLY_A_LINK, updateId, recordedAt: change.at }]);
  await change.record({
    action: isEntered && owner ? `entered an update for ${EXAMPLE_OWNERS[owner].name}` : 'wrote an update',
    subject,
    after: { claim: CLAIM_LABELS[claim], forecastOn, meetsOn, evidence: evidence?.address ?? null },
    note: words,
  });
}

/** Moves a duty on to its next occurrence; returns the day of the one that was open. */
async function tellOccurrence({ tx }: Telling, { id }: Subject): Promise<CalendarDay | null> {
  const duty = await tx.findOneByOrFail(Action, { id });
  await tx.update(Action, { id }, { dueOn: occurrenceAfter(duty, [], duty.dueOn)?.on ?? null });
  return duty.dueOn;
}

function writerFor(owner: OwnerKey | null): PersonKey {
  const holders: ExampleOwner['holders'] = owner ? (EXAMPLE_OWNERS[owner] as ExampleOwner).holders : [];
  return holders?.some(({ by }) => by === WRITES) ? WRITES : 'dilys';
}
