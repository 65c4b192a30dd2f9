import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import type { PaperItem } from './paper-items.rules.js';

type Columns = Reference & Omit<PaperItem, 'reference'>;

const ITEMS = `
  select 'R' as kind, r.id, r.year, r.number, r.body_id as "bodyId", r.made_on as "madeOn", r.is_made_on_known as "isMadeOnKnown",
    r.meeting_id as "meetingId",
    array(select r.addressee_id union select x.body_id from recommendation_addressees x where x.recommendation_id = r.id) as "askedIds",
    least(
      (select min(e.happened_on) from clock_events e where e.recommendation_id = r.id),
      (select min(s.decided_on) from standing_answers s where s.recommendation_id = r.id),
      (select min(v.decided_on) from verdicts v where v.recommendation_id = r.id),
      (select min(n.decided_on) from recommendation_endings n where n.recommendation_id = r.id)) as "firstOn"
  from recommendations r where r.document_id = $1
  union all
  select 'A', a.id, a.year, a.number, a.body_id, a.made_on, a.is_made_on_known, a.meeting_id, '{}'::int[],
    least(
      case when a.due_body_id is null and a.cadence is null then a.due_on end,
      (select min(u.written_on) from action_updates u where u.action_id = a.id),
      (select min(x.agreed_on) from extensions x where x.action_id = a.id),
      (select min(v.decided_on) from verdicts v where v.action_id = a.id))
  from actions a where a.document_id = $1
  order by kind desc, year, number`;

/** Recommendations whose time is counted from the day of the report, which is recorded by itself. */
const REPORT_CLOCKS = `
  select distinct 'R' as kind, r.year, r.number from recommendations r join clock_events e on e.recommendation_id = r.id
  where r.document_id = $1 and e.kind = 'report' order by r.year, r.number`;

/** What was made from a paper. */
@Injectable()
export class PaperItemsQueries {
  constructor(private readonly database: Database) {}

  async of(documentId: number): Promise<PaperItem[]> {
    return (await this.database.rows<Columns>(ITEMS, [documentId])).map(item);
  }

  /** The same within a change; nobody else changes them until it ends. */
  async lockedIn(tx: EntityManager, documentId: number): Promise<PaperItem[]> {
    for (const table of ['recommendations', 'actions'])
      await tx.query(`select id from ${table} where document_id = $1 order by id for update`, [documentId]);
    const rows: Columns[] = await tx.query(ITEMS, [documentId]);
    return rows.map(item);
  }

  /** The references of recommendations with a clock that began on a day of the report. */
  async countedFromReport(documentId: number): Promise<string[]> {
    const rows = await this.database.rows<Reference>(REPORT_CLOCKS, [documentId]);
    return rows.map(formatReference);
  }
}

function item({ year, number, ...facts }: Columns): PaperItem {
  return { ...facts, reference: formatReference({ kind: facts.kind, year, number }) };
}
