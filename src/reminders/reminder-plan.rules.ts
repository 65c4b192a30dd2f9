import type { CalendarDay } from '../calendar/calendar-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type ChasedItem, recipientOf } from './chased-item.rules.js';
import type { ChasedOwner, Reached } from './chased-owner.rules.js';
import { type CopyReaders, copiedStep, wasCopied } from './copies.rules.js';
import { type Hold, holdsOn, whyHeld } from './holds/hold.rules.js';
import { copiesAt, type FallenStep, type Ladder, lastFallen } from './ladders/reminder-ladder.rules.js';
import { isAbout, keyOfItem, type LedgerLine, type LinesByItem, linesByItem } from './ledger-lines.rules.js';
import { type LeftOut, type LeftOutGroup, leftOut, sortedLeftOut } from './left-out.rules.js';
import { type PlanningFacts, plannedItem } from './planned-item.rules.js';
import { type AddressedCopy, type AddressedItem, mailsOf, type PlannedMail } from './planned-mails.rules.js';
import { type Preferences, redirected, stepsCountUntil } from './preferences/mail-preference.rules.js';
import {
  whyAsked,
  whyClaimed,
  whyNotToday,
  whySpoke,
  whyUndated,
  whyWrittenToday,
} from './reminder-hold.rules.js';
import { stageOn } from './reminder-schedule.rules.js';

/** Who is written to on a day, and who is not although something is owed. */
export type Plan = {
  readonly on: CalendarDay;
  readonly working: boolean;
  readonly mails: readonly PlannedMail[];
  /** Left alone for good reason: it is not time, there is no date, it is held, or it is scrutiny’s turn. */
  readonly held: readonly LeftOut[];
  /** Ought to be written to, and cannot be. */
  readonly unreachable: readonly LeftOut[];
};

/** What a plan is made from besides what is owed. */
export type PlanPolicy = {
  readonly councilName: string;
  readonly calendar: WorkingCalendar;
  readonly ladderOf: (bodyId: number) => Ladder;
  readonly readers: CopyReaders;
  readonly holds: readonly Hold[];
  readonly preferences: Preferences;
  /** The addresses that had their one mail of this day. */
  readonly writtenTo: (day: CalendarDay) => ReadonlySet<string>;
};

const NO_LINES: readonly LedgerLine[] = [];

/**
 * The plan for `on`: each person and mailbox gets one mail about everything that has come to a step for it, and of which it is to
 * have a copy. On a day that is no working day nobody is written to, and what the next working day brings is held.
 * @param items what is owed as at `on`, what is claimed complete and not yet judged, and what has no date
 * @param ledger what was written about them before
 */
export function planReminders(
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  on: CalendarDay,
  policy: PlanPolicy,
): Plan {
  return planWith(items, linesByItem(ledger), on, policy);
}

