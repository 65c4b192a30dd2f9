import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { type BankHolidays, workingDayOnOrAfter } from '../calendar/working-days.js';
import { type ChasedItem, type ChasedOwner, type Recipient, recipientOf } from './chased-item.rules.js';
import { keyOfItem, type LedgerLine, type LinesByItem, linesByItem } from './ledger-lines.rules.js';
import { whyClaimed, whyNotToday, whyUndated } from './reminder-hold.rules.js';
import { REMINDER_POLICY, type ReminderPolicy } from './reminder-policy.rules.js';
import { reasonFor } from './reminder-reason.rules.js';
import { type ReminderStage, stageOn } from './reminder-schedule.rules.js';
import { shortened, subjectFor } from './reminder-words.rules.js';

/** One item of a mail. */
export type PlannedItem = Pick<ChasedItem, 'kind' | 'id' | 'reference' | 'path'> & {
  /** Shortened; null where the item is not published. */
  readonly words: string | null;
  readonly ownerId: number;
  readonly ownerName: string;
  readonly stage: ReminderStage;
  readonly dueOn: CalendarDay;
  /** Calendar days from the day of writing; negative once it is late. */
  readonly daysLeft: number;
  readonly reason: string;
  /** Why somebody else than the owner is written to, in words that begin a sentence; null where the owner is. */
  readonly absence: string | null;
};

/** One mail: everything that one address is written to about on one day. */
export type PlannedMail = {
  readonly to: string;
  readonly cc: readonly string[];
  /** Whom it greets. */
  readonly name: string;
  readonly subject: string;
  readonly items: readonly PlannedItem[];
};

/** An item about which nobody is written to, and why. */
export type LeftOut = Pick<ChasedItem, 'reference' | 'path' | 'dueOn'> & {
  readonly owner: string | null;
  /** False where `owner` is only what the paper says. */
  readonly ownerIsKnown: boolean;
  readonly reason: string;
};

/** Who is written to on a day, and who is not although something is owed. */
export type Plan = {
  readonly on: CalendarDay;
  readonly working: boolean;
  readonly mails: readonly PlannedMail[];
  /** Left alone for good reason: it is not time, there is no date, or it is scrutiny’s turn. */
  readonly held: readonly LeftOut[];
  /** Ought to be written to, and cannot be. */
  readonly unreachable: readonly LeftOut[];
};

const NO_LINES: readonly LedgerLine[] = [];

type Addressed = { readonly to: string; readonly name: string; readonly item: PlannedItem };

/**
 * The plan for `on`: each person and mailbox gets one mail about everything that has come to a stage for it.
 * On a day that is no working day nobody is written to, and what the next working day brings is held.
 * @param items what is owed as at `on`, what is claimed complete and not yet judged, and what has no date
 * @param ledger what was written about them before
 */
export function planReminders(
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  on: CalendarDay,
  bankHolidays: BankHolidays,
  policy: ReminderPolicy = REMINDER_POLICY,
): Plan {
  return planWith(items, linesByItem(ledger), on, bankHolidays, policy);
}

/** As {@link planReminders}, with the ledger as {@link linesByItem} lays it out. */
export function planWith(
  items: readonly ChasedItem[],
  linesOf: LinesByItem,
  on: CalendarDay,
  bankHolidays: BankHolidays,
  policy: ReminderPolicy = REMINDER_POLICY,
): Plan {
  const day = workingDayOnOrAfter(on, bankHolidays);
  const recipientOn = oncePerOwner(day);
  const stageOfNew = oncePerDueDate((dueOn) => stageOn({ dueOn }, day, [], bankHolidays, policy));
  const addressed: Addressed[] = [];
  const held: LeftOut[] = [];
  const unreachable: LeftOut[] = [];
  for (const item of items) {
    if (item.dueOn === null) {
      if (item.claimedOn === null) held.push(leftOut(item, whyUndated(item)));
      continue;
    }
    const recipient = recipientOn(item);
    const lines = linesOf.get(keyOfItem(item)) ?? NO_LINES;
    const written = lines.filter((line) => line.recipient === recipient.to);
    const stage =
      written.length === 0
        ? stageOfNew(item.dueOn)
        : stageOn({ dueOn: item.dueOn }, day, written, bankHolidays, policy);
    if (!stage) continue;
    if (item.claimedOn !== null) held.push(leftOut(item, whyClaimed(item.claimedOn)));
    else if (recipient.to === null) unreachable.push(leftOut(item, recipient.reason));
    else if (day !== on) held.push(leftOut(item, whyNotToday(on, day)));
    else {
      const { to, name, owner, absence } = recipient;
      addressed.push({ to, name, item: { ...planned(item, owner, item.dueOn, stage, day), absence } });
    }
  }
  return { on, working: day === on, mails: mailsOf(addressed), held, unreachable };
}

/** Tens of thousands of items are owed by some hundred owners: whom to write to is worked out once for each. */
function oncePerOwner(day: CalendarDay): (item: ChasedItem) => Recipient {
  const known = new Map<ChasedOwner, Recipient>();
  return (item) => {
    if (!item.owner) return recipientOf(item, day);
    const recipient = known.get(item.owner) ?? recipientOf(item, day);
    known.set(item.owner, recipient);
    return recipient;
  };
}

/** Of what nobody was written to about, the due date alone says the stage. */
function oncePerDueDate<Stage>(stageOf: (dueOn: CalendarDay) => Stage): (dueOn: CalendarDay) => Stage {
  const known = new Map<CalendarDay, { readonly stage: Stage }>();
  return (dueOn) => {
    const found = known.get(dueOn) ?? { stage: stageOf(dueOn) };
    known.set(dueOn, found);
    return found.stage;
  };
}

function planned(
  item: ChasedItem,
  owner: ChasedOwner,
  dueOn: CalendarDay,
  stage: ReminderStage,
  day: CalendarDay,
): Omit<PlannedItem, 'absence'> {
  const { kind, id, reference, path, text } = item;
  return {
    kind,
    id,
    reference,
    path,
    words: text === null ? null : shortened(text),
    ownerId: owner.id,
    ownerName: owner.name,
    stage,
    dueOn,
    daysLeft: daysBetween(day, dueOn),
    reason: reasonFor(stage, dueOn, day),
  };
}

function mailsOf(addressed: readonly Addressed[]): PlannedMail[] {
  const byAddress = grouped(addressed, ({ to }) => to);
  return [...byAddress.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([to, group]) => {
      const items = group.map(({ item }) => item).sort(byDueDate);
      return { to, cc: [], name: group[0]?.name ?? to, subject: subjectFor(items), items };
    });
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function byDueDate(a: PlannedItem, b: PlannedItem): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return BY_NUMBER.compare(a.reference, b.reference);
}

function leftOut(item: ChasedItem, reason: string): LeftOut {
  const { kind, reference, path, dueOn, owner, owedBy } = item;
  // A response is owed by a body, which is known; an action without an owner by whoever the paper means.
  const ownerIsKnown = owner !== null || kind === 'response';
  return { reference, path, dueOn, owner: owner?.name ?? owedBy, ownerIsKnown, reason };
}

function grouped<Each>(all: readonly Each[], keyOfEach: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOfEach(each));
    if (group) group.push(each);
    else groups.set(keyOfEach(each), [each]);
  }
  return groups;
}
