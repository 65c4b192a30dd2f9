import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TransferredActionsRepository } from '../../actions/transferred-actions.repository.js';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { MessagesRepository } from '../../mail/messages.repository.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import { PersonsRepository } from '../../people/persons.repository.js';
import type { DoneTransfer, UndoableTransfer } from './transfer-undo.rules.js';

/** Gives people and owners back what they held, and stops the letters about it. */
@Injectable()
export class TransferRestoring {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly owners: OwnersRepository,
    private readonly actions: TransferredActionsRepository,
    private readonly messages: MessagesRepository,
    private readonly links: AnswerLinksService,
  ) {}

  /** Takes whose it was. @returns the name; `isDone` is whether they still stand as it left them @throws NotFound */
  async lock(
    tx: EntityManager,
    kind: UndoableTransfer,
    id: number,
  ): Promise<{ readonly name: string; readonly isDone: boolean }> {
    if (kind === 'hand-over') {
      const { name, leftOn } = await this.persons.lock(tx, id);
      return { name, isDone: leftOn !== null };
    }
    const { name, retiredOn } = await this.owners.lock(tx, id);
    return { name, isDone: kind === 'pass-on' || retiredOn !== null };
  }

  /** Posts, addresses, stand-ins and open actions are as before; letters that wait are not sent. */
  async restore(tx: EntityManager, kind: UndoableTransfer, id: number, done: DoneTransfer): Promise<void> {
    const letterIds = done.letters.map((letter) => letter.id);
    await this.links.takeBack(tx, letterIds);
    await this.messages.takeBack(tx, letterIds);
    await this.actions.restoreOwners(tx, done.actionIds, done.at);
    if (kind !== 'pass-on') await this.owners.restore(tx, done.ownerIds, done.at);
    if (kind === 'hand-over') await this.persons.change(tx, id, { leftOn: null });
    if (kind === 'retirement') await this.owners.change(tx, id, { retiredOn: null });
  }
}
