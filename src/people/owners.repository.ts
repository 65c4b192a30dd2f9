import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { NotFound } from '../web/errors.js';
import { Owner } from './owner.entity.js';
import { Person } from './person.entity.js';
import { PostHolding } from './post-holding.entity.js';

/** Keeps owners, the people who hold posts, and who held them when. */
@Injectable()
export class OwnersRepository {
  async add(tx: EntityManager, owner: Omit<Owner, 'id'>): Promise<Owner> {
    return tx.save(Owner, owner);
  }

  /** The owner, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Owner> {
    const owner = await tx.findOne(Owner, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!owner) throw new NotFound(`Owner ${id}`);
    return owner;
  }

  async change(tx: EntityManager, id: number, facts: Partial<Omit<Owner, 'id' | 'kind'>>): Promise<void> {
    await tx.update(Owner, { id }, facts);
  }

  /** Whether another owner has this name. */
  async isNameTaken(tx: EntityManager, name: string, except: number | null): Promise<boolean> {
    const other = await tx.findOneBy(Owner, { name });
    return other !== null && other.id !== except;
  }

  /** Every holding of a post, the earliest first. */
  async holdings(tx: EntityManager, ownerId: number): Promise<PostHolding[]> {
    return tx.find(PostHolding, { where: { ownerId }, order: { fromOn: 'ASC', id: 'ASC' } });
  }

  async addHolding(tx: EntityManager, holding: Omit<PostHolding, 'id'>): Promise<void> {
    await tx.insert(PostHolding, holding);
  }

  async endHolding(tx: EntityManager, id: number, untilOn: CalendarDay): Promise<void> {
    await tx.update(PostHolding, { id }, { untilOn });
  }

  /** The person with this address, who is entered under `name` where there is none. */
  async personAt(tx: EntityManager, email: string, name: string): Promise<Person> {
    const known = await tx.findOneBy(Person, { email });
    return known ?? tx.save(Person, { email, name, leftOn: null });
  }
}
