import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ladder } from './reminder-ladder.rules.js';

/** Keeps when owners are written to. */
@Injectable()
export class ReminderLaddersRepository {
  /** Whose ladder it is, which nobody else may change until this transaction ends; null for the council’s. */
  async lock(tx: EntityManager, bodyId: number | null): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`reminder ladder ${bodyId ?? 'council'}`]);
  }

  /** Puts `ladder` in the place of what was there. @returns its id */
  async put(tx: EntityManager, bodyId: number | null, ladder: Ladder, at: Date): Promise<number> {
    await this.remove(tx, bodyId);
    const [row]: { id: number }[] = await tx.query(
      'insert into reminder_ladders (body_id, repeat_days, spoke_days, letter_days, recorded_at) values ($1, $2, $3, $4, $5) returning id',
      [bodyId, ladder.repeatDays, ladder.spokeDays, ladder.letterDays, at],
    );
    const id = row?.id ?? 0;
    for (const { workingDays, copyTo } of ladder.steps) {
      await tx.query(
        'insert into reminder_ladder_steps (ladder_id, working_days, copy_to) values ($1, $2, $3)',
        [id, workingDays, copyTo],
      );
    }
    return id;
  }

  async remove(tx: EntityManager, bodyId: number | null): Promise<void> {
    const whose = 'body_id is not distinct from $1';
    await tx.query(
      `delete from reminder_ladder_steps where ladder_id in (select id from reminder_ladders where ${whose})`,
      [bodyId],
    );
    await tx.query(`delete from reminder_ladders where ${whose}`, [bodyId]);
  }
}
