import { Injectable } from '@nestjs/common';
import type { Duty } from '../actions/duties/duty.queries.js';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { calendarCovering } from '../calendar/kept-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { BankHolidays } from '../calendar/working-days.js';
import { Config } from '../config/config.js';
import { ClosedDaysQueries } from '../council/closed-days.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import { ChasedItemsQueries, type RemindedIds } from './chased-items.queries.js';
import type { ChasedOwner } from './chased-owner.rules.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { CopyReadersQueries } from './copy-readers.queries.js';
import type { PlanPolicy } from './day-decisions.rules.js';
import { ReminderHoldsQueries } from './holds/reminder-holds.queries.js';
import type { Ladder } from './ladders/reminder-ladder.rules.js';
import { type Ladders, ReminderLaddersQueries } from './ladders/reminder-ladders.queries.js';
import type { LedgerLine } from './ledger-lines.rules.js';
import { MailPreferencesRepository } from './preferences/mail-preferences.repository.js';

/** Everything that the plans of some days are made from. */
export type PlanningMatter = {
  readonly items: readonly ChasedItem[];
  readonly ledger: readonly LedgerLine[];
  readonly policy: PlanPolicy;
};

/** What plans of a day are made by, whatever is owed. */
type PlanningRules = Omit<PlanPolicy, 'calendar' | 'readers'> & {
  readonly readers: Omit<PlanPolicy['readers'], 'owners'>;
  readonly ladders: Ladders;
  readonly closedDays: BankHolidays;
};

/** The part of it that only changes with an entry in the trail. Who was written to today is none. */
type SettledRules = Omit<PlanningRules, 'writtenTo'>;

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
    private readonly memory: RegisterMemory,
  ) {}

  /** What the plans of `on` and of the five working days after it are made from. */
  async read(on: CalendarDay): Promise<PlanningMatter> {
    const rules = await this.rules(on);
    const { ladders } = rules;
    const owners = await this.owners.all(on);
    const earliest = Math.max(0, ...allOf(ladders).flatMap(({ steps }) => -(steps[0]?.workingDays ?? 0)));
    const items = await this.items.owed(on, DAYS_AHEAD + CALENDAR_DAYS_OF(earliest), owners);
    const since = ledgerMattersSince(allOf(ladders), on);
    const ledger = await (since ? this.items.ledgerSince(since, on) : this.items.ledgerOf(items, on));
    return matterOf(items, ledger, on, rules, owners);
  }

  /**
   * What the plans about one item are made from; none of it where nothing is owed any more.
   * @param duty what is known of the action already; null for nothing
   */
  async readOne(
    kind: ChasedItem['kind'],
    id: number,
    on: CalendarDay,
    duty: Duty | null = null,
  ): Promise<PlanningMatter> {
    const known = this.memory.found(['owners and rules of reminders', on], async () => {
      const [owners, settled] = await Promise.all([this.owners.all(on), this.settledRules(on)]);
      return { owners, settled };
    });
    const [{ owners, settled }, items, ledger, writtenTo] = await Promise.all([
      known,
      this.items.ofOne(
        kind,
        id,
        on,
        known.then(({ owners }) => owners),
        duty,
      ),
      this.items.ledgerOf([{ kind, id }], on),
      this.items.writtenTo(on),
    ]);
    return matterOf(items, ledger, on, withWrittenTo(settled, on, writtenTo), owners);
  }

  /** What everything that these owe is asked about from, however far off it is. */
  async readOf(
    ownerIds: readonly number[],
    owners: ReadonlyMap<number, ChasedOwner>,
    on: CalendarDay,
  ): Promise<PlanningMatter> {
    const items = await this.items.ofOwners(ownerIds, on, owners);
    return matterOf(items, [], on, await this.rules(on), owners);
  }

  /** What decides whether the chair writes about what somebody was reminded of: what of it is late and still owed. */
  async readForLetters(reminded: RemindedIds, on: CalendarDay): Promise<PlanningMatter> {
    const owners = await this.owners.all(on);
    const owed = await this.items.ofMany(reminded, on, owners);
    const late = owed.filter(({ dueOn }) => dueOn !== null && dueOn < on);
    return matterOf(late, [], on, await this.rules(on), owners);
  }

  private async rules(on: CalendarDay): Promise<PlanningRules> {
    const [settled, writtenTo] = await Promise.all([this.settledRules(on), this.items.writtenTo(on)]);
    return withWrittenTo(settled, on, writtenTo);
  }

  private async settledRules(on: CalendarDay): Promise<SettledRules> {
    const [ladders, contacts, chairs, closedDays, holds, preferences] = await Promise.all([
      this.ladders.all(),
      this.readers.contacts(),
      this.readers.chairs(on),
      this.closedDays.all(),
      this.holds.from(on),
      this.preferences.all(),
    ]);
    return {
      ...{ ladders, closedDays, holds, preferences, readers: { contacts, chairs } },
      councilName: this.config.councilName,
      ladderOf: (bodyId) => ladders.ofBodies.get(bodyId) ?? ladders.council,
    };
  }
}

/** @param writtenTo the addresses that had their mail of `on`; those of other days are not asked about */
function withWrittenTo(rules: SettledRules, on: CalendarDay, writtenTo: ReadonlySet<string>): PlanningRules {
  return { ...rules, writtenTo: (day) => (day === on ? writtenTo : new Set()) };
}

function matterOf(
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  on: CalendarDay,
  rules: PlanningRules,
  owners: ReadonlyMap<number, ChasedOwner>,
): PlanningMatter {
  const readers = { owners, ...rules.readers };
  const calendar = calendarFor(items, on, rules.closedDays);
  return { items, ledger, policy: { ...rules, readers, calendar } };
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
  return calendarCovering(from, to, closedDays);
}
