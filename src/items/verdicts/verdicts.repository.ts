import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { insertMany } from '../../database/insert-many.js';
import { VerdictOfMeeting } from './verdict.entity.js';
import type { JudgedIds } from './verdict-drafts.repository.js';

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

  /** What was recorded at this meeting in one go. */
  async recordedAt(
    tx: EntityManager,
    meetingId: number,
    { accountId, instants }: RecordedTogether,
  ): Promise<VerdictOfMeeting[]> {
    return tx.find(VerdictOfMeeting, {
      where: { meetingId, recordedById: accountId, recordedAt: In([...instants]) },
      order: { id: 'ASC' },
    });
  }

  /** The days of the latest verdicts on these, by `kind id`; none for what was never judged. */
  async lastDecidedOnOf(
    tx: EntityManager,
    { actions, recommendations }: JudgedIds,
  ): Promise<ReadonlyMap<string, CalendarDay>> {
    const rows: { key: string; last: CalendarDay }[] = await tx.query(
      `select 'action ' || action_id as key, max(decided_on) as last from verdicts where action_id = any($1) group by action_id
       union all
       select 'recommendation ' || recommendation_id, max(decided_on) from verdicts
       where recommendation_id = any($2) group by recommendation_id`,
      [actions, recommendations],
    );
    return new Map(rows.map(({ key, last }) => [key, last]));
  }

  async add(tx: EntityManager, verdicts: readonly Omit<VerdictOfMeeting, 'id'>[]): Promise<void> {
    await insertMany(tx, VerdictOfMeeting, verdicts);
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
