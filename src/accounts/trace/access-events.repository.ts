import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { AccessKind } from '../../web/access-notes.js';

/** An event as it is handed to the database. */
export type NewAccessEvent = {
  readonly at: Date;
  readonly kind: AccessKind;
  readonly how: string | null;
  readonly accountId: number | null;
  /** What somebody typed as their address: the event is of its account where there is one, and of nobody else. */
  readonly typedEmail: string | null;
  readonly subject: string | null;
  readonly path: string;
  readonly address: string;
  readonly requestId: string;
};

const ADD = `
  insert into access_events (at, kind, how, account_id, subject, path, address, request_id)
  select e.at, e.kind, e.how, coalesce(e."accountId", a.id), e.subject, e.path, e.address, e."requestId"
  from jsonb_to_recordset($1) as e
    (at timestamptz, kind text, how text, "accountId" integer, "typedEmail" text, subject text, path text, address text,
     "requestId" text, n bigint)
  left join accounts a on a.email = e."typedEmail"
  order by e.n`;

@Injectable()
export class AccessEventsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps events in their order, in one statement. It follows pages of every kind, and turns no connection from their way of planning. */
  async add(events: readonly NewAccessEvent[]): Promise<void> {
    const numbered = JSON.stringify(events.map((event, n) => ({ ...event, n })));
    await this.database.alone(() => this.database.rows(ADD, [numbered]), 'either');
  }
}
