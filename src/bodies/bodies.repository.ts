import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../web/errors.js';
import { Body } from './body.entity.js';
import { BodyMembership } from './body-membership.entity.js';

/** Keeps bodies and who sits on them. */
@Injectable()
export class BodiesRepository {
  async add(tx: EntityManager, body: Omit<Body, 'id'>): Promise<Body> {
    return tx.save(Body, body);
  }

  /** The body, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Body> {
    const body = await tx.findOne(Body, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!body) throw new NotFound('The body');
    return body;
  }

  async all(tx: EntityManager): Promise<Body[]> {
    return tx.find(Body, { order: { id: 'ASC' } });
  }

  async change(tx: EntityManager, id: number, facts: Partial<Omit<Body, 'id' | 'code'>>): Promise<void> {
    await tx.update(Body, { id }, facts);
  }

  async isCodeTaken(tx: EntityManager, code: string): Promise<boolean> {
    return tx.existsBy(Body, { code });
  }

  async memberships(tx: EntityManager, bodyId: number): Promise<BodyMembership[]> {
    return tx.find(BodyMembership, { where: { bodyId }, order: { id: 'ASC' } });
  }

  async addMembership(tx: EntityManager, membership: Omit<BodyMembership, 'id'>): Promise<void> {
    await tx.insert(BodyMembership, membership);
  }

  async changeMembership(
    tx: EntityManager,
    id: number,
    facts: Pick<BodyMembership, 'role' | 'fromOn' | 'untilOn'>,
  ): Promise<void> {
    await tx.update(BodyMembership, { id }, facts);
  }
}
