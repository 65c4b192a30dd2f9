import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { exemptRows } from '../items/publicity/visible-rows.queries.js';
import type { Reference } from '../items/references/reference.rules.js';

/** All that the public may know of a recommendation that is exempt or confidential. */
export type WithheldItem = {
  readonly year: number;
  readonly number: number;
  readonly publicSummary: string;
};

/** More are no list; there have been a handful in a year. */
const MOST = 1000;

// Nothing else of such a row is ever selected: neither its words nor who made it, for whom, or when.
const WITHHELD = `
  select r.year, r.number, r.public_summary as "publicSummary" from ${exemptRows('recommendations')} r
  where r.public_summary is not null and r.made_on <= $1`;

/** What is kept from the public, by reference and public summary. */
@Injectable()
export class WithheldQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async all(today: CalendarDay): Promise<WithheldItem[]> {
    return this.database.rows(`${WITHHELD} order by year desc, number desc limit ${MOST}`, [today]);
  }

  /** Null where there is none, or it has no public summary. */
  async one({ year, number }: Reference, today: CalendarDay): Promise<WithheldItem | null> {
    const [item] = await this.database.rows<WithheldItem>(`${WITHHELD} and year = $2 and number = $3`, [
      today,
      year,
      number,
    ]);
    return item ?? null;
  }
}
