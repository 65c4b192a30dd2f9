import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { exemptRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';

/** What an open report says in the place of a recommendation that is exempt: no more than the public register does. */
export type WithheldSummary = { readonly reference: string; readonly summary: string };

// Nothing else of such a row is ever selected.
const SUMMARIES = `
  select r.year, r.number, r.public_summary as summary from ${exemptRows('recommendations')} r
  where r.public_summary is not null and r.body_id = any($1) and r.made_on <= $2 order by r.year, r.number`;

/** The summaries that somebody wrote because what is left would mislead without them (Local Government Act 1972 s.100C(2)). */
@Injectable()
export class WithheldSummariesQueries {
  constructor(private readonly database: Database) {}

  async of(bodyIds: readonly number[], asAt: CalendarDay): Promise<WithheldSummary[]> {
    const rows = await this.database.rows<{ year: number; number: number; summary: string }>(SUMMARIES, [
      bodyIds,
      asAt,
    ]);
    return rows.map(({ year, number, summary }) => ({
      reference: formatReference({ kind: 'R', year, number }),
      summary,
    }));
  }
}
