import type { CalendarDay } from '../calendar/calendar-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type ChasedItem, recipientOf } from './chased-item.rules.js';
import type { ChasedOwner, Reached } from './chased-owner.rules.js';
import {
  type CopiedStep,
  type Copy,
  type CopyReaders,
  copiedStep,
  copiesFor,
  isCopy,
} from './copies.rules.js';
import { type Hold, holdsOn, whyHeld } from './holds/hold.rules.js';
import { copiesAt, type FallenStep, type Ladder, lastFallen } from './ladders/reminder-ladder.rules.js';
import { isAbout, type LedgerLine } from './ledger-lines.rules.js';
import type { LeftOutGroup } from './left-out.rules.js';
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

/** Whom a day writes to about an item. */
export type ToWrite = {
  readonly left: null;
  readonly item: ChasedItem;
  readonly owner: ChasedOwner;
  readonly dueOn: CalendarDay;
  readonly recipient: Exclude<Reached, { to: null }>;
  /** The step at which the recipient is written to; null where only copies are made good. */
  readonly step: CopiedStep | null;
  /** That step, or the one before it that is copied. */
  readonly copied: CopiedStep;
  /** Who is to have a copy and had none. */
  readonly copies: readonly Copy[];
};

/** What a day does about an item that has come to a step. */
export type ReminderDecision = ToWrite | { readonly left: LeftOutGroup; readonly why: () => string };

/** What one day does about what is owed. On a day that is no working day that is what the next one brings, all of it held. */
export type DayDecisions = {
  readonly on: CalendarDay;
  /** The working day that is planned. */
  readonly day: CalendarDay;
  /** @param lines what was written about the item before @returns null where nobody is written to, and nothing keeps them from it */
  readonly of: (item: ChasedItem, lines: readonly LedgerLine[]) => ReminderDecision | null;
};

const NO_LINES: readonly LedgerLine[] = [];
const NO_COPIES: readonly Copy[] = [];

export function decisionsOn(on: CalendarDay, policy: PlanPolicy): DayDecisions {
  const { calendar, readers } = policy;
  const day = calendar.isWorkingDay(on) ? on : calendar.add(on, 1);
  const recipientOn = oncePerOwner(day, policy);
  const latestFor = oncePerDueDate(calendar);
  const partiesAt = oncePerStage();
  const holds = holdsOn(policy.holds, day);
  const writtenTo = policy.writtenTo(day);
  return { on, day, of };

  function of(item: ChasedItem, linesOfItem: readonly LedgerLine[]): ReminderDecision | null {
    const { dueOn, owner } = item;
    if (dueOn === null)
      return item.claimedOn === null ? { left: 'undated', why: () => whyUndated(item) } : null;
    const ladder = policy.ladderOf(item.bodyId);
    const recipient = recipientOn(item);
    const own =
      linesOfItem.length === 0
        ? NO_LINES
        : linesOfItem.filter(
            (line) => isAbout(line, item) && isOwn(line, recipient) && line.plannedOn <= day,
          );
    const until = dueOn < day ? day : stepsCountUntil(recipient, policy.preferences, day, calendar);
    const latest = until === null ? null : latestFor(ladder, dueOn, until);
    const fallen = stageOn(latest, dueOn, day, own, calendar) ?? newOwnerStep(item, own, day, calendar);
    const step = fallen && { stage: fallen.stage, parties: partiesAt(ladder, fallen.stage) };
    const madeGood =
      step === null && own.length > 0 && recipient.to !== null && owner !== null
        ? copiedStep(ladder, dueOn, day, own, recipient.to, calendar)
        : null;
    const copied = step ?? madeGood;
    if (copied === null || (!step && copied.parties.length === 0)) return null;
    const held = heldBecause(item, recipient, ladder);
    if (held) return step && held;
    if (recipient.to === null || !owner)
      return { left: 'unreachable', why: () => (recipient.to === null ? recipient.reason : '') };
    if (day !== on) return step && { left: 'not-today', why: () => whyNotToday(on, day) };
    if (step && writtenTo.has(recipient.to))
      return { left: 'written-today', why: () => whyWrittenToday(calendar.add(day, 1)) };
    const copies = copiesOf(item, dueOn, copied, recipient.to, linesOfItem);
    if (!step && copies.length === 0) return null;
    return { left: null, item, owner, dueOn, recipient, step, copied, copies };
  }

  function copiesOf(
    item: ChasedItem,
    dueOn: CalendarDay,
    { stage, parties }: CopiedStep,
    recipient: string,
    lines: readonly LedgerLine[],
  ): readonly Copy[] {
    if (parties.length === 0) return NO_COPIES;
    const copies = copiesFor(item, parties, recipient, readers, day);
    if (copies.length === 0) return NO_COPIES;
    return copies.filter(
      ({ to }) => !writtenTo.has(to) && !lines.some((line) => isCopy(line, item, to, stage, dueOn)),
    );
  }

  function heldBecause(item: ChasedItem, recipient: Reached, ladder: Ladder): ReminderDecision | null {
    const { kind, id, bodyId, isStatutory, claimedOn, askedOn, spokeOn, passedOn } = item;
    if (claimedOn !== null) return { left: 'claimed', why: () => whyClaimed(claimedOn) };
    const personId = recipient.to === null ? null : recipient.personId;
    const hold = holds.find({ kind, id, bodyId, isStatutory, ownerId: item.owner?.id ?? null, personId });
    if (hold) return { left: hold.kind, why: () => whyHeld(hold, isStatutory) };
    if (askedOn !== null) return { left: 'asked', why: () => whyAsked(askedOn) };
    if (spokeOn === null || (passedOn !== null && passedOn >= spokeOn)) return null;
    const askedAgainFrom = calendar.add(spokeOn, ladder.spokeDays);
    return day < askedAgainFrom ? { left: 'spoke', why: () => whySpoke(spokeOn, askedAgainFrom) } : null;
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
    const before = known.get(item.owner);
    if (before) return before;
    const recipient = redirected(recipientOf(item, day), preferences, day);
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
    const ofLadders = kept(ofDays, day, () => new Map<Ladder, Map<CalendarDay, FallenStep | null>>());
    const ofLadder = kept(ofLadders, ladder, () => new Map<CalendarDay, FallenStep | null>());
    return kept(ofLadder, dueOn, () => lastFallen(ladder, dueOn, day, calendar));
  };
}

/** Who is copied at a stage of a ladder. */
function oncePerStage(): (ladder: Ladder, stage: string) => CopiedStep['parties'] {
  const ofLadders = new Map<Ladder, Map<string, CopiedStep['parties']>>();
  return (ladder, stage) => {
    const ofLadder = kept(ofLadders, ladder, () => new Map<string, CopiedStep['parties']>());
    return kept(ofLadder, stage, () => copiesAt(ladder, stage));
  };
}

/** What is in `map` for `key`, put there where it is not. */
function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
