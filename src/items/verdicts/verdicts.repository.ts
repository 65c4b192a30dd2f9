import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { VerdictOfMeeting } from './verdict.entity.js';

/** Keeps what meetings said of recommendations and actions; nothing of it is changed afterwards. */
@Injectable()
export class VerdictsRepository {
  async add(tx: EntityManager, verdicts: readonly Omit<VerdictOfMeeting, 'id'>[]): Promise<void> {
    if (verdicts.length > 0) await tx.insert(VerdictOfMeeting, [...verdicts]);
  }

  /** The day of the latest verdict on a recommendation or an action; null where there is none. */
  async lastDecidedOn(
    tx: EntityManager,
    { kind, id }: Pick<Subject, 'kind' | 'id'>,
  ): Promise<CalendarDay | null> {
    const where = kind === 'action' ? { actionId: id } : { recommendationId: id };
    const last = await tx.findOne(VerdictOfMeeting, { where, order: { decidedOn: 'DESC', id: 'DESC' } });
    return last?.decidedOn ?? null;
  }
}
