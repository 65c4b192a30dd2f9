import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { isAsPublic, publicityColumns } from '../../items/publicity/visible-rows.queries.js';

/** What the trail of an action says where it was changed with its recommendation. */
export const CHANGED_WITH_IT = 'changed who may read it, with its recommendation';

/** Who may read an action of a recommendation, and whether that came with the recommendation. */
export type ActionOfIt = ChosenPublicity & {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly recommendationId: number;
  readonly cameWithIt: boolean;
};

/**
 * It came with the recommendation where both are alike and the last decision about the action was one about the recommendation; where there
 * was none, as long as nothing was decided about the recommendation since the action was made.
 */
const ACTIONS = `
  select a.id, a.year, a.number, a.recommendation_id as "recommendationId", ${publicityColumns('a')},
         ${isAsPublic('a', 'r')}
           and coalesce(
             (select t.action = $2 from audit_entries t
              where t.subject_kind = 'action' and t.subject_id = a.id and t.after ->> 'publicity' is not null
              order by t.id desc limit 1),
             not exists (select from recommendation_publicities p
                         where p.recommendation_id = r.id and p.recorded_at > a.recorded_at)) as "cameWithIt"
  from actions a join recommendations r on r.id = a.recommendation_id
  where r.id = any($1) order by a.year, a.number`;

/** Who may read the actions of recommendations, for those who decide about both. */
@Injectable()
export class ActionsOfItQueries {
  constructor(private readonly database: Database) {}

  async of(recommendationId: number): Promise<ActionOfIt[]> {
    return this.database.rows(ACTIONS, [[recommendationId], CHANGED_WITH_IT]);
  }

  /** The same of one or several within a change; nobody else may change these actions until it ends. */
  async lock(tx: EntityManager, recommendationIds: readonly number[]): Promise<ActionOfIt[]> {
    await tx.query('select id from actions where recommendation_id = any($1) order by id for update', [
      recommendationIds,
    ]);
    return tx.query(ACTIONS, [recommendationIds, CHANGED_WITH_IT]);
  }
}
