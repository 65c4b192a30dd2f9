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
  where r.public_summary is not null and r.made_on <= $1 and (r.body_id = any($2) or r.document_id = $3::int)
    and r.made_on >= coalesce($4::date, r.made_on)
  order by r.year, r.number`;

/** The summaries that somebody wrote because what is left would mislead without them (Local Government Act 1972 s.100C(2)). */
@Injectable()
export class WithheldSummariesQueries {
  constructor(private readonly database: Database) {}

  /** Of all that these bodies recommended up to a day. @param from leaves out what was made before it */
  async of(
    bodyIds: readonly number[],
    asAt: CalendarDay,
    from: CalendarDay | null = null,
  ): Promise<WithheldSummary[]> {
    return this.summaries([asAt, bodyIds, null, from]);
  }

  /** Of what was recommended in one paper. */
  async ofDocument(documentId: number, asAt: CalendarDay): Promise<WithheldSummary[]> {
    return this.summaries([asAt, [], documentId, null]);
  }

  private async summaries(given: unknown[]): Promise<WithheldSummary[]> {
    const rows = await this.database.rows<{ year: number; number: number; summary: string }>(
      SUMMARIES,
      given,
    );
    return rows.map(({ year, number, summary }) => ({
      reference: formatReference({ kind: 'R', year, number }),
      summary,
    }));
  }
}
