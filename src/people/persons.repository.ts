import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { NotFound } from '../web/errors.js';
import { Person } from './person.entity.js';

/** Keeps the people who hold posts and seats. */
@Injectable()
export class PersonsRepository {
  /** The person, whom nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Person> {
    const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw new NotFound(`Person ${id}`);
    return person;
  }

  async change(tx: EntityManager, id: number, facts: Partial<Omit<Person, 'id'>>): Promise<void> {
    await tx.update(Person, { id }, facts);
  }

  /** Whether somebody else is known by this address, which is in lower case. */
  async isEmailTaken(tx: EntityManager, email: string, except: number): Promise<boolean> {
    const other = await tx.findOneBy(Person, { email });
    return other !== null && other.id !== except;
  }

  async namesOf(tx: EntityManager, ids: readonly number[]): Promise<Map<number, string>> {
    const people = await tx.findBy(Person, { id: In([...ids]) });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}
