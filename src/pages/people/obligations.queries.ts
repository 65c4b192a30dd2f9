import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../../actions/states/open-actions.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';

/** How much hangs on an owner. */
export type OwnerCounts = {
  readonly openActions: number;
  readonly requests: number;
  /** Of delegations by whoever is written to for it. */
  readonly delegations: number;
};

/** What hangs on an account. */
export type AccountCounts = {
  readonly name: string;
  readonly email: string;
  readonly personId: number | null;
  readonly isOpen: boolean;
  readonly followed: number;
  readonly delegationsFrom: number;
  readonly delegationsTo: number;
  readonly seats: number;
};

const DELEGATIONS = (whose: string, address: string, day: string) => `(
  select count(*)::int from answer_delegations d
  where d.${whose} = ${address} and d.until_on >= ${day} and d.ended_at is null)`;

const OF_OWNER = `
  select ${openActionsOf('o.id', '$2')} as "openActions",
    (select count(*)::int from requests q where q.owner_id = o.id
       and not exists (select from request_outcomes done where done.request_id = q.id)) as requests,
    ${DELEGATIONS(
      'from_address',
      `coalesce((
       select p.email from post_holdings h join people p on p.id = h.person_id
       where h.owner_id = o.id and ${runsOn('h', '$2')} order by h.from_on desc, h.id desc limit 1), o.email)`,
      '$2',
    )} as delegations
  from owners o where o.id = $1`;

const OF_ACCOUNT = `
  select a.name, a.email, a.person_id as "personId", a.closed_at is null as "isOpen",
    (select count(*)::int from item_followers f where f.account_id = a.id and f.ended_at is null) as followed,
    ${DELEGATIONS('from_address', 'a.email', '$2')} as "delegationsFrom",
    ${DELEGATIONS('to_address', 'a.email', '$2')} as "delegationsTo",
    (select count(*)::int from body_memberships m where m.person_id = a.person_id and ${runsOn('m', '$2')}) as seats
  from accounts a where a.id = $1`;

/** How much hangs on whom. */
@Injectable()
export class ObligationsQueries {
  constructor(private readonly database: Database) {}

  async ofOwner(ownerId: number, day: CalendarDay): Promise<OwnerCounts> {
    const [counts] = await this.database.rows<OwnerCounts>(OF_OWNER, [ownerId, day]);
    return counts ?? { openActions: 0, requests: 0, delegations: 0 };
  }

  async ofAccount(accountId: number, day: CalendarDay): Promise<AccountCounts | null> {
    const [counts] = await this.database.rows<AccountCounts>(OF_ACCOUNT, [accountId, day]);
    return counts ?? null;
  }

  /** The posts that a person holds on `day`. */
  async postsOf(
    personId: number,
    day: CalendarDay,
  ): Promise<{ readonly id: number; readonly name: string }[]> {
    return this.database.rows(
      `select o.id, o.name from post_holdings h join owners o on o.id = h.owner_id
       where h.person_id = $1 and ${runsOn('h', '$2')} order by o.name`,
      [personId, day],
    );
  }
}
