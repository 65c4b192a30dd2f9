import { Injectable } from '@nestjs/common';
import { SCRUTINY_KINDS } from '../bodies/body.rules.js';
import { Database } from '../database/database.service.js';
import { publicRows } from '../items/publicity/visible-rows.queries.js';

/** Of how many items a report on a body tells at most, without working out how each of them stands. */
const SIZE = `
  with told as (
    select id from bodies where code = $1 or (kind = any($2) and exists (select from bodies b where b.code = $1 and b.kind = 'board'))
  )
  select (select count(*) from ${publicRows('recommendations')} r where r.body_id in (select id from told))::int
       + (select count(*) from ${publicRows('actions')} a where a.body_id in (select id from told))::int as size`;

@Injectable()
export class ReportSizeQueries {
  constructor(private readonly database: Database) {}

  /** @param code the body's, in whatever case */
  async ofBody(code: string): Promise<number> {
    const [row] = await this.database.rows<{ size: number }>(SIZE, [code.toUpperCase(), SCRUTINY_KINDS]);
    return row?.size ?? 0;
  }
}
