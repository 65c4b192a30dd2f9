import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { oneOfSome, sentence } from './load-chance.sql.js';
import {
  LOAD_ENDS,
  LOAD_PLACES,
  LOAD_POSTS,
  LOAD_SERVICES,
  LOAD_SUBJECTS,
  LOAD_TAGS,
  LOAD_VERBS,
  LOAD_WARDS,
} from './load-words.js';

/** $5 how many, $6 today, $7 the present instant, $8 the names of the posts. Six in ten carry out a recommendation. */
const ACTIONS = `
  create temporary table load_actions on commit drop as
  with meeting as (
    select m.id, m.body_id, m.held_on, row_number() over (order by m.held_on, m.id) - 1 as place
    from meetings m join bodies b on b.id = m.body_id where b.code ~ '^LOAD[0-9]' and m.held_on < $6::date
  ), post as (
    select id, row_number() over (order by id) - 1 as place from owners where name = any($8)
  ), accepted as (
    select r.id, r.body_id, s.id as response_id, s.decided_on, row_number() over (order by r.id) - 1 as place
    from load_recommendations l join recommendations r on r.year = l.year and r.number = l.number
    join response_answers p on p.recommendation_id = r.id and p.decision <> 'rejected' join responses s on s.id = p.response_id
  ), made as (
    select n, a.body_id, a.id as recommendation_id, a.response_id, null::int as meeting_id, a.decided_on as made_on
    from generate_series(1, $5::int) n join accepted a on a.place = n % nullif((select count(*) from accepted), 0) where n % 5 < 3
    union all
    select n, m.body_id, null, null, m.id, m.held_on
    from generate_series(1, $5::int) n join meeting m on m.place = floor(pg_temp.chance(n, 31) * (select count(*) from meeting))::int
    where n % 5 >= 3 or not exists (select 1 from accepted)
  ), dated as (
    select *, extract(year from made_on)::int as year,
      case when pg_temp.chance(n, 32) < 0.96 then made_on + 60 + floor(pg_temp.chance(n, 33) * 400)::int end as first_due,
      case when pg_temp.chance(n, 34) < 0.25 then 1 + floor(pg_temp.chance(n, 35) * 3)::int else 0 end as wanted
    from made
  ), extended as (
    select *, case when first_due is null then 0
      else least(wanted, greatest(0, floor(($6::date + 5 - first_due) / 60.0) + 1))::int end as times
    from dated
  )
  select e.*, p.id as owner_id, first_due + 60 * times as due_on, least(made_on::timestamptz + interval '8 hours 30 minutes', $7::timestamptz) as recorded_at,
    'The officer ' || ${sentence('e.n', 40)} || '.' as text,
    case when recommendation_id is not null then 'recommendation'
         when pg_temp.chance(e.n, 36) < 0.6 then 'resolution' when pg_temp.chance(e.n, 36) < 0.85 then 'commitment' else 'duty' end as origin,
    coalesce(c.last_number, 0) + row_number() over (partition by e.year order by made_on, e.n) as number
  from extended e join post p on p.place = floor(pg_temp.chance(e.n, 37) * cardinality($8::text[]))::int
  left join reference_counters c on c.kind = 'A' and c.year = e.year`;

const TAGS = oneOfSome('$1::text[]', 'l.n', 44, 0.3);
const WARDS = oneOfSome('$2::text[]', 'l.n', 46, 0.2);

const KEEP = `
  insert into actions (year, number, origin, text, body_id, owner_id, recommendation_id, response_id, meeting_id, made_on, due_on,
                       cadence, starts_on, tags, wards, recorded_at)
  select year, number, origin, text, body_id, owner_id, recommendation_id, response_id, meeting_id, made_on, due_on,
         case when origin = 'duty' then 'quarterly' end, case when origin = 'duty' then due_on end,
    ${TAGS}, ${WARDS}, recorded_at
  from load_actions l order by made_on, n`;

const COUNT = `
  insert into reference_counters (kind, year, last_number)
  select 'A', year, max(number) from load_actions group by year
  on conflict (kind, year) do update set last_number = excluded.last_number`;

/** Made-up actions: of the plans of accepted recommendations, and of meetings. */
@Injectable()
export class LoadActionsRepository {
  async add(tx: EntityManager, count: number, today: CalendarDay, at: Date): Promise<void> {
    const words = [LOAD_VERBS, LOAD_SUBJECTS, LOAD_PLACES, LOAD_ENDS];
    const posts = LOAD_POSTS.flatMap((post) => LOAD_SERVICES.map((service) => `${post} ${service}`));
    await tx.query(ACTIONS, [...words, count, today, at, posts]);
    await tx.query(KEEP, [LOAD_TAGS, LOAD_WARDS]);
    await tx.query(COUNT);
    await tx.query('alter table load_actions add column id integer');
    await tx.query(
      'update load_actions l set id = a.id from actions a where a.year = l.year and a.number = l.number',
    );
    await tx.query('analyze load_actions');
  }
}
