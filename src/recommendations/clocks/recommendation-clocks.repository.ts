import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { NotFound } from '../../web/errors.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { RecommendationAddressee } from '../addressees/recommendation-addressee.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { ClockEvent } from './clock-event.entity.js';

/** A recommendation under the clock of one addressee, with what that clock has seen so far, in the order of recording. */
export type ClockedItem = {
  readonly item: Recommendation;
  readonly holder: ClockHolder;
  readonly events: readonly ClockEvent[];
};

/** Keeps the clocks of recommendations. */
@Injectable()
export class RecommendationClocksRepository {
  /**
   * These recommendations under the clocks of one addressee, with its events; nobody else may change them until this transaction
   * ends. What a further addressee is not asked is left out.
   */
  async lock(tx: EntityManager, ids: readonly number[], holder: ClockHolder = null): Promise<ClockedItem[]> {
    const items = await tx.find(Recommendation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const addresseeId = holder ?? IsNull();
    const events = await tx.find(ClockEvent, {
      where: { recommendationId: In([...ids]), addresseeId },
      order: { id: 'ASC' },
    });
    const asked = holder === null ? items : await this.asAskedOf(tx, items, holder);
    return asked.map((item) => ({
      item,
      holder,
      events: events.filter(({ recommendationId }) => recommendationId === item.id),
    }));
  }

  /** The same under the clock of each of their addressees. */
  async lockEvery(tx: EntityManager, ids: readonly number[]): Promise<ClockedItem[]> {
    const first = await this.lock(tx, ids);
    const further = await tx.find(RecommendationAddressee, {
      where: { recommendationId: In([...ids]) },
      order: { id: 'ASC' },
    });
    const bodyIds = [...new Set(further.map(({ bodyId }) => bodyId))];
    const others: ClockedItem[] = [];
    for (const bodyId of bodyIds) {
      const clocked = await this.lock(tx, ids, bodyId);
      others.push(...clocked.filter(({ item }) => item.addresseeId !== bodyId));
    }
    return [...first, ...others];
  }

  /** The same for one. @throws NotFound */
  async lockOne(
    tx: EntityManager,
    { year, number }: Reference,
    holder: ClockHolder = null,
  ): Promise<ClockedItem> {
    const found = await tx.findOneBy(Recommendation, { year, number });
    const [locked] = found ? await this.lock(tx, [found.id], holder) : [];
    if (!locked) throw new NotFound(`Recommendation ${formatReference({ kind: 'R', year, number })}`);
    return locked;
  }

  async addEvents(tx: EntityManager, events: readonly Omit<ClockEvent, 'id'>[]): Promise<void> {
    await tx.insert(ClockEvent, [...events]);
  }

  async setResponseDueOn(
    tx: EntityManager,
    { item: { id }, holder }: Pick<ClockedItem, 'item' | 'holder'>,
    responseDueOn: CalendarDay | null,
  ): Promise<void> {
    if (holder === null) await tx.update(Recommendation, { id }, { responseDueOn });
    else
      await tx.update(RecommendationAddressee, { recommendationId: id, bodyId: holder }, { responseDueOn });
  }

  async setClock(
    tx: EntityManager,
    { item: { id }, holder }: Pick<ClockedItem, 'item' | 'holder'>,
    clock: ClockOfItem,
    responseDueOn: CalendarDay | null,
  ): Promise<void> {
    const { clockRule, clockLength, clockCitation = null } = clock;
    const set = { clockRule, clockLength, clockCitation, responseDueOn };
    if (holder === null) await tx.update(Recommendation, { id }, set);
    else await tx.update(RecommendationAddressee, { recommendationId: id, bodyId: holder }, set);
  }

  private async asAskedOf(
    tx: EntityManager,
    items: readonly Recommendation[],
    holder: number,
  ): Promise<Recommendation[]> {
    const rows = await tx.find(RecommendationAddressee, {
      where: { recommendationId: In(items.map(({ id }) => id)), bodyId: holder },
    });
    return items.flatMap((item) =>
      rows
        .filter(({ recommendationId }) => recommendationId === item.id)
        .map(({ clockRule, clockLength, clockCitation, responseDueOn }) => ({
          ...item,
          ...{ clockRule, clockLength, clockCitation, responseDueOn },
        })),
    );
  }
}

/** The recommendation as the trail names it. */
export function clockSubject({ id, year, number }: Recommendation): Subject {
  return { kind: 'recommendation', id, reference: formatReference({ kind: 'R', year, number }) };
}
