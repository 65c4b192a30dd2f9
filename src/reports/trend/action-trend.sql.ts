import { visibleRows } from '../../items/publicity/visible-rows.queries.js';

/**
 * How many actions there were and how many were in each state that a trend tells apart, as changes between the days `$1`: the spans of days
 * in which an action was in one are kept with it. Twin of `actionState` as far as a trend tells states apart.
 */
export const ACTION_TREND = `
  with seen as (
    select a.id, a.made_on from ${visibleRows('actions', '$2')} a
    where a.made_on <= $4 and ($3::int[] is null or a.body_id = any($3))
  )
  select kind, at, sum(by)::int as by from (
    select s.kind, width_bucket(change.day - 1, $1::date[]) as at, change.by from action_spans s join seen on seen.id = s.action_id
    cross join lateral (values (s.from_day, 1), (s.until_day, -1)) change (day, by) where change.day is not null
    union all
    select 'made', width_bucket(made_on - 1, $1::date[]), 1 from seen
  ) changes group by kind, at`;
