import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';

const EPOCH = "date '1900-01-01'";
const NO_DATE = 999_999;
const LATER = 1_000_000;

/**
 * Everything dated is put in its order once, and what held after each fact is carried along: the last verdict, the last claim and the
 * due date, each as the number of its fact with a code, of which the greatest is the last. So each action gives a few spans of days,
 * and no day is asked about action by action. What was settled before the first day and not taken up again is only counted; what was
 * never claimed complete has no claims that matter. Twin of `actionState` as far as a trend tells states apart.
 */
export const ACTION_TREND = `
  with seen as (
    select a.id, a.made_on, case when moved.action_id is null then a.due_on else moved.old_due_on end as first_due_on
    from ${visibleRows('actions', '$2')} a
    left join (select distinct on (action_id) action_id, old_due_on from extensions order by action_id, agreed_on, id) moved
      on moved.action_id = a.id
    where a.made_on <= $4 and ($3::int[] is null or a.body_id = any($3))
  ),
  settled as (
    select action_id, decided_on, case verdict when 'agreed-complete' then 'agreedComplete' else 'dropped' end as kind from (
      select distinct on (action_id) action_id, verdict, decided_on from action_judgements
      where decided_on <= $4 order by action_id, decided_on desc, recorded_at desc) last
    where verdict in (${CLOSING}) and decided_on <= ($1::date[])[1]
  ),
  moving as (select * from seen where not exists (select from settled where settled.action_id = seen.id)),
  facts as (
    select id as action_id, made_on, '-infinity'::date as on_day, '-infinity'::timestamptz as at, 0 as rank, null::int as verdict,
      null::int as claim, coalesce(first_due_on - ${EPOCH}, ${NO_DATE}) as due from moving
    union all
    select j.action_id, s.made_on, j.decided_on, j.recorded_at, 2,
      case j.verdict when 'agreed-complete' then 1 when 'no-longer-needed' then 2 when 'superseded' then 2 else 0 end, null, null
    from action_judgements j join moving s on s.id = j.action_id where j.decided_on <= $4
    union all
    select u.action_id, s.made_on, u.written_on, u.recorded_at, 1, null, case u.claim when 'complete' then 1 else 0 end, null
    from (select action_id, min(written_on) as first_on from action_updates where claim = 'complete' group by action_id) done
    join moving s on s.id = done.action_id
    join action_updates u on u.action_id = done.action_id and u.written_on >= done.first_on where u.written_on <= $4
    union all
    select e.action_id, s.made_on, e.agreed_on, e.recorded_at, 0, null, null, e.new_due_on - ${EPOCH}
    from extensions e join moving s on s.id = e.action_id where e.agreed_on <= $4
  ),
  numbered as (
    select *, row_number() over (partition by action_id order by on_day, at, rank rows unbounded preceding) as n from facts
  ),
  standing as (
    select made_on, on_day, lead(on_day) over story as until_day,
      max(n * 8 + verdict) over story as verdict, max(n * 8 + claim) over story as claim, max(n * ${LATER} + due) over story % ${LATER} as due
    from numbered window story as (partition by action_id order by on_day, at, rank rows unbounded preceding)
  ),
  spans as (
    select case when coalesce(verdict % 8, 0) = 1 then 'agreedComplete' when verdict % 8 = 2 then 'dropped' else 'overdue' end as kind,
      case when coalesce(verdict % 8, 0) = 0 then greatest(on_day, made_on, ${EPOCH} + due::int + 1) else greatest(on_day, made_on) end as from_day,
      until_day
    from standing
    where coalesce(verdict % 8, 0) > 0
      or (due < ${NO_DATE} and not (coalesce(claim % 8, 0) = 1 and (verdict is null or claim / 8 > verdict / 8)))
    union all
    select kind, greatest(decided_on, made_on), null from settled join seen on seen.id = settled.action_id
    union all
    select 'made', made_on, null from seen
  )
  select kind, at, sum(by)::int as by from (
    select kind, width_bucket(from_day - 1, $1::date[]) as at, 1 as by from spans where until_day is null or from_day < until_day
    union all
    select kind, width_bucket(until_day - 1, $1::date[]), -1 from spans where from_day < until_day
  ) changes group by kind, at`;
