import { Injectable } from '@nestjs/common';
import { addDays } from '../../../calendar/calendar-day.js';
import { endOfDayInLondon } from '../../../calendar/clock.js';
import { Database } from '../../../database/database.service.js';
import type { AccessKind } from '../../../web/access-notes.js';
import type { AccessFilters } from './access-filters.form.js';

/** An event of the trace, with the name of whose account it is. */
export type AccessEventRow = {
  readonly id: number;
  readonly at: Date;
  readonly kind: AccessKind;
  readonly how: string | null;
  readonly accountId: number | null;
  readonly account: string | null;
  readonly subject: string | null;
  readonly path: string;
  readonly address: string;
  readonly requestId: string;
};

const PAGE = `
  select e.id, e.at, e.kind, e.how, e.account_id as "accountId", a.name as account, e.subject, e.path, e.address,
    e.request_id as "requestId"
  from access_events e left join accounts a on a.id = e.account_id
  where ($1::int is null or e.id < $1) and ($2::text is null or e.kind = $2) and ($3::int is null or e.account_id = $3)
    and ($4::timestamptz is null or e.at >= $4) and ($5::timestamptz is null or e.at < $5)
  order by e.id desc limit $6`;

@Injectable()
export class AccessEventsQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. @param before the number of the event after which the page begins; null for the newest */
  async page(filters: AccessFilters, before: number | null, most: number): Promise<AccessEventRow[]> {
    return this.database.rows(PAGE, [
      before,
      filters.kind,
      filters.accountId,
      filters.from && endOfDayInLondon(addDays(filters.from, -1)),
      filters.until && endOfDayInLondon(filters.until),
      most,
    ]);
  }

  /** Every account, to choose one from. */
  async accounts(): Promise<{ readonly id: number; readonly name: string; readonly email: string }[]> {
    return this.database.rows('select id, name, email from accounts order by name, id');
  }
}
