import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { BodySuccession } from './body-succession.entity.js';
import type { TransferItem } from './succession-plan.js';
import { transferItems } from './transfer-items.queries.js';

/** Keeps which body followed which. */
@Injectable()
export class SuccessionsRepository {
  /** Takes for this transaction all that passes on, in the order of ids. */
  async lockPassing(
    tx: EntityManager,
    bodyId: number,
    today: CalendarDay,
    fromOn: CalendarDay,
  ): Promise<TransferItem[]> {
    for (const table of ['recommendations', 'actions', 'meetings'])
      await tx.query(`select id from ${table} where body_id = $1 order by id for no key update`, [bodyId]);
    await tx.query(
      `select id from recommendations
       where addressee_id = $1 or id in (select recommendation_id from recommendation_addressees where body_id = $1)
       order by id for no key update`,
      [bodyId],
    );
    return transferItems((sql, parameters) => tx.query(sql, [...parameters]), bodyId, today, fromOn);
  }

  async add(tx: EntityManager, succession: Omit<BodySuccession, 'id'>): Promise<number> {
    const { id } = await tx.save(BodySuccession, succession);
    return id;
  }
}
