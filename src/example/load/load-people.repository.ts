import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { CHANCE } from './load-chance.sql.js';
import { LOAD_POSTS, LOAD_SERVICES } from './load-words.js';

export const LOAD_PANELS = 12;
export const LOAD_YEARS = 8;

/** The account that recorded the load; it is closed, so nobody signs in with it. */
const ACCOUNT = `
  insert into accounts (email, name, role, password_hash, created_at, closed_at)
  values ('load@generated.example', 'Made-up load', 'democratic-services', 'none', $1, $1)
  on conflict (email) do update set name = excluded.name returning id`;

const BODIES = `
  insert into bodies (code, name, kind, exists_from)
  select 'LOAD' || n, 'Made-up Panel ' || n, 'panel', $1::date - 4000 from generate_series(1, ${LOAD_PANELS}) n
  union all select 'LOADEXEC', 'Made-up Executive', 'executive', $1::date - 4000
  on conflict (code) do nothing`;

/** A meeting a month for each panel. */
const MEETINGS = `
  insert into meetings (body_id, held_on)
  select b.id, ($1::date - m * 30) - (b.id % 25)::int
  from bodies b cross join generate_series(0, ${LOAD_YEARS * 12}) m
  where b.code ~ '^LOAD[0-9]' on conflict do nothing`;

const PEOPLE = `
  insert into people (name, email)
  select 'Officer ' || n, 'officer' || n || '@generated.example'
  from generate_series(1, $1::int) n on conflict (email) do nothing`;

const POSTS = `
  insert into owners (kind, name, directorate)
  select 'post', post || ' ' || service, service
  from unnest($1::text[]) with ordinality p(post, i) cross join unnest($2::text[]) with ordinality s(service, j)
  on conflict (name) do nothing`;

const HOLDINGS = `
  insert into post_holdings (owner_id, person_id, from_on)
  select o.id, p.id, $1::date - 3000
  from (select id, row_number() over (order by id) n from owners where name = any($2)) o
  join people p on p.email = 'officer' || o.n || '@generated.example'
  where not exists (select 1 from post_holdings h where h.owner_id = o.id)`;

/** The ground of made-up load: panels, posts, meetings, and its kind of chance. A second time finds those of the first. */
@Injectable()
export class LoadPeopleRepository {
  /** @returns the id of the account that records the load */
  async add(tx: EntityManager, today: CalendarDay, at: Date): Promise<number> {
    const posts = LOAD_POSTS.flatMap((post) => LOAD_SERVICES.map((service) => `${post} ${service}`));
    await tx.query(CHANCE);
    const [account]: { id: number }[] = await tx.query(ACCOUNT, [at]);
    if (!account) throw new Error('the account of the load was not made');
    await tx.query(BODIES, [today]);
    await tx.query(MEETINGS, [today]);
    await tx.query(PEOPLE, [posts.length]);
    await tx.query(POSTS, [LOAD_POSTS, LOAD_SERVICES]);
    await tx.query(HOLDINGS, [today, posts]);
    return account.id;
  }
}
