import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Subject } from '../../audit/change.js';
import { type ChangeLimit, ChangeLimits } from '../../audit/change-limits.service.js';
import { NotAllowed } from '../../web/errors.js';
import { AddressedBodiesQueries } from './addressed-bodies.queries.js';

/** Refuses what somebody who keeps the register of some bodies would change of others, whatever form they sent. */
@Injectable()
export class OwnChangesService implements ChangeLimit {
  constructor(
    private readonly addressed: AddressedBodiesQueries,
    limits: ChangeLimits,
  ) {
    limits.use(this);
  }

  /** @throws NotAllowed */
  async check(tx: EntityManager, { bodyIds, name }: By, subjects: readonly Subject[]): Promise<void> {
    if (!bodyIds) return;
    const changed = await this.addressed.ofSubjects(tx, subjects);
    if (changed.some((bodyId) => !bodyIds.includes(bodyId)))
      throw new NotAllowed(`${name} may not change what is of another body`);
  }
}
