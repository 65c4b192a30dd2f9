import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { VerdictOfMeeting } from './verdict.entity.js';

/** Keeps what meetings said of recommendations and actions; nothing of it is changed afterwards. */
@Injectable()
export class VerdictsRepository {
  /** Takes back verdicts on these items that were recorded in one go, while nothing is built on them. */
  async takeBack(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    items: { readonly actions: readonly number[]; readonly recommendations: readonly number[] },
  ): Promise<void> {
    await tx.query(
      `delete from verdicts where recorded_by_id = $1 and recorded_at = any($2)
         and (action_id = any($3) or recommendation_id = any($4))`,
      [accountId, instants, items.actions, items.recommendations],
    );
  }

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
