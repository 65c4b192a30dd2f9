import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Reference } from '../recommendations/reference.rules.js';
import { ActionUpdate } from './action-update.entity.js';
import { Evidence } from './evidence.entity.js';
import { Extension } from './extension.entity.js';
import { VerdictOfMeeting } from './verdict.entity.js';

/** A link that proves what an update says. */
export type EvidenceLink = Pick<Evidence, 'title' | 'address'>;

/** Keeps what happens to actions; nothing of it is changed afterwards. */
@Injectable()
export class ActionStoryRepository {
  async addUpdate(
    tx: EntityManager,
    update: Omit<ActionUpdate, 'id'>,
    evidence: readonly EvidenceLink[],
  ): Promise<number> {
    const { id } = await tx.save(ActionUpdate, update);
    if (evidence.length > 0) {
      await tx.insert(
        Evidence,
        evidence.map((link) => ({ ...link, updateId: id })),
      );
    }
    return id;
  }

  async addExtension(tx: EntityManager, extension: Omit<Extension, 'id'>): Promise<void> {
    await tx.insert(Extension, extension);
  }

  /** The day on which the last extension of an action was agreed; null where there was none. */
  async lastAgreedOn(tx: EntityManager, actionId: number): Promise<CalendarDay | null> {
    const last = await tx.findOne(Extension, {
      where: { actionId },
      order: { agreedOn: 'DESC', id: 'DESC' },
    });
    return last?.agreedOn ?? null;
  }

  async addVerdict(tx: EntityManager, verdict: Omit<VerdictOfMeeting, 'id'>): Promise<void> {
    await tx.insert(VerdictOfMeeting, verdict);
  }

  /** Whether there is a recommendation or an action of this reference. */
  async isKnown(tx: EntityManager, { kind, year, number }: Reference): Promise<boolean> {
    const table = kind === 'A' ? 'actions' : 'recommendations';
    const found: unknown[] = await tx.query(`select 1 from ${table} where year = $1 and number = $2`, [
      year,
      number,
    ]);
    return found.length > 0;
  }
}
