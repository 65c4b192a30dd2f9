import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { NotFound } from '../../web/errors.js';
import type { Leaver } from './leaver.rules.js';

/** Which account, or which person, somebody was found by. */
export type LeaverKey = { readonly kind: 'account' | 'person'; readonly id: number };

const ACCOUNTS = `
  select id, name, email, closed_at as "closedAt", name_reduced_at as "nameReducedAt" from accounts
  where id = $1 or person_id = $2 order by id for update`;

const PERSON = `select id, name, email, name_reduced_at as "nameReducedAt" from people where id = $1 for update`;

const HELD = `
  select
    exists (select from post_holdings h join owners o on o.id = h.owner_id where h.person_id = $1
      and (h.until_on is null or h.until_on >= $2) and (o.retired_on is null or o.retired_on > $2)) as "holdsPosts",
    exists (select from body_memberships m where m.person_id = $1 and (m.until_on is null or m.until_on >= $2)) as "hasSeats",
    exists (select from owners o where o.email = any($3) and (o.retired_on is null or o.retired_on > $2)) as "hasMailbox"`;

const SHARED = `
  select word from unnest($1::text[]) word
  where exists (select from accounts a where word in (a.name, a.email) and a.name_reduced_at is null and a.id <> all($2))
    or exists (select from people p where word in (p.name, p.email) and p.name_reduced_at is null and p.id is distinct from $3)
    or exists (select from owners o where word in (o.name, o.email) and o.retired_on is null)
    or exists (select from bodies b where word in (b.contact_name, b.contact_email))`;

const CLOSED_BEFORE = `
  select id from accounts
  where (closed_at at time zone 'Europe/London')::date < $1 and name_reduced_at is null order by id`;

/** People who left. Who is found is changed by nobody else until the transaction ends. */
@Injectable()
export class LeaversQueries {
  /** @throws NotFound */
  async find(tx: EntityManager, { kind, id }: LeaverKey, today: CalendarDay): Promise<Leaver> {
    const personId = kind === 'person' ? id : await personOf(tx, id);
    const accounts: Leaver['accounts'] = await tx.query(ACCOUNTS, [kind === 'account' ? id : null, personId]);
    const [person = null]: Leaver['person'][] = await tx.query(PERSON, [personId]);
    if (kind === 'person' && !person) throw new NotFound(`Person ${id}`);
    const known = [...accounts, ...(person ? [person] : [])];
    const addresses = known.flatMap(({ email }) => (email ? [email] : []));
    const [held]: Pick<Leaver, 'holdsPosts' | 'hasSeats' | 'hasMailbox'>[] = await tx.query(HELD, [
      personId,
      today,
      addresses,
    ]);
    if (!held) throw new Error('nothing was found out about what somebody holds');
    const words = [...known.map(({ name }) => name), ...addresses];
    const shared: { word: string }[] = await tx.query(SHARED, [
      [...new Set(words)],
      accounts.map((account) => account.id),
      personId,
    ]);
    return { accounts, person, ...held, shared: shared.map(({ word }) => word) };
  }

  /** The accounts that were closed before a day and have their names still. */
  async closedBefore(tx: EntityManager, before: CalendarDay): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(CLOSED_BEFORE, [before]);
    return rows.map(({ id }) => id);
  }
}

async function personOf(tx: EntityManager, accountId: number): Promise<number | null> {
  const [account]: { personId: number | null }[] = await tx.query(
    'select person_id as "personId" from accounts where id = $1',
    [accountId],
  );
  if (!account) throw new NotFound(`Account ${accountId}`);
  return account.personId;
}