/** As {@link planReminders}, with the ledger as {@link linesByItem} lays it out. */
export function planWith(
  items: readonly ChasedItem[],
  linesOf: LinesByItem,
  on: CalendarDay,
  policy: PlanPolicy,
): Plan {
  const { calendar, readers, councilName } = policy;
  const day = calendar.isWorkingDay(on) ? on : calendar.add(on, 1);
  const recipientOn = oncePerOwner(day, policy);
  const latestFor = oncePerDueDate(calendar);
  const holds = holdsOn(policy.holds, day);
  const writtenTo = policy.writtenTo(day);
  const addressed: AddressedItem[] = [];
  const copies: AddressedCopy[] = [];
  const held: LeftOut[] = [];
  const unreachable: LeftOut[] = [];

  for (const item of items) {
    const { dueOn } = item;
    if (dueOn === null) {
      if (item.claimedOn === null) held.push(leftOut(item, 'undated', whyUndated(item)));
      continue;
    }
    const ladder = policy.ladderOf(item.bodyId);
    const recipient = recipientOn(item);
    const lines = (linesOf.get(keyOfItem(item)) ?? NO_LINES).filter((line) => isAbout(line, item));
    const own =
      lines.length === 0 ? NO_LINES : lines.filter((line) => isOwn(line, recipient) && line.plannedOn <= day);
    const until = dueOn < day ? day : stepsCountUntil(recipient, policy.preferences, day, calendar);
    const latest = until === null ? null : latestFor(ladder, dueOn, until);
    const step = stageOn(latest, dueOn, day, own, calendar) ?? newOwnerStep(item, own, day, calendar);
    const { owner } = item;
    const copied =
      recipient.to !== null && owner !== null && (step !== null || own.length > 0)
        ? copiedStep(ladder, step?.stage ?? null, dueOn, day, own, recipient.to, calendar)
        : null;
    if (!step && (copied?.parties.length ?? 0) === 0) continue;
    const reason = heldBecause(item, recipient, ladder);
    if (reason) {
      if (step) held.push(leftOut(item, ...reason));
      continue;
    }
    if (recipient.to === null || !owner) {
      unreachable.push(leftOut(item, 'unreachable', recipient.to === null ? recipient.reason : ''));
      continue;
    }
    if (step && day !== on) held.push(leftOut(item, 'not-today', whyNotToday(on, day)));
    if (day !== on) continue;
    const facts: PlanningFacts = { ladder, calendar, readers, day, holds: policy.holds };
    if (step) {
      if (writtenTo.has(recipient.to)) {
        held.push(leftOut(item, 'written-today', whyWrittenToday(calendar.add(day, 1))));
        continue;
      }
      const planned = { stage: step.stage, parties: copiesAt(ladder, step.stage) };
      const { to, name } = recipient;
      addressed.push({ to, name, item: plannedItem(item, owner, dueOn, planned, recipient, facts) });
    }
    if (!copied || copied.parties.length === 0) continue;
    const about = plannedItem(item, owner, dueOn, copied, recipient, facts);
    for (const copy of about.copies) {
      if (writtenTo.has(copy.to) || wasCopied(lines, copy.to, copied.stage, dueOn)) continue;
      copies.push({
        to: copy.to,
        name: copy.name,
        copy: { ...about, as: copy.as, party: copy.party, isKept: false },
      });
    }
  }
  const mails = mailsOf(addressed, copies, councilName);
  return {
    on,
    working: day === on,
    mails,
    held: sortedLeftOut(held),
    unreachable: sortedLeftOut(unreachable),
  };

  function heldBecause(item: ChasedItem, recipient: Reached, ladder: Ladder): [LeftOutGroup, string] | null {
    if (item.claimedOn !== null) return ['claimed', whyClaimed(item.claimedOn)];
    const { kind, id, bodyId, isStatutory } = item;
    const personId = recipient.to === null ? null : recipient.personId;
    const hold = holds.find({ kind, id, bodyId, isStatutory, ownerId: item.owner?.id ?? null, personId });
    if (hold) return [hold.kind, whyHeld(hold, isStatutory)];
    if (item.askedOn !== null) return ['asked', whyAsked(item.askedOn)];
    if (item.spokeOn === null || (item.passedOn !== null && item.passedOn >= item.spokeOn)) return null;
    const askedAgainFrom = calendar.add(item.spokeOn, ladder.spokeDays);
    return day < askedAgainFrom ? ['spoke', whySpoke(item.spokeOn, askedAgainFrom)] : null;
  }
}

/** What this person was written to about themselves: neither copies nor calls. */
function isOwn(line: LedgerLine, recipient: Reached): boolean {
  return line.recipient === recipient.to && line.line !== 'copy' && line.line !== 'call';
}

/** Whoever something passed to of late, and who has not heard of it, is told at once, however far off its date is. */
function newOwnerStep(
  { passedOn }: ChasedItem,
  own: readonly LedgerLine[],
  day: CalendarDay,
  calendar: WorkingCalendar,
): Pick<FallenStep, 'stage'> | null {
  if (passedOn === null || passedOn > day || !calendar.isWorkingDay(day)) return null;
  return own.some(({ plannedOn }) => plannedOn >= passedOn) ? null : { stage: 'new-owner' };
}

/** Tens of thousands of items are owed by some hundred owners: whom to write to is worked out once for each. */
function oncePerOwner(day: CalendarDay, { preferences }: PlanPolicy): (item: ChasedItem) => Reached {
  const known = new Map<ChasedOwner, Reached>();
  return (item) => {
    if (!item.owner) return recipientOf(item, day);
    const recipient = known.get(item.owner) ?? redirected(recipientOf(item, day), preferences, day);
    known.set(item.owner, recipient);
    return recipient;
  };
}

/** The ladder and the due date alone say which step fell last. */
function oncePerDueDate(
  calendar: WorkingCalendar,
): (ladder: Ladder, dueOn: CalendarDay, day: CalendarDay) => FallenStep | null {
  const ofDays = new Map<CalendarDay, Map<Ladder, Map<CalendarDay, FallenStep | null>>>();
  return (ladder, dueOn, day) => {
    const known = ofDays.get(day) ?? new Map<Ladder, Map<CalendarDay, FallenStep | null>>();
    ofDays.set(day, known);
    const ofLadder = known.get(ladder) ?? new Map<CalendarDay, FallenStep | null>();
    known.set(ladder, ofLadder);
    const found = ofLadder.get(dueOn);
    if (found !== undefined) return found;
    const latest = lastFallen(ladder, dueOn, day, calendar);
    ofLadder.set(dueOn, latest);
    return latest;
  };
}
