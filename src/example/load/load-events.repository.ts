import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** Two to ten to each action, half of all items being actions: three to an item. The last one of every second says “complete”. */
const UPDATES = `
  insert into action_updates (action_id, claim, words, written_on, written_by_id, on_behalf_of_id, recorded_at)
  select l.id,
    case when j = k.many and pg_temp.chance(l.n, 51) < 0.5 then 'complete'
         else (array['on-track', 'on-track', 'at-risk', 'delayed'])[1 + floor(pg_temp.chance(l.n, 60 + j) * 4)::int] end,
    'Account ' || j || ' of ' || k.many || ': ' || floor(pg_temp.chance(l.n, 80 + j) * 100)::int || ' in a hundred are done.',
    w.day, $1, l.owner_id, w.day::timestamptz + interval '9 hours'
  from load_actions l
  cross join lateral (select 2 + floor(pg_temp.chance(l.n, 50) * 9)::int as many,
                             least($2::date - 1, coalesce(l.due_on, l.made_on + 300) + 90) - l.made_on as span) k
  cross join lateral generate_series(1, k.many) j
  cross join lateral (select l.made_on + (k.span * j / (k.many + 1)) as day) w
  where k.span > 0`;

const EXTENSIONS = `
  insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
  select l.id, l.first_due + 60 * (j - 1), l.first_due + 60 * j, 'The owner', 'Chair of the panel', 'More time was needed.',
         l.first_due + 60 * (j - 1) - 5, $1, (l.first_due + 60 * (j - 1) - 5)::timestamptz + interval '10 hours'
  from load_actions l cross join lateral generate_series(1, l.times) j`;

/** What each action was until an extension was recorded. */
const OLDER_VERSIONS = `
  insert into row_versions (table_name, row_id, until_at, facts)
  select 'actions', a.id, e.recorded_at, to_jsonb(a) || jsonb_build_object('due_on', e.old_due_on)
  from load_actions l join actions a on a.id = l.id join extensions e on e.action_id = a.id order by e.recorded_at, e.id`;

/** Seven in ten claims of completion have been judged, at the panel's next meeting. */
const VERDICTS = `
  insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
  select l.id, m.id,
    case when pg_temp.chance(l.n, 53) < 0.85 then 'agreed-complete' when pg_temp.chance(l.n, 53) < 0.95 then 'not-agreed'
         else 'no-longer-needed' end,
    m.held_on, $1, m.held_on::timestamptz + interval '18 hours'
  from load_actions l
  join (select action_id, max(written_on) as claimed_on from action_updates where claim = 'complete' group by action_id) u
    on u.action_id = l.id
  cross join lateral (select id, held_on from meetings m
    where m.body_id = l.body_id and m.held_on > u.claimed_on and m.held_on < $2::date order by m.held_on limit 1) m
  where pg_temp.chance(l.n, 52) < 0.7`;

const TRAIL = `
  insert into audit_entries (at, account_id, actor, action, subject_kind, subject_id, subject_reference, after)
  select r.recorded_at, $1::int, 'Made-up load', 'entered it in the register', 'recommendation', r.id,
         'R' || r.year || '/' || lpad(r.number::text, greatest(3, length(r.number::text)), '0'), jsonb_build_object('madeOn', r.made_on)
  from load_recommendations l join recommendations r on r.year = l.year and r.number = l.number
  union all
  select a.recorded_at, $1::int, 'Made-up load', 'added the action', 'action', a.id,
         'A' || a.year || '/' || lpad(a.number::text, greatest(3, length(a.number::text)), '0'),
         jsonb_build_object('madeOn', a.made_on, 'dueOn', a.due_on)
  from load_actions a
  union all
  select u.recorded_at, $1::int, 'Made-up load', 'wrote an update', 'action', a.id,
         'A' || a.year || '/' || lpad(a.number::text, greatest(3, length(a.number::text)), '0'), jsonb_build_object('claim', u.claim)
  from load_actions a join action_updates u on u.action_id = a.id
  order by 1`;

const ANALYSED = [
  'action_updates',
  'extensions',
  'verdicts',
  'audit_entries',
  'row_versions',
  'actions',
  'recommendations',
  'clock_events',
  'responses',
  'response_answers',
  'meetings',
  'owners',
  'bodies',
  'people',
  'post_holdings',
] as const;

/** What happened to the made-up actions, and the trail of it all. */
@Injectable()
export class LoadEventsRepository {
  async add(tx: EntityManager, today: CalendarDay, accountId: number): Promise<void> {
    await tx.query(UPDATES, [accountId, today]);
    await tx.query('analyze action_updates');
    await tx.query(EXTENSIONS, [accountId]);
    await tx.query(OLDER_VERSIONS);
    await tx.query(VERDICTS, [accountId, today]);
    await tx.query(TRAIL, [accountId]);
    for (const table of ANALYSED) await tx.query(`analyze ${table}`);
  }
}
