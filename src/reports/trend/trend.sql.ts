import { isVisible } from '../../items/publicity/visible-rows.queries.js';
import { actionSpans } from './action-spans.sql.js';
import { recommendationSpans } from './recommendation-spans.sql.js';

/** Whether a row with a body is of those asked about: `$2` says what somebody may see, `$3` which bodies, null for every one. */
const isAsked = (alias: string) =>
  `${isVisible(alias, '$2')} and ($3::int[] is null or ${alias}.body_id = any($3))`;

/** Spans as changes between the days `$1`. @param sign whether they are added or taken away */
const changesOf = (spans: string, sign: '' | '-') => `
    select s.kind, width_bucket(change.day - 1, $1::date[]) as at, ${sign}change.by as by
    from ${spans} s cross join lateral (values (s.from_day, 1), (s.until_day, -1)) change (day, by) where change.day is not null`;

const summed = (changes: string) =>
  `select kind, at, sum(by)::int as by from (${changes}\n) changes group by kind, at`;

const spansOf = (actions: string, recommendations: string) =>
  `(${actions}\n union all select * from (${recommendations}\n) r)`;

const ALL = spansOf(
  actionSpans({ where: isAsked, whereFact: () => 'true' }),
  recommendationSpans({ where: isAsked, whereFact: () => 'true', visible: '$2' }),
);

/**
 * By how many the items in each state changed between the days `$1`, worked out of all facts: for pages of an earlier day, and where more
 * is uncounted than it is worth.
 */
export const WHOLE_TREND = summed(changesOf(ALL, ''));

/**
 * The same out of what is counted: whole months up to `$4`, of each day the first of the month that the day after it is in, and the days
 * of that month.
 */
const COUNTED = `
    select c.kind, width_bucket(c.day, $4::date[]) as at, c.changed_by as by from trend_counts c where c.is_month and ${isAsked('c')}
    union all
    select c.kind, share.at, share.by from unnest($1::date[], $4::date[]) with ordinality d (on_day, month, n)
    cross join lateral (select c.kind, c.changed_by from trend_counts c
      where not c.is_month and c.day between d.month and d.on_day and ${isAsked('c')} offset 0) c
    cross join lateral (values (d.n::int - 1, c.changed_by), (d.n::int, -c.changed_by)) share (at, by)`;

/**
 * One row where, unless they see everything, a recommendation of which they may not see all actions is counted and not among `given`: it
 * was counted in since they were looked up, and what is summed tells of it what they may not know.
 */
const missed = (seesAll: string, given: string) => `
    select 'missed' as kind, 0 as at, 1 as by where not ${seesAll}::boolean and exists (select from trend_spans s
      where s.is_unlike and ${isAsked('s')} and s.item_id not in (select unnest(${given})))`;

/** The same for whom nothing is to be worked out anew. @see missed, `$5` says whether they see everything */
export const COUNTED_TREND = summed(`${COUNTED}\n    union all${missed('$5', "'{}'::int[]")}`);

const KEPT = `(select k.* from trend_spans k where ${isAsked('k')} and (
      (k.item_kind = 'action' and k.item_id = any($5)) or (k.item_kind = 'recommendation' and k.item_id = any($6))))`;

const ANEW = spansOf(
  actionSpans({
    where: (alias) => `${alias}.id = any($5) and ${isAsked(alias)}`,
    whereFact: (column) => `${column} = any($5)`,
  }),
  recommendationSpans({
    where: (alias) => `${alias}.id = any($6) and ${isAsked(alias)}`,
    whereFact: (column) => `${column} = any($6)`,
    visible: '$2',
  }),
);

/** The same, with the actions `$5` and the recommendations `$6` worked out anew. @see missed, `$7` says whether they see everything */
export const MENDED_TREND = summed(
  `${COUNTED}\n    union all${changesOf(KEPT, '-')}\n    union all${changesOf(ANEW, '')}\n    union all${missed('$7', '$6::int[]')}`,
);

/**
 * Items that are not counted as somebody would count them: what has changed since, and unless they see everything (`$1`), recommendations
 * of which they may not see all actions. At most `$4`; an item may stand there twice.
 */
export const UNCOUNTED = `
  select kind, id, "hasChanged" from (
    (select kind, item_id as id, true as "hasChanged" from uncounted_items limit $4)
    union all
    (select distinct s.item_kind, s.item_id, false from trend_spans s where s.is_unlike and not $1 and ${isAsked('s')} limit $4)
  ) uncounted`;

/** Spans of the actions or recommendations `$1`, as they are to be counted. */
export const SPANS_TO_COUNT = {
  action: actionSpans({
    where: (alias) => `${alias}.id = any($1)`,
    whereFact: (column) => `${column} = any($1)`,
  }),
  recommendation: recommendationSpans({
    where: (alias) => `${alias}.id = any($1)`,
    whereFact: (column) => `${column} = any($1)`,
    visible: null,
  }),
} as const;
