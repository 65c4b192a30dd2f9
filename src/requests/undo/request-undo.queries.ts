import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockItems } from '../../actions/undo/lock-items.sql.js';
import { Database } from '../../database/database.service.js';
import { type DoneSince, ITEMS_CHANGED_SINCE } from '../../items/undo/done-since.sql.js';

/** Requests that somebody decided together, or referred to a meeting. */
export type DoneDecision = {
  readonly at: Date;
  readonly accountId: number;
  readonly by: string;
  /** Whether they were referred to a meeting, and not decided. */
  readonly isLaying: boolean;
  readonly requestIds: readonly number[];
  readonly actionIds: readonly number[];
  readonly recommendationIds: readonly number[];
  /** The bodies whose items they are about. */
  readonly bodyIds: readonly number[];
  /** What is written about it. */
  readonly letters: readonly { readonly id: number; readonly to: string; readonly isWaiting: boolean }[];
};

/** With what the keys of the letters begin. */
export const REQUEST_LETTERS = ['request-answer:', 'passed-on:'] as const;

const STEPS = `(
  select request_id, recorded_at, recorded_by_id, false as is_laying from request_outcomes
  union all select request_id, recorded_at, recorded_by_id, true from request_layings) s`;

/** What was last done with request `$1`, and everything that was done with others in the same go. */
const DONE = `
  with latest as (
    select s.recorded_at as at, s.recorded_by_id as account_id, s.is_laying from ${STEPS}
    where s.request_id = $1 order by s.recorded_at desc limit 1
  ), together as (
    select q.id, q.action_id, q.recommendation_id, coalesce(a.body_id, r.body_id) as body_id
    from latest l join ${STEPS} on s.recorded_at = l.at and s.recorded_by_id = l.account_id
    join requests q on q.id = s.request_id
    left join actions a on a.id = q.action_id left join recommendations r on r.id = q.recommendation_id
  )
  select l.at, l.account_id as "accountId", w.name as by, l.is_laying as "isLaying",
    array(select id from together order by id) as "requestIds",
    array(select distinct action_id from together where action_id is not null order by 1) as "actionIds",
    array(select distinct recommendation_id from together where recommendation_id is not null order by 1) as "recommendationIds",
    array(select distinct body_id from together order by 1) as "bodyIds",
    (select coalesce(json_agg(json_build_object('id', m.id, 'to', m.to_address,
        'isWaiting', m.state = 'waiting' and m.attempts = 0 and m.claimed_by is null) order by m.id), '[]')
      from messages m where m.written_at = l.at and (${REQUEST_LETTERS.map((key) => `starts_with(m.message_key, '${key}')`).join(' or ')})
    ) as letters
  from latest l join accounts w on w.id = l.account_id`;

/** The last request that an account decided or referred, since `$2`. */
const LAST = `select s.request_id as id from ${STEPS} where s.recorded_by_id = $1 and s.recorded_at > $2
  order by s.recorded_at desc, s.request_id limit 1`;

/** Decisions on requests, and what stands in the way of undoing them. */
@Injectable()
export class RequestUndoQueries {
  constructor(private readonly database: Database) {}

  /** What was last done with a request; null where nothing was, or the asker withdrew it. */
  async of(requestId: number): Promise<DoneDecision | null> {
    return this.ofIn(this.database.reader, requestId);
  }

  async ofIn(tx: EntityManager, requestId: number): Promise<DoneDecision | null> {
    const [found]: DoneDecision[] = await tx.query(DONE, [requestId]);
    return found ?? null;
  }

  /** A request of the last that this account decided together since an instant; null where it decided none. */
  async lastOf(accountId: number, since: Date): Promise<number | null> {
    const [row] = await this.database.rows<{ id: number }>(LAST, [accountId, since]);
    return row?.id ?? null;
  }

  async doneSince(done: DoneDecision): Promise<DoneSince[]> {
    return this.doneSinceIn(this.database.reader, done);
  }

  async doneSinceIn(
    tx: EntityManager,
    { at, recommendationIds, actionIds }: DoneDecision,
  ): Promise<DoneSince[]> {
    return tx.query(ITEMS_CHANGED_SINCE, [at, recommendationIds, actionIds]);
  }

  /** Nobody changes what they are about until the transaction ends. @returns how the trail names it */
  async lockItems(
    tx: EntityManager,
    { at, recommendationIds, actionIds }: DoneDecision,
  ): Promise<{ kind: string; id: number; reference: string | null }[]> {
    await lockItems(tx, { recommendationIds, actionIds });
    return tx.query(
      `select distinct subject_kind as kind, subject_id as id, subject_reference as reference from audit_entries
       where at = $1 and (subject_kind = 'recommendation' and subject_id = any($2) or subject_kind = 'action' and subject_id = any($3))
       order by 1, 2`,
      [at, recommendationIds, actionIds],
    );
  }
}
