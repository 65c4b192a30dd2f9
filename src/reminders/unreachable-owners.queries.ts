import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../actions/states/open-actions.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

/** What is owed by whom no e-mail reaches. */
@Injectable()
export class UnreachableOwnersQueries {
  constructor(private readonly database: Database) {}

  /** Of these owners, those that owe something, and how much; those that owe most first. */
  async openActions(
    ownerIds: readonly number[],
    day: CalendarDay,
  ): Promise<{ readonly id: number; readonly openActions: number }[]> {
    return this.database.rows(
      `select id, "openActions" from (
         select o.id, o.name, ${openActionsOf('o.id', '$1::date')} as "openActions" from owners o where o.id = any($2::int[])
       ) owed where "openActions" > 0 order by "openActions" desc, name`,
      [day, ownerIds],
    );
  }

  /** The addresses whose last message was given up, with what the mail server said. */
  async refusedAddresses(): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ address: string; fault: string | null }>(
      `select m.to_address as address, m.fault from messages m
       where m.state = 'failed' and not exists (
         select from messages later where later.to_address = m.to_address and later.id > m.id and later.state = 'sent')
       union all
       select r.from_address, r.words from mailed_replies r where r.kind = 'bounce' and r.state = 'waiting'`,
    );
    return new Map(rows.map(({ address, fault }) => [address, fault ?? 'no reason was given']));
  }
}
