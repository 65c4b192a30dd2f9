import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { runsOn } from '../database/runs-on.sql.js';
import type { BodyReader } from './copies.rules.js';

type ReaderColumns = BodyReader & { readonly bodyId: number };

/** Whom democratic services and the chair are of each body. */
@Injectable()
export class CopyReadersQueries {
  constructor(private readonly database: Database) {}

  /** The officer of democratic services whom each body names. */
  async contacts(): Promise<Map<number, BodyReader>> {
    const rows = await this.database.rows<ReaderColumns>(
      `select id as "bodyId", coalesce(contact_name, 'Democratic services') as name, contact_email as email
       from bodies where contact_email is not null`,
    );
    return byBody(rows);
  }

  /** Who chairs each body on `day` and has an address. */
  async chairs(day: CalendarDay): Promise<Map<number, BodyReader>> {
    const rows = await this.database.rows<ReaderColumns>(
      `select distinct on (m.body_id) m.body_id as "bodyId", p.name, p.email
       from body_memberships m join people p on p.id = m.person_id
       where m.role = 'chair' and ${runsOn('m', '$1')} and p.email is not null
         and (p.left_on is null or p.left_on >= $1)
       order by m.body_id, m.from_on desc, m.id desc`,
      [day],
    );
    return byBody(rows);
  }
}

function byBody(rows: readonly ReaderColumns[]): Map<number, BodyReader> {
  return new Map(rows.map(({ bodyId, name, email }) => [bodyId, { name, email }]));
}
