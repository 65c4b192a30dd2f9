import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { oneOfSome, sentence } from './load-chance.sql.js';
import { LOAD_ENDS, LOAD_PLACES, LOAD_SUBJECTS, LOAD_TAGS, LOAD_VERBS, LOAD_WARDS } from './load-words.js';

/** $5 how many, $6 today, $7 the present instant. What was received is entered in the register on that day, with its clock. */
const RECOMMENDATIONS = `
  create temporary table load_recommendations on commit drop as
  with meeting as (
    select m.id, m.body_id, m.held_on, row_number() over (order by m.held_on, m.id) - 1 as place
    from meetings m join bodies b on b.id = m.body_id where b.code ~ '^LOAD[0-9]' and m.held_on < $6::date
  ), made as (
    select n, m.id as meeting_id, m.body_id, m.held_on as made_on, extract(year from m.held_on)::int as year
    from generate_series(1, $5::int) n join meeting m on m.place = floor(pg_temp.chance(n, 1) * (select count(*) from meeting))::int
  ), numbered as (
    select made.*, coalesce(c.last_number, 0) + row_number() over (partition by made.year order by made_on, n) as number
    from made left join reference_counters c on c.kind = 'R' and c.year = made.year
  ), clocked as (
    select *, case when pg_temp.chance(n, 3) < 0.95 and made_on + 7 <= $6::date then made_on + 7 end as received_on
    from numbered
  )
  select *, 'That the Executive ' || ${sentence('n', 10)} || '.' as text, least(coalesce(received_on, made_on)::timestamptz + interval '9 hours', $7::timestamptz) as recorded_at,
    (received_on + interval '2 months')::date
      - case when extract(day from received_on + interval '2 months') = extract(day from received_on) then 1 else 0 end
      as response_due_on
  from clocked`;

const TAGS = oneOfSome('$1::text[]', 'l.n', 16, 0.4);
const WARDS = oneOfSome('$2::text[]', 'l.n', 18, 0.2);

const KEEP = `
  insert into recommendations (year, number, text, body_id, addressee_id, meeting_id, made_on, response_due_on, tags, wards, recorded_at)
  select l.year, l.number, l.text, l.body_id, e.id, l.meeting_id, l.made_on, l.response_due_on,
    ${TAGS}, ${WARDS}, l.recorded_at
  from load_recommendations l cross join (select id from bodies where code = 'LOADEXEC') e order by l.made_on, l.n`;

const COUNT = `
  insert into reference_counters (kind, year, last_number)
  select 'R', year, max(number) from load_recommendations group by year
  on conflict (kind, year) do update set last_number = excluded.last_number`;

const CLOCKS = `
  insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
  select r.id, 'notice', l.received_on, $1, l.recorded_at
  from load_recommendations l join recommendations r on r.year = l.year and r.number = l.number
  where l.received_on is not null`;

/** What the recommendations of one meeting are answered with together; the address tells which meeting it was. */
const RESPONSES = `
  insert into responses (body_id, decided_on, published_at, recorded_by_id, recorded_at)
  select e.id, l.made_on + 55, 'https://www.example.org/load/' || l.meeting_id, $1,
    (l.made_on + 55)::timestamptz + interval '8 hours'
  from load_recommendations l cross join (select id from bodies where code = 'LOADEXEC') e
  where l.made_on + 55 < $2::date group by e.id, l.made_on, l.meeting_id`;

const ANSWERS = `
  insert into response_answers (response_id, recommendation_id, decision, reasons)
  select s.id, r.id, d.decision, case when d.decision <> 'accepted' then 'The Executive weighed the cost and decided so.' end
  from load_recommendations l join recommendations r on r.year = l.year and r.number = l.number
  join (select max(id) as id, published_at from responses group by published_at) s
    on s.published_at = 'https://www.example.org/load/' || l.meeting_id
  cross join lateral (select case when pg_temp.chance(l.n, 5) < 0.7 then 'accepted'
                                  when pg_temp.chance(l.n, 5) < 0.9 then 'accepted-in-part' else 'rejected' end as decision) d
  where pg_temp.chance(l.n, 4) < 0.85`;

/** Made-up recommendations with their clocks and answers, in few statements. */
@Injectable()
export class LoadRecommendationsRepository {
  async add(
    tx: EntityManager,
    count: number,
    today: CalendarDay,
    at: Date,
    accountId: number,
  ): Promise<void> {
    const words = [LOAD_VERBS, LOAD_SUBJECTS, LOAD_PLACES, LOAD_ENDS];
    await tx.query(RECOMMENDATIONS, [...words, count, today, at]);
    await tx.query(KEEP, [LOAD_TAGS, LOAD_WARDS]);
    await tx.query(COUNT);
    await tx.query('analyze load_recommendations');
    await tx.query('analyze recommendations');
    await tx.query(CLOCKS, [accountId]);
    await tx.query(RESPONSES, [accountId, today]);
    await tx.query(ANSWERS);
  }
}
