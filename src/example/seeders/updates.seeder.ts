import { Action } from '../../actions/action.entity.js';
import type { EvidenceFile } from '../../actions/action-events.repository.js';
import { occurrenceAfter } from '../../actions/duties/duty.rules.js';
import { DutyReportsService, type ReportedOccurrence } from '../../actions/duties/duty-reports.service.js';
import { readEvidence } from '../../actions/evidence/evidence-fields.form.js';
import { ActionUpdatesService } from '../../actions/updates/action-updates.service.js';
import type { Change, Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { UploadedFile } from '../../web/request-body/uploaded-file.js';
import type { ExampleEvidence, ExampleUpdate } from '../council/example-items.js';
import { EXAMPLE_OWNERS, type ExampleOwner, type OwnerKey } from '../council/owners.js';
import type { PersonKey } from '../council/people.js';
import type { Seeding } from './seeding.js';

/** The one holder who has an account and so writes updates; for the others the keeper enters them. */
const WRITES: PersonKey = 'tobias';

/** Who writes the updates of an owner's actions. */
export function writerFor(owner: OwnerKey | null): PersonKey {
  const holders: ExampleOwner['holders'] = owner ? (EXAMPLE_OWNERS[owner] as ExampleOwner).holders : [];
  return holders?.some(({ by }) => by === WRITES) ? WRITES : 'dilys';
}

/** An account of progress; of a duty it may report an occurrence, after which the next one is due. */
export async function seedUpdate(
  seeding: Seeding,
  change: Change,
  owner: OwnerKey | null,
  { id, reference }: Subject,
  { on, meets, claim, words, forecast, evidence }: ExampleUpdate,
): Promise<void> {
  const writer = writerFor(owner);
  const writtenOn = seeding.days.of(on);
  const occurrence = meets ? await reportOccurrence(seeding, change, id, writtenOn) : null;
  const file = evidence && 'file' in evidence ? await fileOf(evidence) : null;
  const link = evidence && 'address' in evidence ? evidence : null;
  const isEntered = writer !== WRITES && owner !== null;
  await seeding.part(ActionUpdatesService).writeIn(
    change,
    seeding.accounts.of(writer),
    {
      ...{ id, reference: reference ?? '' },
      ownerId: owner && seeding.owners.of(owner),
      ownerName: owner && EXAMPLE_OWNERS[owner].name,
    },
    isEntered ? 'for-owner' : 'as-owner',
    {
      ...{ claim, words, writtenOn, occurrence, evidence: link, file },
      forecastOn: forecast === undefined ? null : seeding.days.of(forecast),
    },
  );
}

/** The last occurrence of a duty up to the day of writing is met; those before it that nobody reported were missed. */
async function reportOccurrence(
  seeding: Seeding,
  change: Change,
  id: number,
  writtenOn: CalendarDay,
): Promise<ReportedOccurrence> {
  const duty = await change.tx.findOneByOrFail(Action, { id });
  let latest = occurrenceAfter(duty, [], null);
  for (let next = latest; next && next.on <= writtenOn; next = occurrenceAfter(duty, [], next.on))
    latest = next;
  if (!latest) throw new Error('the duty has no occurrence that could be reported');
  await seeding.part(DutyReportsService).report(change, duty, latest, writtenOn);
  return latest;
}

async function fileOf({ title, file }: Extract<ExampleEvidence, { file: unknown }>): Promise<EvidenceFile> {
  const read = await readEvidence(new UploadedFile(file.name, Buffer.from(file.text)));
  if ('fault' in read) throw new Error(read.fault);
  return { title, ...read, isPublic: true };
}
