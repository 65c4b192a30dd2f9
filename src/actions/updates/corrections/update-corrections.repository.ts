import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { Evidence } from '../../evidence/evidence.entity.js';
import { ActionUpdate } from '../action-update.entity.js';
import type { Claim } from '../claim.rules.js';
import { UpdateCorrection } from './update-correction.entity.js';

/** What an update says. */
export type UpdateWording = {
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
};

/** Puts updates right and takes them back; the database keeps their versions. */
@Injectable()
export class UpdateCorrectionsRepository {
  async wording(tx: EntityManager, id: number): Promise<UpdateWording> {
    const { claim, words, forecastOn } = await tx.findOneByOrFail(ActionUpdate, { id });
    return { claim, words, forecastOn };
  }

  /** Words an update anew, and keeps what it said before. */
  async correct(
    tx: EntityManager,
    id: number,
    wording: UpdateWording,
    correction: Omit<UpdateCorrection, 'id' | 'updateId'>,
  ): Promise<void> {
    await tx.insert(UpdateCorrection, { ...correction, updateId: id });
    await tx.update(ActionUpdate, { id }, wording);
  }

  /** Takes away what proves an update; gives what it was called and where it led. @param ids null for everything */
  async takeOutEvidence(
    tx: EntityManager,
    updateId: number,
    ids: readonly number[] | null,
  ): Promise<string[]> {
    const kept = await tx.find(Evidence, { where: { updateId }, order: { id: 'ASC' } });
    const taken = kept.filter(({ id }) => ids === null || ids.includes(id));
    for (const { id } of taken) await tx.delete(Evidence, { id });
    return taken.map(({ title, address, filename }) =>
      [title, address ?? filename].filter(Boolean).join(': '),
    );
  }

  /** Takes an update back with all that proves it; the bytes of its files stay only where they prove something else. */
  async takeBack(tx: EntityManager, id: number): Promise<string[]> {
    const files = await tx.findBy(Evidence, { updateId: id });
    const taken = await this.takeOutEvidence(tx, id, null);
    await tx.delete(ActionUpdate, { id });
    await tx.query(
      `delete from evidence_contents c where c.checksum = any($1)
         and not exists (select from evidence e where e.checksum = c.checksum)`,
      [files.flatMap(({ checksum }) => checksum ?? [])],
    );
    return taken;
  }
}
