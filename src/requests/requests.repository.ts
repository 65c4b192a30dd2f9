import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { RecordedTogether } from '../audit/recorded-together.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { isNotClosed } from '../items/verdicts/latest-verdict.queries.js';
import { NotFound } from '../web/errors.js';
import { OwnerRequest } from './request.entity.js';
import type { RequestKind } from './request.rules.js';
import { RequestLaying } from './request-laying.entity.js';
import { RequestOutcome } from './request-outcome.entity.js';

/** Keeps requests, and what came of them; nothing of it is changed once it cannot be undone. */
@Injectable()
export class RequestsRepository {
  async add(tx: EntityManager, request: Omit<OwnerRequest, 'id'>): Promise<number> {
    const inserted = await tx.insert(OwnerRequest, request);
    return Number(inserted.identifiers[0]?.id);
  }

  /** The requests, which nobody else may decide until this transaction ends, in the order of their ids. @throws NotFound */
  async lock(tx: EntityManager, ids: readonly number[]): Promise<OwnerRequest[]> {
    const locked: { id: number }[] = await tx.query(
      'select id from requests where id = any($1) order by id for update',
      [ids],
    );
    if (locked.length < new Set(ids).size) throw new NotFound('One of these requests');
    const rows = await tx.findBy(OwnerRequest, locked);
    return rows.sort((a, b) => a.id - b.id);
  }

  /** Those of these requests that have been decided or withdrawn. */
  async decidedOf(tx: EntityManager, ids: readonly number[]): Promise<Set<number>> {
    const rows: { id: number }[] = await tx.query(
      'select request_id as id from request_outcomes where request_id = any($1)',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether a request of this kind about the item waits. Ask once the item is locked, so that no second one comes at the same time. */
  async isWaiting(
    tx: EntityManager,
    kind: RequestKind,
    item: { readonly actionId: number | null; readonly recommendationId: number | null },
  ): Promise<boolean> {
    const found: unknown[] = await tx.query(
      `select 1 from requests q where q.kind = $1 and (q.action_id = $2 or q.recommendation_id = $3)
         and not exists (select from request_outcomes c where c.request_id = q.id)`,
      [kind, item.actionId, item.recommendationId],
    );
    return found.length > 0;
  }

  /** Whether scrutiny has closed the action. Ask once the action is locked. */
  async isClosed(tx: EntityManager, actionId: number, today: CalendarDay): Promise<boolean> {
    const found: unknown[] = await tx.query(`select 1 where not (${isNotClosed('$1::int', '$2::date')})`, [
      actionId,
      today,
    ]);
    return found.length > 0;
  }

  /** Nobody asks anything else about it until this transaction ends. @returns when a response to it is due */
  async lockRecommendation(tx: EntityManager, id: number): Promise<CalendarDay | null> {
    const [row]: { dueOn: CalendarDay | null }[] = await tx.query(
      'select response_due_on as "dueOn" from recommendations where id = $1 for no key update',
      [id],
    );
    if (!row) throw new NotFound('The recommendation');
    return row.dueOn;
  }

  async decide(tx: EntityManager, outcomes: readonly Omit<RequestOutcome, 'id'>[]): Promise<void> {
    await tx.insert(RequestOutcome, [...outcomes]);
  }

  /** What was decided of these requests in one go, or before which meeting they were laid: they wait again as they did before. */
  async takeBack(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    ids: readonly number[],
  ): Promise<void> {
    const together = {
      recordedById: accountId,
      recordedAt: In([...instants]),
      requestId: In([...ids]),
    };
    await tx.delete(RequestOutcome, together);
    await tx.delete(RequestLaying, together);
  }

  async lay(tx: EntityManager, layings: readonly Omit<RequestLaying, 'id'>[]): Promise<void> {
    await tx.insert(RequestLaying, [...layings]);
  }
}
