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

/** The recommendations of a paper and what was agreed upon them. */
const SIZE_OF_DOCUMENT = `
  select (select count(*) from ${publicRows('recommendations')} r where r.document_id = $1)::int
       + (select count(*) from ${publicRows('actions')} a
          where exists (select from recommendations r where r.id = a.recommendation_id and r.document_id = $1))::int as size`;

const SIZE_OF_OWNERS = `select count(*)::int as size from ${publicRows('actions')} a where a.owner_id = any($1)`;

@Injectable()
export class ReportSizeQueries {
  constructor(private readonly database: Database) {}

  /** @param code the body's, in whatever case */
  async ofBody(code: string): Promise<number> {
    return this.count(SIZE, [code.toUpperCase(), SCRUTINY_KINDS]);
  }

  async ofDocument(id: number): Promise<number> {
    return this.count(SIZE_OF_DOCUMENT, [id]);
  }

  async ofOwners(ids: readonly number[]): Promise<number> {
    return this.count(SIZE_OF_OWNERS, [ids]);
  }

  private async count(statement: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.rows<{ size: number }>(statement, values);
    return row?.size ?? 0;
  }
}
