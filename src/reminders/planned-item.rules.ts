import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { shortenedText } from '../mail/subject-words.rules.js';
import type { ChasedItem } from './chased-item.rules.js';
import type { ChasedOwner } from './chased-owner.rules.js';
import { type Copy, type CopyReaders, copiesFor } from './copies.rules.js';
import { type Hold, holdsOn } from './holds/hold.rules.js';
import { type CopyParty, type Ladder, lastFallen, nextToFall } from './ladders/reminder-ladder.rules.js';
import { reasonFor } from './reminder-reason.rules.js';
import { WORKING_DAYS_BETWEEN_MAILS } from './reminder-schedule.rules.js';

/** What the ladder does next where nothing is heard. */
export type NextStep = {
  readonly on: CalendarDay;
  readonly workingDays: string;
  readonly copies: readonly Copy[];
};

/** One item of a mail. */
export type PlannedItem = Pick<
  ChasedItem,
  'kind' | 'id' | 'reference' | 'path' | 'topic' | 'bodyId' | 'addresseeId' | 'isStatutory'
> & {
  /** Shortened; null where the item is not published. */
  readonly words: string | null;
  readonly ownerId: number;
  readonly ownerName: string;
  readonly stage: string;
  readonly dueOn: CalendarDay;
  /** Calendar days from the day of writing; negative once it is late. */
  readonly daysLeft: number;
  readonly reason: string;
  /** Why somebody else than the owner is written to, in words that begin a sentence; null where the owner is. */
  readonly absence: string | null;
  /** Who gets a copy of this step. */
  readonly copies: readonly Copy[];
  /** Who ought to, and is not known. */
  readonly missingCopies: readonly CopyParty[];
  readonly next: NextStep | null;
};

/** An item of which a copy goes to somebody else than its owner. */
export type PlannedCopy = PlannedItem & {
  /** As what the reader is copied: “the chair”. */
  readonly as: string;
  readonly party: CopyParty;
  /** Whether it is kept from the reader, who hears only that something is late, and of whom. */
  readonly isKept: boolean;
};

/** What a planned item is made of, besides the item. */
export type PlanningFacts = {
  readonly ladder: Ladder;
  readonly calendar: WorkingCalendar;
  readonly readers: CopyReaders;
  readonly day: CalendarDay;
  /** Those of the days to come too: no mail names a day on which a hold keeps the next one back. */
  readonly holds: readonly Hold[];
};

const NOBODY: readonly never[] = [];

/** The step at which `item` is written about, as its mail needs it. */
export function plannedItem(
  item: ChasedItem,
  owner: ChasedOwner,
  dueOn: CalendarDay,
  step: { readonly stage: string; readonly parties: readonly CopyParty[] },
  recipient: { readonly to: string; readonly personId: number | null; readonly absence: string | null },
  facts: PlanningFacts,
): PlannedItem {
  const { kind, id, reference, path, text, topic, bodyId, addresseeId, isStatutory } = item;
  const { day, readers } = facts;
  // Most steps are copied to nobody: a hundred thousand items share the empty lists, and no item is copied to make another.
  const isCopied = step.parties.length > 0;
  const everybody = isCopied ? copiesFor(item, step.parties, null, readers, day) : [];
  return {
    kind,
    id,
    reference,
    path,
    topic,
    bodyId,
    addresseeId,
    isStatutory,
    words: text === null ? null : shortenedText(text),
    ownerId: owner.id,
    ownerName: owner.name,
    stage: step.stage,
    dueOn,
    daysLeft: daysBetween(day, dueOn),
    reason: reasonFor(step.stage, dueOn, day),
    absence: recipient.absence,
    copies: isCopied ? everybody.filter(({ to }) => to !== recipient.to) : NOBODY,
    missingCopies: isCopied
      ? step.parties.filter((party) => !everybody.some((copy) => copy.party === party))
      : NOBODY,
    next: nextStep(item, dueOn, step.stage, recipient, facts),
  };
}

/** After a hold the step goes that fell last meanwhile; after a word out of turn nothing goes for some days. */
function nextStep(
  item: ChasedItem,
  dueOn: CalendarDay,
  stage: string,
  { to, personId }: { readonly to: string; readonly personId: number | null },
  { ladder, calendar, readers, day, holds }: PlanningFacts,
): NextStep | null {
  const next = nextToFall(ladder, dueOn, day, calendar);
  if (!next) return null;
  const isOutOfTurn = stage === 'nudge' || stage === 'new-owner';
  const earliest = isOutOfTurn ? calendar.add(day, WORKING_DAYS_BETWEEN_MAILS) : day;
  const fellOn = next.fellOn < earliest ? earliest : next.fellOn;
  const on = firstUnheld(calendar.isWorkingDay(fellOn) ? fellOn : calendar.add(fellOn, 1));
  const step = lastFallen(ladder, dueOn, on, calendar) ?? next;
  return { on, workingDays: step.stage, copies: copiesFor(item, step.copyTo, to, readers, day) };

  function firstUnheld(from: CalendarDay): CalendarDay {
    const { kind, id, bodyId, isStatutory, owner } = item;
    const held = { kind, id, bodyId, isStatutory, ownerId: owner?.id ?? null, personId };
    let on = from;
    for (let hold = holdsOn(holds, on).find(held); hold; hold = holdsOn(holds, on).find(held))
      on = calendar.add(hold.untilOn, 1);
    return on;
  }
}
