import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { isNotClosed } from '../items/verdicts/latest-verdict.queries.js';
import { Action } from './action.entity.js';

/** An action that is due at the meetings of a body. */
export type FollowingAction = { readonly id: number; readonly year: number; readonly number: number };

/** Actions that pass from one body or one owner to another. */
@Injectable()
export class TransferredActionsRepository {
  /** Sets who watches them from now on. */
  async watch(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<void> {
    await tx.update(Action, { id: In([...ids]) }, { bodyId });
  }

  /** Makes them the actions of another owner. */
  async giveTo(tx: EntityManager, ids: readonly number[], ownerId: number): Promise<void> {
    await tx.update(Action, { id: In([...ids]) }, { ownerId });
  }

  /** Gives actions back the owners that they had before the change at this instant. */
  async restoreOwners(tx: EntityManager, ids: readonly number[], changedAt: Date): Promise<void> {
    await tx.query(
      `update actions a set owner_id = (v.facts->>'owner_id')::integer
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'actions' and until_at = $2 order by row_id, id) v
       where v.row_id = a.id and v.facts is not null and a.id = any($1)`,
      [ids, changedAt],
    );
  }

  /**
   * Lets what is open and due at meetings of the body follow, where its date is not past.
   * @param ids of actions that passed to the successor; null for all that are left
   * @returns the actions that follow
   */
  async followMeetings(
    tx: EntityManager,
    bodyId: number,
    successorId: number,
    fromOn: CalendarDay,
    ids: readonly number[] | null,
  ): Promise<FollowingAction[]> {
    return tx.query(
      `with followed as (
         update actions a set due_body_id = $2
         where a.due_body_id = $1 and (a.due_on is null or a.due_on >= $3) and ($4::int[] is null or a.id = any($4))
           and ${isNotClosed('a.id', null)}
         returning a.id, a.year, a.number
       ) select id, year, number from followed order by id`,
      [bodyId, successorId, fromOn, ids],
    );
  }
}
