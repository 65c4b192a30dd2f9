import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { NotFound } from '../../web/errors.js';
import { Recommendation } from '../recommendation.entity.js';
import { ClockEvent } from './clock-event.entity.js';

/** A recommendation with what its clock has seen so far, in the order of recording. */
export type ClockedItem = { readonly item: Recommendation; readonly events: readonly ClockEvent[] };

/** Keeps the clocks of recommendations. */
@Injectable()
export class RecommendationClocksRepository {
  /** These recommendations with their events; nobody else may change them until this transaction ends. */
  async lock(tx: EntityManager, ids: readonly number[]): Promise<ClockedItem[]> {
    const items = await tx.find(Recommendation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const events = await tx.find(ClockEvent, {
      where: { recommendationId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return items.map((item) => ({
      item,
      events: events.filter(({ recommendationId }) => recommendationId === item.id),
    }));
  }

  /** The same for one. @throws NotFound */
  async lockOne(tx: EntityManager, { year, number }: Reference): Promise<ClockedItem> {
    const found = await tx.findOneBy(Recommendation, { year, number });
    const [locked] = found ? await this.lock(tx, [found.id]) : [];
    if (!locked) throw new NotFound(`Recommendation ${formatReference({ kind: 'R', year, number })}`);
    return locked;
  }

  async addEvents(tx: EntityManager, events: readonly Omit<ClockEvent, 'id'>[]): Promise<void> {
    await tx.insert(ClockEvent, [...events]);
  }

  async setResponseDueOn(tx: EntityManager, id: number, responseDueOn: CalendarDay | null): Promise<void> {
    await tx.update(Recommendation, { id }, { responseDueOn });
  }

  async setClock(
    tx: EntityManager,
    id: number,
    clock: ClockOfItem,
    responseDueOn: CalendarDay | null,
  ): Promise<void> {
    await tx.update(Recommendation, { id }, { ...clock, responseDueOn });
  }
}

/** The recommendation as the trail names it. */
export function subjectOf({ id, year, number }: Recommendation): Subject {
  return { kind: 'recommendation', id, reference: formatReference({ kind: 'R', year, number }) };
}
