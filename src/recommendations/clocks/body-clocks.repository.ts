import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Body } from '../../bodies/body.entity.js';
import { Config } from '../../config/config.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { NotFound } from '../../web/errors.js';
import { defaultClock } from './default-clock.rules.js';

/** Keeps with each body under which rule it answers. */
@Injectable()
export class BodyClocksRepository {
  constructor(private readonly law: Config) {}

  /** The body, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, code: string): Promise<Body> {
    const where = { code: code.toUpperCase() };
    const body = await tx.findOne(Body, { where, lock: { mode: 'pessimistic_write' } });
    if (!body) throw new NotFound(`A body with the code ${code}`);
    return body;
  }

  /** The clock of a recommendation to each of these bodies, where nothing else is said. */
  async defaults(tx: EntityManager, bodyIds: readonly number[]): Promise<Map<number, ClockOfItem>> {
    const bodies = await tx.find(Body, { where: { id: In([...new Set(bodyIds)]) } });
    return new Map(bodies.map((body) => [body.id, defaultClock(body, this.law)]));
  }
}
