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

/** Keeps what the trends are counted of. */
@Injectable()
export class TrendCountsRepository {
  /** Counts these anew: out as they were counted, and in as their facts say now. */
  async count(tx: EntityManager, kind: Kind, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(OUT, [ids, kind]);
    await tx.query(IN(kind), [ids]);
  }
}
