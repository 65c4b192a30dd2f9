import type { CalendarDay } from '../calendar/calendar-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ChasedItem } from './chased-item.rules.js';
import { type ChasedOwner, superiorOf } from './chased-owner.rules.js';
import { type CopyParty, copiesAt, type Ladder } from './ladders/reminder-ladder.rules.js';
import { isAbout, type LedgerLine } from './ledger-lines.rules.js';

/** Somebody of a body who may be copied. */
export type BodyReader = { readonly name: string; readonly email: string };

/** Who may be sent copies, as at a day. */
export type CopyReaders = {
  readonly owners: ReadonlyMap<number, ChasedOwner>;
  readonly contacts: ReadonlyMap<number, BodyReader>;
  readonly chairs: ReadonlyMap<number, BodyReader>;
};

/** Whom a copy goes to, and as what: “Dana Okafor, Director of Housing”. */
export type Copy = {
  readonly to: string;
  readonly name: string;
  readonly party: CopyParty;
  readonly as: string;
};

/** So many working days after a step a copy of it that was not written yet still goes. */
const WORKING_DAYS_TO_COPY = 5;

/** Who is to have a copy of what is written about `item` to `recipient`. A party that nobody stands for has none. */
export function copiesFor(
  item: ChasedItem,
  parties: readonly CopyParty[],
  recipient: string | null,
  readers: CopyReaders,
  on: CalendarDay,
): Copy[] {
  const copies: Copy[] = [];
  for (const party of parties) {
    const copy = copyFor(item, party, readers, on);
    if (copy && copy.to !== recipient && !copies.some(({ to }) => to === copy.to)) copies.push(copy);
  }
  return copies;
}

function copyFor(item: ChasedItem, party: CopyParty, readers: CopyReaders, on: CalendarDay): Copy | null {
  if (party === 'director') {
    const above = item.owner ? superiorOf(item.owner, readers.owners, on) : null;
    return above && { to: above.to, name: above.name, party, as: above.post };
  }
  const found = (party === 'chair' ? readers.chairs : readers.contacts).get(item.bodyId);
  const as = party === 'chair' ? 'the chair' : 'democratic services';
  return found ? { to: found.email, name: found.name, party, as } : null;
}

/** A step that was written to the owner, of which copies may still be owed. */
export type CopiedStep = { readonly stage: string; readonly parties: readonly CopyParty[] };

/**
 * The step of which copies are owed on `day` although none goes today, with those already written: the last that went in the days
 * before, so that a run which broke off between a mail and its copies is made good.
 */
export function copiedStep(
  ladder: Ladder,
  dueOn: CalendarDay,
  day: CalendarDay,
  lines: readonly LedgerLine[],
  recipient: string,
  calendar: WorkingCalendar,
): CopiedStep | null {
  let last: LedgerLine | null = null;
  for (const line of lines) {
    if (line.line !== 'stage' || line.dueOn !== dueOn || line.recipient !== recipient) continue;
    if (line.plannedOn <= day && (!last || line.plannedOn > last.plannedOn)) last = line;
  }
  if (!last || calendar.between(last.plannedOn, day) > WORKING_DAYS_TO_COPY) return null;
  return { stage: last.stage, parties: copiesAt(ladder, last.stage) };
}

/** Whether a line says that a copy of `stage` about `item` went to `to`. */
export function isCopy(
  line: LedgerLine,
  item: ChasedItem,
  to: string,
  stage: string,
  dueOn: CalendarDay,
): boolean {
  const { line: kind, recipient } = line;
  return (
    kind === 'copy' && recipient === to && line.stage === stage && line.dueOn === dueOn && isAbout(line, item)
  );
}
