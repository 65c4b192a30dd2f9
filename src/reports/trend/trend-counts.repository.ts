import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicityOf } from '../../items/publicity/visible-rows.queries.js';
import { SPANS_TO_COUNT } from './trend.sql.js';

type Kind = keyof typeof SPANS_TO_COUNT;

/** Counts spans in or out, for their days and their months. @param by in SQL */
const counting = (spans: string, by: string) => `
  with spans as (${spans})
  insert into trend_counts
  select grain.is_month, grain.day, s.kind, s.body_id, ${publicityOf('s')}, sum(change.by * ${by})
  from spans s cross join lateral (values (s.from_day, 1), (s.until_day, -1)) change (day, by)
  cross join lateral (values (false, change.day), (true, date_trunc('month', change.day)::date)) grain (is_month, day)
  where change.day is not null group by 1, 2, 3, 4, 5 having sum(change.by) <> 0
  on conflict on constraint pk_trend_counts do update set changed_by = trend_counts.changed_by + excluded.changed_by`;

const OUT = counting('delete from trend_spans where item_kind = $2 and item_id = any($1) returning *', '-1');
const IN = (kind: Kind) => counting(`insert into trend_spans ${SPANS_TO_COUNT[kind]} returning *`, '1');

const YEARS = `
  select generate_series(min(year), max(year))::int as year from (
    select extract(year from day) as year from trend_counts where isfinite(day)
    union select extract(year from change.day) from trend_spans s cross join lateral (values (s.from_day), (s.until_day)) change (day)
      where isfinite(change.day)) known`;

const KEY = ['is_month', 'day', 'kind', 'body_id', 'publicity'];
const isSame = (one: string, other: string) =>
  KEY.map((name) => `${one}.${name} = ${other}.${name}`).join(' and ');
const IN_YEAR = (day: string) => `${day} >= make_date($1, 1, 1) and ${day} < make_date($1 + 1, 1, 1)`;

/** Sums of the year `$1` that are not those of the spans: months lie in one year. */
const PUT_RIGHT = `
  with sums as materialized (
    select grain.is_month, grain.day, s.kind, s.body_id, ${publicityOf('s')}, sum(change.by)::int as changed_by
    from trend_spans s cross join lateral (values (s.from_day, 1), (s.until_day, -1)) change (day, by)
    cross join lateral (values (false, change.day), (true, date_trunc('month', change.day)::date)) grain (is_month, day)
    where ${IN_YEAR('change.day')} group by 1, 2, 3, 4, 5 having sum(change.by) <> 0
  ),
  too_much as (
    delete from trend_counts c where ${IN_YEAR('c.day')} and c.changed_by <> 0
      and not exists (select from sums where ${isSame('sums', 'c')}) returning 1
  ),
  wrong as (
    insert into trend_counts
    select * from sums where not exists (
      select from trend_counts c where ${isSame('c', 'sums')} and c.changed_by = sums.changed_by)
    on conflict on constraint pk_trend_counts do update set changed_by = excluded.changed_by returning 1
  )
  select ((select count(*) from too_much) + (select count(*) from wrong))::int as count`;

/** Keeps what the trends are counted of. */
@Injectable()
export class TrendCountsRepository {
  /** Counts these anew: out as they were counted, and in as their facts say now. */
  async count(tx: EntityManager, kind: Kind, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(OUT, [ids, kind]);
    await tx.query(IN(kind), [ids]);
  }
  /** The years of what is counted, from the first to the last. */
  async years(tx: EntityManager): Promise<readonly number[]> {
    const rows: { year: number | null }[] = await tx.query(YEARS);
    return rows.flatMap(({ year }) => year ?? []);
  }

  /** Makes the sums of a year those of the spans. @returns how many were not */
  async putSumsRight(tx: EntityManager, year: number): Promise<number> {
    const [mended]: { count: number }[] = await tx.query(PUT_RIGHT, [year]);
    return mended?.count ?? 0;
  }
}
