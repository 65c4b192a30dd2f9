import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { IS_OVER } from '../standings/recommendation-standing.sql.js';
import { FURTHER_IS_ANSWERED, IS_ANSWERED } from '../states/recommendation-state.queries.js';
import { ActingCapacity } from './acting-capacity.entity.js';
import { type ActsAs, actingClock } from './acting-capacity.rules.js';

/** What acts in a capacity: a panel, or one of its reports. */
export type Acting = { readonly bodyId: number } | { readonly documentId: number };

/** The clock of one addressee of a recommendation. */
export type OpenClock = { readonly recommendationId: number; readonly holder: ClockHolder };

const openClocksWhere = (made: string) => `
  select r.id as "recommendationId", null::int as holder from recommendations r
  where ${made} and not ${IS_ANSWERED} and not ${IS_OVER}
  union all
  select r.id, f.body_id from recommendations r
  join recommendation_addressees f on f.recommendation_id = r.id and f.body_id <> r.addressee_id
  where ${made} and not ${FURTHER_IS_ANSWERED} and not ${IS_OVER}`;
const OPEN_OF_BODY = openClocksWhere('r.body_id = $2');
const OPEN_OF_DOCUMENT = openClocksWhere('r.document_id = $2');

/** Where a recommendation comes from. */
export type MadeBy = { readonly bodyId: number; readonly documentId: number | null };

/** Keeps in what capacity panels and their reports act. */
@Injectable()
export class ActingCapacitiesRepository {
  async of(tx: EntityManager, acting: Acting): Promise<ActingCapacity | null> {
    return tx.findOneBy(ActingCapacity, acting);
  }

  /** Sets the capacity; null takes it back. */
  async set(
    tx: EntityManager,
    acting: Acting,
    actsAs: ActsAs | null,
    recorded: Pick<ActingCapacity, 'recordedById' | 'recordedAt'>,
  ): Promise<void> {
    await tx.delete(ActingCapacity, acting);
    if (actsAs) await tx.insert(ActingCapacity, { ...acting, actsAs, ...recorded });
  }

  /** The clocks of what it recommended that nobody has answered, by `today`, and that still matter. */
  async openClocks(tx: EntityManager, acting: Acting, today: CalendarDay): Promise<OpenClock[]> {
    const isBody = 'bodyId' in acting;
    return tx.query(isBody ? OPEN_OF_BODY : OPEN_OF_DOCUMENT, [
      today,
      isBody ? acting.bodyId : acting.documentId,
    ]);
  }

  /** The clock that follows from the capacity of the report, else of the panel; null where they act in none. */
  async clocks(tx: EntityManager, made: readonly MadeBy[]): Promise<(ClockOfItem | null)[]> {
    const known = await tx.find(ActingCapacity, {
      where: [
        { bodyId: In(made.map(({ bodyId }) => bodyId)) },
        { documentId: In(made.flatMap(({ documentId }) => documentId ?? [])) },
      ],
    });
    return made.map(({ bodyId, documentId }) => {
      const acting =
        (documentId === null ? undefined : known.find((each) => each.documentId === documentId)) ??
        known.find((each) => each.bodyId === bodyId);
      return acting ? actingClock(acting.actsAs) : null;
    });
  }
}
