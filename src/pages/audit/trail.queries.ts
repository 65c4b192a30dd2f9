import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '../../audit/history-entry.js';
import { addDays } from '../../calendar/calendar-day.js';
import { endOfDayInLondon } from '../../calendar/clock.js';
import { Database } from '../../database/database.service.js';
import type { TrailFilters } from './trail-filters.form.js';

/** An entry of the whole trail, with what it is about. */
export type TrailEntry = HistoryEntry & {
  readonly subjectKind: string;
  readonly subjectId: number | null;
  readonly reference: string | null;
  /** The code of the body that it is about; null for anything else. */
  readonly bodyCode: string | null;
};

const PAGE = `
  select id, at, actor, action, before, after, note, subject_kind as "subjectKind", subject_id as "subjectId",
    subject_reference as reference,
    case when subject_kind = 'body' then (select b.code from bodies b where b.id = subject_id) end as "bodyCode"
  from audit_entries
  where ($1::int is null or id < $1) and ($2::text is null or subject_kind = $2)
    and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
    and ($5::text is null or concat_ws(' ', actor, action, subject_kind, subject_reference, note) ilike $5)
  order by id desc limit $6`;

const KINDS = `
  with recursive kinds(kind) as (
    (select subject_kind from audit_entries order by subject_kind limit 1)
    union all
    select (select e.subject_kind from audit_entries e where e.subject_kind > k.kind order by e.subject_kind limit 1)
    from kinds k where k.kind is not null
  ) select kind from kinds where kind is not null`;

/** The whole trail, for administrators. */
@Injectable()
export class TrailQueries {
  constructor(private readonly database: Database) {}

  /** The newest entries first. @param before the number of the entry after which the page begins; null for the newest */
  async page(filters: TrailFilters, before: number | null, most: number): Promise<TrailEntry[]> {
    return this.database.rows(PAGE, [
      before,
      filters.kind,
      filters.from && endOfDayInLondon(addDays(filters.from, -1)),
      filters.until && endOfDayInLondon(filters.until),
      filters.words && `%${filters.words.replace(/[\\%_]/g, '\\$&')}%`,
      most,
    ]);
  }

  /** The kinds of subject that the trail knows. */
  async kinds(): Promise<string[]> {
    const rows = await this.database.rows<{ kind: string }>(KINDS);
    return rows.map(({ kind }) => kind);
  }
}
