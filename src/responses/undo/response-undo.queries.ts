import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockItems } from '../../actions/undo/lock-items.sql.js';
import { Database } from '../../database/database.service.js';
import { type DoneSince, ITEMS_CHANGED_SINCE } from '../../items/undo/done-since.sql.js';

/** What recording a response did, as far as undoing it must know. */
export type RecordedFacts = {
  readonly at: Date;
  readonly accountId: number;
  readonly by: string;
  readonly correctsId: number | null;
  readonly isCorrected: boolean;
  /** Whether it was confirmed from a draft that came through a link or by e-mail. */
  readonly isFromDraft: boolean;
  /** Whether others were recorded with it in one go, as an import does. */
  readonly isOneOfSeveral: boolean;
  /** Whether it said what becomes of open actions, which their owners are told of. */
  readonly hasSettled: boolean;
  readonly recommendationIds: readonly number[];
  readonly actionIds: readonly number[];
};

const RECORDED = `
  select p.recorded_at as at, p.recorded_by_id as "accountId", w.name as by, p.corrects_id as "correctsId",
         exists (select from responses c where c.corrects_id = p.id) as "isCorrected",
         exists (select from response_draft_endings e where e.response_id = p.id) as "isFromDraft",
         exists (select from responses o where o.recorded_at = p.recorded_at and o.recorded_by_id = p.recorded_by_id and o.id <> p.id)
           as "isOneOfSeveral",
         exists (select from action_continuations k where k.recorded_at = p.recorded_at and k.recorded_by_id = p.recorded_by_id)
           as "hasSettled",
         array(select n.recommendation_id from response_answers n where n.response_id = p.id order by n.id) as "recommendationIds",
         array(select a.id from actions a where a.response_id = p.id order by a.id) as "actionIds"
  from responses p join accounts w on w.id = p.recorded_by_id where p.id = $1`;

/** What a response did when it was recorded, and what stands in the way of undoing it. */
@Injectable()
export class ResponseUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where there is no such response. */
  async recorded(id: number): Promise<RecordedFacts | null> {
    const [found] = await this.database.rows<RecordedFacts>(RECORDED, [id]);
    return found ?? null;
  }

  async doneSince({ at, recommendationIds, actionIds }: RecordedFacts): Promise<DoneSince[]> {
    return this.database.rows(ITEMS_CHANGED_SINCE, [at, recommendationIds, actionIds]);
  }

  /** The same within a change; nobody changes the items until it ends. Null where it is gone already. */
  async lockedIn(
    tx: EntityManager,
    id: number,
  ): Promise<{ readonly facts: RecordedFacts; readonly since: DoneSince[] } | null> {
    const [facts]: RecordedFacts[] = await tx.query(RECORDED, [id]);
    if (!facts) return null;
    const { at, recommendationIds, actionIds } = facts;
    await lockItems(tx, facts);
    return { facts, since: await tx.query(ITEMS_CHANGED_SINCE, [at, recommendationIds, actionIds]) };
  }
}
