import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockItems } from '../../actions/undo/lock-items.sql.js';
import { Database } from '../../database/database.service.js';
import { type DoneSince, ITEMS_CHANGED_SINCE } from '../../items/undo/done-since.sql.js';
import type { LatestReview } from './latest-review.js';

const LATEST = `
  select p.decided_at as at, p.decided_by_id as "accountId", w.name as by, count(*)::int as proposals,
         array_remove(array_agg(p.recommendation_id order by p.id), null) as "recommendationIds",
         array_remove(array_agg(p.action_id order by p.id), null) as "actionIds",
         bool_or(coalesce(e.recommendation_id, e.action_id) is not null) as "hasCorrected"
  from proposals p join accounts w on w.id = p.decided_by_id left join proposals e on e.id = p.earlier_id
  where p.document_id = $1 and p.decided_at = (select max(l.decided_at) from proposals l where l.document_id = $1)
  group by p.decided_at, p.decided_by_id, w.name limit 1`;

/** What a review did, and what stands in the way of undoing it. */
@Injectable()
export class ReviewUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where nothing was decided. */
  async latest(documentId: number): Promise<LatestReview | null> {
    const [review] = await this.database.rows<LatestReview>(LATEST, [documentId]);
    return review ?? null;
  }

  async doneSince({ at, recommendationIds, actionIds }: LatestReview): Promise<DoneSince[]> {
    return this.database.rows(ITEMS_CHANGED_SINCE, [at, recommendationIds, actionIds]);
  }

  /** The same within a change that has locked the paper; nobody changes the items until it ends. */
  async lockedIn(
    tx: EntityManager,
    documentId: number,
  ): Promise<{ readonly review: LatestReview; readonly since: DoneSince[] } | null> {
    const [review]: LatestReview[] = await tx.query(LATEST, [documentId]);
    if (!review) return null;
    const { at, recommendationIds, actionIds } = review;
    await lockItems(tx, review);
    return { review, since: await tx.query(ITEMS_CHANGED_SINCE, [at, recommendationIds, actionIds]) };
  }

  /** The owners that a review made. */
  async ownersMade(
    tx: EntityManager,
    { at, accountId }: LatestReview,
  ): Promise<{ id: number; name: string }[]> {
    return tx.query(
      `select subject_id as id, subject_reference as name from audit_entries
       where at = $1 and account_id = $2 and subject_kind = 'owner' and action = 'added it' order by id`,
      [at, accountId],
    );
  }

  /** The items that a review made, as the trail names them. */
  async itemsMade(
    tx: EntityManager,
    { recommendationIds, actionIds }: LatestReview,
  ): Promise<{ kind: 'R' | 'A'; id: number; year: number; number: number }[]> {
    return tx.query(
      `select kind, id, year, number from items where kind = 'R' and id = any($1) or kind = 'A' and id = any($2)
       order by kind desc, year, number`,
      [recommendationIds, actionIds],
    );
  }
}
