import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../database/database.service.js';
import { NotFound } from '../../../web/errors.js';
import type { UpdateStanding } from './update-standing.rules.js';

/** An update of an action with what became of it. */
export type StandingUpdate = UpdateStanding & { readonly id: number };

const STANDING = `
  select u.id, u.recorded_at as "recordedAt", u.came_by as "cameBy", u.written_by_id as "writtenById", u.meets_on as "meetsOn",
         (select min(v.decided_on) from verdicts v where v.action_id = u.action_id
            and (v.decided_on, v.recorded_at) > (u.written_on, u.recorded_at)) as "judgedOn",
         exists (select from action_updates l where l.action_id = u.action_id and l.id > u.id) as "isFollowed",
         exists (select from extensions x where x.action_id = u.action_id and x.recorded_at > u.recorded_at) as "isExtended"
  from action_updates u where u.action_id = $1`;

/** What stands on updates. */
@Injectable()
export class UpdateStandingQueries {
  constructor(private readonly database: Database) {}

  async ofAction(actionId: number): Promise<StandingUpdate[]> {
    return this.database.rows(STANDING, [actionId]);
  }

  /** The same within a change that has locked the action. @throws NotFound */
  async lockedIn(tx: EntityManager, actionId: number, id: number): Promise<StandingUpdate> {
    const [found]: StandingUpdate[] = await tx.query(`${STANDING} and u.id = $2 for update`, [actionId, id]);
    if (!found) throw new NotFound('This update');
    return found;
  }
}
