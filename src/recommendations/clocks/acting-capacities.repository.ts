import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { ActingCapacity } from './acting-capacity.entity.js';
import { type ActsAs, actingClock } from './acting-capacity.rules.js';

/** What acts in a capacity: a panel, or one of its reports. */
export type Acting = { readonly bodyId: number } | { readonly documentId: number };

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
