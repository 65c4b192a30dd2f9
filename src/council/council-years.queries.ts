import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { FIRST_OF_MAY } from '../calendar/municipal-year.js';
import { Database } from '../database/database.service.js';
import type { CouncilYears, ReferenceYears } from './reference-years.rules.js';

const REFERENCES = 'select reference_years as "references" from council_settings';
const MEETINGS = 'select year, held_on as "heldOn" from annual_meetings order by year desc';

type Meeting = { readonly year: number; readonly heldOn: CalendarDay };

/** What the council says of its years. */
@Injectable()
export class CouncilYearsQueries {
  constructor(private readonly database: Database) {}

  async now(): Promise<CouncilYears> {
    return together(await this.database.rows(REFERENCES), await this.meetings());
  }

  /** The same within a transaction. */
  async in(tx: EntityManager): Promise<CouncilYears> {
    return together(await tx.query(REFERENCES), await tx.query(MEETINGS));
  }

  /** The annual meetings whose days are known, the latest first. */
  async meetings(): Promise<Meeting[]> {
    return this.database.rows(MEETINGS);
  }
}

function together(
  settings: readonly { references: ReferenceYears }[],
  meetings: readonly Meeting[],
): CouncilYears {
  const days = new Map(meetings.map(({ year, heldOn }) => [year, heldOn]));
  return {
    references: settings[0]?.references ?? 'calendar',
    annualMeeting: (year) => days.get(year) ?? FIRST_OF_MAY(year),
  };
}
