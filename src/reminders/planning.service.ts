import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import type { BankHolidays } from '../calendar/working-days.js';
import { Config } from '../config/config.js';
import { ClosedDaysQueries } from '../council/closed-days.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import { ChasedItemsQueries, type RemindedIds } from './chased-items.queries.js';
import type { ChasedOwner } from './chased-owner.rules.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { CopyReadersQueries } from './copy-readers.queries.js';
import { ReminderHoldsQueries } from './holds/reminder-holds.queries.js';
import type { Ladder } from './ladders/reminder-ladder.rules.js';
import { type Ladders, ReminderLaddersQueries } from './ladders/reminder-ladders.queries.js';
import type { LedgerLine } from './ledger-lines.rules.js';
import { MailPreferencesRepository } from './preferences/mail-preferences.repository.js';
import type { PlanPolicy } from './reminder-plan.rules.js';

/** Everything that the plans of some days are made from. */
export type PlanningMatter = {
  readonly items: readonly ChasedItem[];
  readonly ledger: readonly LedgerLine[];
  readonly policy: PlanPolicy;
};

/** Enough calendar days for five working days with Christmas between them. */
const DAYS_AHEAD = 14;
/** Working days are at most so many calendar days, with the bank holidays of Christmas or Easter among them. */
const CALENDAR_DAYS_OF = (workingDays: number): number => Math.ceil(workingDays * 1.6) + 8;

/** Reads what plans are made from: a handful of queries, however much is owed. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly items: ChasedItemsQueries,
    private readonly owners: ChasedOwnersQueries,
    private readonly ladders: ReminderLaddersQueries,
    private readonly readers: CopyReadersQueries,
    private readonly holds: ReminderHoldsQueries,
    private readonly preferences: MailPreferencesRepository,
    private readonly config: Config,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /** What the plans of `on` and of the five working days after it are made from. */
  async read(on: CalendarDay): Promise<PlanningMatter> {
    const ladders = await this.ladders.all();
    const owners = await this.owners.all(on);
    const earliest = Math.max(0, ...allOf(ladders).flatMap(({ steps }) => -(steps[0]?.workingDays ?? 0)));
    const items = await this.items.owed(on, DAYS_AHEAD + CALENDAR_DAYS_OF(earliest), owners);
    const since = ledgerMattersSince(allOf(ladders), on);
    const ledger = await (since ? this.items.ledgerSince(since, on) : this.items.ledgerOf(items, on));
    return this.matterOf(items, ledger, on, ladders, owners);
  }

  /** What the plans about one item are made from; none of it where nothing is owed any more. */
  async readOne(kind: ChasedItem['kind'], id: number, on: CalendarDay): Promise<PlanningMatter> {
    const owners = new Map<number, ChasedOwner>();
    const items = await this.items.ofOne(kind, id, on, async (ownerIds) => {
      for (const ownerId of ownerIds)
        for (const [each, owner] of await this.owners.around(ownerId, on)) owners.set(each, owner);
      return owners;
    });
    const ledger = await this.items.ledgerOf(items, on);
    return this.matterOf(items, ledger, on, await this.ladders.all(), owners);
  }

  /** What everything that these owe is asked about from, however far off it is. */
  async readOf(
    ownerIds: readonly number[],
    owners: ReadonlyMap<number, ChasedOwner>,
    on: CalendarDay,
  ): Promise<PlanningMatter> {
    const items = await this.items.ofOwners(ownerIds, on, owners);
    return this.matterOf(items, [], on, await this.ladders.all(), owners);
  }

  /** What decides whether the chair writes about what somebody was reminded of: what of it is late and still owed. */
  async readForLetters(reminded: RemindedIds, on: CalendarDay): Promise<PlanningMatter> {
    const owners = await this.owners.all(on);
    const owed = await this.items.ofMany(reminded, on, owners);
    const late = owed.filter(({ dueOn }) => dueOn !== null && dueOn < on);
    return this.matterOf(late, [], on, await this.ladders.all(), owners);
  }

  private async matterOf(
    items: readonly ChasedItem[],
    ledger: readonly LedgerLine[],
    on: CalendarDay,
    ladders: Ladders,
    owners: ReadonlyMap<number, ChasedOwner>,
  ): Promise<PlanningMatter> {
    const readers = {
      owners,
      contacts: await this.readers.contacts(),
      chairs: await this.readers.chairs(on),
    };
    const writtenTo = await this.items.writtenTo(on);
    const policy: PlanPolicy = {
      councilName: this.config.councilName,
      calendar: calendarFor(items, on, await this.closedDays.all()),
      ladderOf: (bodyId) => ladders.ofBodies.get(bodyId) ?? ladders.council,
      readers,
      holds: await this.holds.from(on),
      preferences: await this.preferences.all(),
      writtenTo: (day) => (day === on ? writtenTo : new Set()),
    };
    return { items, ledger, policy };
  }
}

/**
 * What was written before this day decides nothing any more, since every due date has come to another step meanwhile; null where a
 * ladder ends, so that what was written at its last step counts for good.
 */
function ledgerMattersSince(ladders: readonly Ladder[], on: CalendarDay): CalendarDay | null {
  let widest = 0;
  for (const { steps, repeatDays } of ladders) {
    if (repeatDays === null) return null;
    widest = Math.max(widest, repeatDays);
    for (const [index, { workingDays }] of steps.entries())
      widest = Math.max(widest, workingDays - (steps[index - 1]?.workingDays ?? workingDays));
    widest = Math.max(widest, repeatDays - Math.min(0, steps.at(-1)?.workingDays ?? 0));
  }
  return addDays(on, -CALENDAR_DAYS_OF(widest) - DAYS_AHEAD);
}

function allOf({ council, ofBodies }: Ladders): Ladder[] {
  return [council, ...ofBodies.values()];
}

/** The working days from the earliest due date on, so that what is years late is counted as fast as what is not. */
function calendarFor(
  items: readonly ChasedItem[],
  on: CalendarDay,
  closedDays: BankHolidays,
): WorkingCalendar {
  let earliest = on;
  for (const { dueOn } of items) if (dueOn !== null && dueOn < earliest) earliest = dueOn;
  const from = addDays(earliest, -400);
  const to = addDays(on, 800);
  return new WorkingCalendar(from, to, closedDays);
}
