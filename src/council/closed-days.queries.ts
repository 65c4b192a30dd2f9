import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bankHolidaysBetween } from '../calendar/bank-holidays.js';
import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import type { BankHolidays } from '../calendar/working-days.js';
import { Database } from '../database/database.service.js';
import type { ClosedDayKind } from './closed-day.entity.js';

export type ClosedDayRow = {
  readonly day: CalendarDay;
  readonly kind: ClosedDayKind;
  readonly name: string;
  readonly recordedBy: string;
};

/** The earliest year in which anything in the register was made. */
const FIRST_YEAR = 1990;
/** Far enough ahead for the longest period that a rule can have: 999 working days. */
const YEARS_AHEAD = 6;

const DAYS = 'select day, kind from closed_days';

/** The days on which the council does not work. */
@Injectable()
export class ClosedDaysQueries {
  private lawful: { readonly lastYear: number; readonly days: BankHolidays } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The bank holidays as the law has them, with those that were proclaimed since and the council's own days. */
  async all(): Promise<BankHolidays> {
    return this.together(await this.database.rows(DAYS));
  }

  /** The same within a transaction. */
  async in(tx: EntityManager): Promise<BankHolidays> {
    return this.together(await tx.query(DAYS));
  }

  private together(rows: readonly Pick<ClosedDayRow, 'day' | 'kind'>[]): BankHolidays {
    const lawful = this.lawfulUntil(partsOf(this.clock.today()).year + YEARS_AHEAD);
    if (rows.length === 0) return lawful;
    const days = new Set(lawful);
    for (const { day, kind } of rows) {
      if (kind === 'not-kept') days.delete(day);
      else days.add(day);
    }
    return days;
  }

  /** Worked out once for each last year: a page of one item asks for some four hundred days. */
  private lawfulUntil(lastYear: number): BankHolidays {
    if (this.lawful?.lastYear !== lastYear)
      this.lawful = { lastYear, days: bankHolidaysBetween(FIRST_YEAR, lastYear) };
    return this.lawful.days;
  }

  /** What an administrator has entered, the latest day first. */
  async entered(): Promise<ClosedDayRow[]> {
    return this.database.rows(
      `select d.day, d.kind, d.name, a.name as "recordedBy"
       from closed_days d join accounts a on a.id = d.recorded_by_id order by d.day desc`,
    );
  }
}
