import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { OwnerKind } from '../people/owner.rules.js';

/** A post that somebody holds, or a team or contact whose mailbox is theirs. */
export type HeldNow = {
  readonly ownerId: number;
  readonly kind: OwnerKind;
  readonly name: string;
  /** A team's or contact's address. */
  readonly email: string | null;
  readonly fallbackId: number | null;
  /** Null for a mailbox. */
  readonly fromOn: CalendarDay | null;
};

const HELD = `
  select o.id as "ownerId", o.kind, o.name, o.email, o.fallback_id as "fallbackId", h.from_on as "fromOn"
  from post_holdings h join owners o on o.id = h.owner_id
  where h.person_id = $1 and (o.retired_on is null or o.retired_on > $2)`;

const BY_MAILBOX = `
  select o.id, o.kind, o.name, o.email, o.fallback_id, null::date
  from owners o join people p on p.email = o.email
  where p.id = $1 and o.kind <> 'post' and (o.retired_on is null or o.retired_on > $2)`;

const ORDER = `order by kind = 'post' desc, name`;

/** What somebody who leaves answers for. */
@Injectable()
export class LeaverQueries {
  constructor(private readonly database: Database) {}

  /** What they answer for on `day` or are to answer for later: posts by name, then mailboxes. */
  async heldNow(personId: number, day: CalendarDay): Promise<HeldNow[]> {
    return this.database.rows(
      `select * from (${HELD} and (h.until_on is null or h.until_on >= $2) union all ${BY_MAILBOX}) held ${ORDER}`,
      [personId, day],
    );
  }

  /** What somebody who left on `lastOn` answered for until that day. */
  async heldUntil(personId: number, lastOn: CalendarDay): Promise<HeldNow[]> {
    return this.database.rows(`select * from (${HELD} and h.until_on = $2) held ${ORDER}`, [
      personId,
      lastOn,
    ]);
  }

  /** The number of the newest entry of the whole trail. */
  async lastEntry(): Promise<number> {
    const [row] = await this.database.rows<{ last: number }>(
      'select coalesce(max(id), 0)::int as last from audit_entries',
    );
    return row?.last ?? 0;
  }
}
