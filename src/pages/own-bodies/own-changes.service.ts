import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Subject } from '../../audit/change.js';
import { type ChangeLimit, ChangeLimits } from '../../audit/change-limits.service.js';
import { NotAllowed, NotFound } from '../../web/errors.js';
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

  /** @throws NotAllowed; NotFound, in the words in which what never was is not found, where they may not see it either */
  async check(tx: EntityManager, { bodyIds, name }: By, subjects: readonly Subject[]): Promise<void> {
    if (!bodyIds) return;
    const changed = await this.addressed.ofSubjects(tx, subjects);
    const others = changed.filter(({ bodyId }) => !bodyIds.includes(bodyId));
    const hidden = others.find(({ isPublished }) => !isPublished);
    if (hidden)
      throw new NotFound(nameOf(subjects.find(({ kind, id }) => kind === hidden.kind && id === hidden.id)));
    if (others.length > 0) throw new NotAllowed(`${name} may not change what is of another body`);
  }
}

function nameOf(subject: Subject | undefined): string {
  const { kind = 'page', reference = null } = subject ?? {};
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${reference ?? ''}`.trimEnd();
}
