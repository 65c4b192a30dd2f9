import { Injectable } from '@nestjs/common';
import type { Visible } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import type { TrendPoint } from './trend.rules.js';

/** Whose actions, and what of them whoever asks may see. */
export type TrendScope = {
  readonly visible: readonly Visible[];
  /** Null for every body. */
  readonly bodyIds: readonly number[] | null;
};

type Kind = 'made' | 'overdue' | 'agreedComplete' | 'dropped';
/** By how many the number changes at the day of this index. */
type Change = { readonly kind: Kind; readonly at: number; readonly by: number };

const EPOCH = "date '1900-01-01'";
const NO_DATE = 999_999;
const LATER = 1_000_000;

/**
 * Everything dated is put in its order once, and what held after each fact is carried along: the last verdict, the last claim and the
 * due date, each as the number of its fact with a code, of which the greatest is the last. So each action gives a few spans of days,
 * and no day is asked about action by action. What was settled before the first day and not taken up again is only counted; what was
 * never claimed complete has no claims that matter. Twin of `actionState` as far as a trend tells states apart.
 */
const TREND = `
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
    from action_updates u join moving s on s.id = u.action_id where u.written_on <= $4
      and u.action_id in (select action_id from action_updates where claim = 'complete')
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

/** How actions stood over months. */
@Injectable()
export class TrendQueries {
  constructor(private readonly database: Database) {}

  /** @param days rising; nothing that is dated after the last counts */
  async of({ visible, bodyIds }: TrendScope, days: readonly CalendarDay[]): Promise<TrendPoint[]> {
    const changes = await this.database.rows<Change>(TREND, [days, visible, bodyIds, days.at(-1)]);
    return days.map((on, index) => {
      const count = (kind: Kind) =>
        changes.reduce((sum, each) => (each.kind === kind && each.at <= index ? sum + each.by : sum), 0);
      return {
        on,
        made: count('made'),
        overdue: count('overdue'),
        agreedComplete: count('agreedComplete'),
        dropped: count('dropped'),
      };
    });
  }
}
