import { hasSameReaders, publicityOf, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import { setsNoDate } from '../../recommendations/states/recommendation-state.queries.js';
import type { SpanScope } from './span-scope.js';

/**
 * The days in which recommendations were there, accepted and implemented, as rows of `trend_spans`. What was answered once, and was never
 * judged, ended or asked of others, nor its actions judged, stands from that day on as it was answered. Of the rest everything that moves
 * it is put in its order once: what ended it, was answered and judged, each as the number of its fact with a code, of which the greatest
 * is the last; and how many of its actions were wanted and agreed, and how many of those who are asked beside the first owed an answer,
 * as running sums. Twin of `recommendationState` as far as a trend tells states apart.
 */
export const recommendationSpans = ({ where, whereFact, visible }: SpanScope): string => `
  with answers as materialized (
    select recommendation_id, decided_on, recorded_at, decision from counting_answers where ${whereFact('recommendation_id')}
  ),
  judgements as materialized (
    select recommendation_id, verdict, decided_on, recorded_at from verdicts
    where recommendation_id is not null and ${whereFact('recommendation_id')}
  ),
  seen as (
    select r.id, r.made_on, r.addressee_id, r.body_id, ${publicityOf('r')} from recommendations r where ${where('r')}
  ),
  planned as (
    select a.id, a.recommendation_id, a.made_on, seen.made_on as recommended_on, ${hasSameReaders('a', 'seen')} as is_alike
    from ${visible ? visibleRows('actions', visible) : 'actions'} a join seen on seen.id = a.recommendation_id
  ),
  judged as (
    select p.recommendation_id, p.recommended_on, j.verdict, greatest(j.decided_on, p.made_on) as from_day,
      lead(greatest(j.decided_on, p.made_on)) over (partition by j.action_id order by j.decided_on, j.recorded_at) as until_day
    from (select * from action_judgements where action_id = any(array(select id from planned))) j join planned p on p.id = j.action_id
  ),
  moving as (
    select * from seen where id in (
      select recommendation_id from answers group by recommendation_id having count(*) > 1
      union all select recommendation_id from judgements
      union all select recommendation_id from judged
      union all select recommendation_id from recommendation_endings where ${whereFact('recommendation_id')}
      union all select recommendation_id from recommendation_addressees where ${whereFact('recommendation_id')}
    )
  ),
  facts as (
    select id, made_on, '-infinity'::date as on_day, '-infinity'::timestamptz as at, null::int as ending, null::int as verdict, null::int as answer,
      0 as wanted, 0 as agreed, 0 as owing from moving
    union all
    select e.recommendation_id, m.made_on, e.decided_on, e.recorded_at, case e.kind when 'restored' then 0 else 1 end, null, null, 0, 0, 0
    from recommendation_endings e join moving m on m.id = e.recommendation_id
    union all
    select v.recommendation_id, m.made_on, v.decided_on, v.recorded_at, null,
      case when v.verdict = 'agreed-complete' then 1 when v.verdict in (${CLOSING}) then 2 else 3 end, null, 0, 0, 0
    from judgements v join moving m on m.id = v.recommendation_id
    union all
    select n.recommendation_id, m.made_on, n.decided_on, n.recorded_at, null, null, case n.decision when 'rejected' then 2 else 1 end, 0, 0, 0
    from answers n join moving m on m.id = n.recommendation_id
    union all
    select f.recommendation_id, m.made_on, coalesce(given.on_day, 'infinity'), 'infinity', null, null, null, 0, 0, -1
    from recommendation_addressees f join moving m on m.id = f.recommendation_id and m.addressee_id <> f.body_id
    left join lateral (select min(n.decided_on) as on_day from standing_answers n
      where n.recommendation_id = f.recommendation_id and n.body_id = f.body_id) given on true
    where not ${setsNoDate('f')}
    union all
    select f.recommendation_id, m.made_on, '-infinity', '-infinity', null, null, null, 0, 0, 1
    from recommendation_addressees f join moving m on m.id = f.recommendation_id and m.addressee_id <> f.body_id
    where not ${setsNoDate('f')}
    union all
    select p.recommendation_id, p.recommended_on, p.made_on, '-infinity', null, null, null, 1, 0, 0
    from planned p join moving on moving.id = p.recommendation_id
    union all
    select recommendation_id, recommended_on, from_day, '-infinity', null, null, null,
      case when verdict in ('no-longer-needed', 'superseded') then -1 else 0 end, case verdict when 'agreed-complete' then 1 else 0 end, 0
    from judged where until_day is null or from_day < until_day
    union all
    select recommendation_id, recommended_on, until_day, '-infinity', null, null, null,
      case when verdict in ('no-longer-needed', 'superseded') then 1 else 0 end, case verdict when 'agreed-complete' then -1 else 0 end, 0
    from judged where from_day < until_day
  ),
  numbered as (
    select *, row_number() over (partition by id order by on_day, at rows unbounded preceding) as n from facts
  ),
  standing as (
    select id, made_on, on_day, lead(on_day) over story as until_day,
      coalesce(max(n * 8 + ending) over story % 8, 0) as ending, coalesce(max(n * 8 + verdict) over story % 8, 0) as verdict,
      coalesce(max(n * 8 + answer) over story % 8, 0) as answer,
      sum(wanted) over story as wanted, sum(agreed) over story as agreed, sum(owing) over story as owing
    from numbered window story as (partition by id order by on_day, at rows unbounded preceding)
  ),
  spans as (
    select id, greatest(on_day, made_on) as from_day, nullif(until_day, 'infinity') as until_day,
      verdict = 1 or (verdict = 0 and agreed > 0 and agreed = wanted) as is_implemented
    from standing
    where ending = 0 and (verdict = 1 or (verdict in (0, 3) and answer = 1 and owing = 0))
      and on_day < 'infinity' and (until_day is null or (on_day < until_day and made_on < until_day))
  ),
  kinds as (
    select n.recommendation_id as id, 'accepted' as kind, greatest(n.decided_on, s.made_on) as from_day, null::date as until_day
    from answers n join seen s on s.id = n.recommendation_id
    where n.decision <> 'rejected' and not exists (select from moving where moving.id = s.id)
    union all
    select id, 'accepted', from_day, until_day from spans
    union all
    select id, 'implemented', from_day, until_day from spans where is_implemented
    union all
    select id, 'recommended', made_on, null from seen
  )
  select 'recommendation' as item_kind, s.id as item_id, s.body_id, ${publicityOf('s')},
    k.kind <> 'recommended' and s.id in (select recommendation_id from planned where not is_alike) as is_unlike, k.kind, k.from_day, k.until_day
  from kinds k join seen s on s.id = k.id`;
