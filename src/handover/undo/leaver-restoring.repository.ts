import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessagesRepository } from '../../mail/messages.repository.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import type { Person } from '../../people/person.entity.js';
import { PersonsRepository } from '../../people/persons.repository.js';
import type { DoneHandOver } from './hand-over-undo.rules.js';

/** Gives somebody who was about to leave back what they held. */
@Injectable()
export class LeaverRestoring {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly owners: OwnersRepository,
    private readonly messages: MessagesRepository,
  ) {}

  async lock(tx: EntityManager, personId: number): Promise<Person> {
    return this.persons.lock(tx, personId);
  }

  /** Posts, addresses and stand-ins are as before; letters that wait are not sent. */
  async restore(tx: EntityManager, personId: number, { ownerIds, at }: DoneHandOver): Promise<void> {
    await this.messages.takeBack(tx, `hand-over:${personId}:`, at);
    await this.owners.restore(tx, ownerIds, at);
    await this.persons.change(tx, personId, { leftOn: null });
  }
}
