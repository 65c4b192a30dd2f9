import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { NotFound } from '../web/errors.js';
import type { Role } from '../web/permissions.rules.js';

/** An account as administrators see it. */
export type AccountRow = {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Who it belongs to, through whom posts are held and seats taken; null where that is nobody known. */
  readonly person: string | null;
  readonly hasPassword: boolean;
  /** Whether they have come in by the provider. */
  readonly comesByProvider: boolean;
  /** Until when its invitation may be accepted, past or to come; null where there is none, or it was accepted or withdrawn. */
  readonly invitedUntil: Date | null;
  readonly hasSecondFactor: boolean;
  /** The bodies that are named for it. */
  readonly bodyIds: readonly number[];
  readonly createdAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  /** When its name was reduced to initials; null where it was not. */
  readonly nameReducedAt: Date | null;
};

/** Somebody whom an account may belong to. */
export type AccountHolder = { readonly id: number; readonly name: string; readonly email: string | null };

/** The account by which somebody signs in. */
export type PersonsAccount = {
  readonly id: number;
  readonly email: string;
  readonly isOpen: boolean;
  readonly isReduced: boolean;
};

const ACCOUNTS = `
  select a.id, a.name, a.email, a.role, p.name as person, a.password_hash is not null as "hasPassword",
    exists (select from provider_identities i where i.account_id = a.id) as "comesByProvider",
    (select max(l.expires_at) from account_links l where l.account_id = a.id and l.kind = 'invitation' and l.used_at is null
       and l.revoked_at is null) as "invitedUntil",
    exists (select from authenticator_apps f where f.account_id = a.id)
      or exists (select from passkeys k where k.account_id = a.id) as "hasSecondFactor",
    a.created_at as "createdAt", a.closed_at as "closedAt", a.name_reduced_at as "nameReducedAt",
    array(select x.body_id from account_bodies x where x.account_id = a.id and x.ended_at is null order by 1) as "bodyIds"
  from accounts a left join people p on p.id = a.person_id`;

/** Who may sign in. */
@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  /** Every account: those that are open first, by name. */
  async all(): Promise<AccountRow[]> {
    return this.database.rows(`${ACCOUNTS} order by a.closed_at is not null, a.name, a.id`);
  }

  /** @throws NotFound */
  async byId(id: number): Promise<AccountRow> {
    const [account] = await this.database.rows<AccountRow>(`${ACCOUNTS} where a.id = $1`, [id]);
    if (!account) throw new NotFound(`Account ${id}`);
    return account;
  }

  /** The account of a person, an open one first; null where they have none. */
  async ofPerson(personId: number): Promise<PersonsAccount | null> {
    const [account] = await this.database.rows<PersonsAccount>(
      `select id, email, closed_at is null as "isOpen", name_reduced_at is not null as "isReduced" from accounts where person_id = $1
       order by closed_at is not null, id limit 1`,
      [personId],
    );
    return account ?? null;
  }

  /** Everybody known who is there on `day`, the last day included, by name. */
  async people(day: CalendarDay): Promise<AccountHolder[]> {
    return this.database.rows(
      'select id, name, email from people where left_on is null or left_on >= $1 order by name, id',
      [day],
    );
  }
}
