import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.js';
import { NotFound } from '../../web/errors.js';
import type { OwnerKind } from '../../people/owner.rules.js';
import { openActionsOf } from './owner-page.queries.js';
import type { Person } from '../../people/person.entity.js';

/** A post that somebody holds or held, or a mailbox that is theirs. */
export type HeldRow = {
  readonly ownerId: number;
  readonly kind: OwnerKind;
  readonly name: string;
  /** Null for a mailbox. */
  readonly fromOn: CalendarDay | null;
  readonly untilOn: CalendarDay | null;
  readonly interim: boolean;
  /** How many of the owner's actions are open today. */
  readonly openActions: number;
};

export type SeatRow = {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly role: string;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
};

/** The account by which somebody signs in. */
export type PersonsAccount = { readonly id: number; readonly email: string; readonly isOpen: boolean };

const HELD = `
  select o.id as "ownerId", o.kind, o.name, h.from_on as "fromOn", h.until_on as "untilOn", h.interim,
         ${openActionsOf('o.id', '$2')} as "openActions"
  from post_holdings h join owners o on o.id = h.owner_id
  where h.person_id = $1
  union all
  select o.id, o.kind, o.name, null, o.retired_on, false, ${openActionsOf('o.id', '$2')}
  from owners o join people p on p.email = o.email where p.id = $1 and o.kind <> 'post'
  order by 4 desc nulls last, 3`;

/** What is known of one person. */
@Injectable()
export class PersonsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async byId(id: number): Promise<Person> {
    const [person] = await this.database.rows<Person>(
      'select id, name, email, left_on as "leftOn" from people where id = $1',
      [id],
    );
    if (!person) throw new NotFound(`Person ${id}`);
    return person;
  }

  /** Everybody who is there on `day`, the last day included, by name. */
  async present(day: CalendarDay): Promise<Person[]> {
    return this.database.rows(
      'select id, name, email, left_on as "leftOn" from people where left_on is null or left_on >= $1 order by name, id',
      [day],
    );
  }

  /** The posts that the person holds or held, the latest first, then the mailboxes that are theirs. */
  async held(id: number, today: CalendarDay): Promise<HeldRow[]> {
    return this.database.rows(HELD, [id, today]);
  }

  async seats(id: number): Promise<SeatRow[]> {
    return this.database.rows(
      `select b.code as "bodyCode", b.name as "bodyName", m.role, m.from_on as "fromOn", m.until_on as "untilOn"
       from body_memberships m join bodies b on b.id = m.body_id where m.person_id = $1 order by m.from_on desc, m.id`,
      [id],
    );
  }

  /** Their account; null where they have none. */
  async account(id: number): Promise<PersonsAccount | null> {
    const [account] = await this.database.rows<PersonsAccount>(
      `select id, email, closed_at is null as "isOpen" from accounts where person_id = $1
       order by closed_at is not null, id limit 1`,
      [id],
    );
    return account ?? null;
  }
}
