import { readExtension } from '../../actions/extensions/action-extension-fields.form.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { PublicityChangeForm, readPublicity } from '../../items/publicity/publicity-change.form.js';
import { PublicityChoiceForm } from '../../items/publicity/publicity-choice.form.js';
import { tagsFault, tagsIn } from '../../items/tags/tag-list.rules.js';
import { readTags } from '../../items/tags/tags.form.js';
import { readHold } from '../../reminders/holds/forms/hold-fields.form.js';
import { readDay, type TypedDay, typedDayOf } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm, textIn } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { type BulkOffer, meetingOf } from '../plans/bulk-offer.js';
import type { DecidingMeeting, WantedChange } from '../plans/wanted-change.js';
import { BulkOwnerForm, BulkTagsForm, BulkUntilForm, BulkVerdictForm } from './bulk-change.form.js';

export type ReadWanted = TypedReading<TypedChange, { readonly wanted: WantedChange }>;

/** What was typed, right or wrong. */
export type TypedChange = {
  readonly text: (field: string) => string;
  readonly day: (field: string) => TypedDay;
  readonly publicity: PublicityChoiceForm;
  /** Whether the field was on the page from which this comes. */
  readonly isSent: (field: string) => boolean;
};

function typedChange(body: FormBody): TypedChange {
  const text = (field: string) => textIn(body, field);
  const { publicity, ground, summary } = {
    publicity: text('publicity'),
    ground: text('ground'),
    summary: text('summary'),
  };
  return {
    text,
    day: (field) => readDay(body, field, field, true).typed,
    publicity: Object.assign(new PublicityChoiceForm(), { publicity, ground, summary }),
    isSent: (field) => field in body,
  };
}

type Read = { readonly faults: readonly FieldError[]; readonly wanted: WantedChange | null };

/** Reads what is to be done to each of the chosen items. */
export async function readWanted(kind: BulkKind, body: FormBody, offer: BulkOffer): Promise<ReadWanted> {
  const { faults, wanted } = await READERS[kind](body, offer);
  return typedReading(typedChange(body), faults, wanted && { wanted });
}

const READERS: Readonly<Record<BulkKind, (body: FormBody, offer: BulkOffer) => Promise<Read>>> = {
  owner: readOwner,
  due: readDue,
  extension: readExtensionOfMany,
  tags: readTagsOfMany,
  publicity: readPublicityOfMany,
  hold: readHoldOfMany,
  verdict: readVerdictOfMany,
  withdrawal: readWithdrawal,
};

async function readOwner(body: FormBody, { owners }: BulkOffer): Promise<Read> {
  const read = await readForm(BulkOwnerForm, body);
  const owner = owners.find(({ id }) => String(id) === read.typed.owner);
  const unknown = read.ok && !owner ? [{ field: 'owner', message: 'Select an owner from the list' }] : [];
  return {
    faults: [...faultsIn(read), ...unknown],
    wanted: owner ? { kind: 'owner', ownerId: owner.id, ownerName: owner.name } : null,
  };
}

async function readDue(body: FormBody): Promise<Read> {
  const isMeeting = body.until === 'next-meeting';
  const dueOn = readDay(body, 'dueOn', 'Due date', isMeeting);
  const read = await readForm(BulkUntilForm, body);
  const faults = formFaults(isMeeting ? [] : dueOn.faults, faultsIn(read));
  const { reason } = read.typed;
  return { faults, wanted: { kind: 'due', dueOn: isMeeting ? null : dueOn.day, reason } };
}

/** Where a meeting agreed, it says who agreed and when; who asked are the owners where nobody else is named. */
async function readExtensionOfMany(body: FormBody, offer: BulkOffer): Promise<Read> {
  const meeting = meetingIn(body, offer);
  const agreedOn = meeting && typedDayOf(meeting.heldOn);
  const read = await readExtension({
    ...body,
    askedBy: textIn(body, 'askedBy') || 'Their owners',
    ...(meeting && agreedOn
      ? {
          agreedBy: meeting.bodyName,
          'agreedOn-day': agreedOn.day,
          'agreedOn-month': agreedOn.month,
          'agreedOn-year': agreedOn.year,
        }
      : {}),
  });
  if (!read.ok) return { faults: read.faults, wanted: null };
  return { faults: [], wanted: { kind: 'extension', ...read.agreed, newDueOn: read.newDueOn } };
}

async function readTagsOfMany(body: FormBody, { used }: BulkOffer): Promise<Read> {
  const { tags, wards, faults } = readTags(body, used);
  const read = await readForm(BulkTagsForm, body);
  const removed = tagsIn(read.typed.removed, [...used.tags, ...used.wards]);
  const long = tagsFault(removed, 'tags');
  const nothing = tags.length + wards.length + removed.length === 0;
  return {
    faults: [
      ...faults,
      ...(long ? [{ field: 'removed', message: long }] : []),
      ...(nothing ? [{ field: 'tags', message: 'Enter a tag or a ward to add, or one to take away' }] : []),
    ],
    wanted: { kind: 'tags', added: { tags, wards }, removed },
  };
}

async function readPublicityOfMany(body: FormBody): Promise<Read> {
  const read = await readPublicity(PublicityChangeForm, body);
  if (!read.ok) return { faults: read.faults, wanted: null };
  return { faults: [], wanted: { kind: 'publicity', chosen: read.chosen, reason: read.typed.form.reason } };
}

async function readHoldOfMany(body: FormBody, { today }: BulkOffer): Promise<Read> {
  const { day, month, year } = typedDayOf(today);
  const read = await readHold({
    ...body,
    kind: 'hold',
    'fromOn-day': day,
    'fromOn-month': month,
    'fromOn-year': year,
  });
  if (!read.ok) return { faults: read.faults, wanted: null };
  const { fromOn, untilOn, reason } = read.hold;
  const past = untilOn < today ? [{ field: 'untilOn', message: 'The last day must be today or later' }] : [];
  return { faults: past, wanted: { kind: 'hold', fromOn, untilOn, reason } };
}

async function readVerdictOfMany(body: FormBody, offer: BulkOffer): Promise<Read> {
  const meeting = meetingIn(body, offer);
  const read = await readForm(BulkVerdictForm, body);
  const { verdict, words } = read.typed;
  const missing =
    verdict === 'not-agreed' && words === ''
      ? [{ field: 'words', message: 'Enter what is still missing' }]
      : [];
  return {
    faults: formFaults(faultsIn(read), missing, meeting ? [] : [NO_MEETING]),
    wanted: meeting && verdict !== '' ? { kind: 'verdict', verdict, meeting, words: words || null } : null,
  };
}

async function readWithdrawal(body: FormBody, offer: BulkOffer): Promise<Read> {
  const meeting = meetingIn(body, offer);
  const read = await readForm(BulkUntilForm, body);
  return {
    faults: formFaults(faultsIn(read), meeting ? [] : [NO_MEETING]),
    wanted: meeting && { kind: 'withdrawal', meeting, words: read.typed.reason },
  };
}

const NO_MEETING = { field: 'meeting', message: 'Select the meeting that decided' };

/** Another that is chosen counts before the likely ones, of which one stands there from the beginning. */
function meetingIn(body: FormBody, { meetings, otherMeetings }: BulkOffer): DecidingMeeting | null {
  const named = textIn(body, 'otherMeeting') || textIn(body, 'meeting');
  return [...meetings, ...otherMeetings].find((meeting) => meetingOf(meeting) === named) ?? null;
}
