import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { MessagesRepository } from '../../mail/messages.repository.js';
import { type DoneDecision, REQUEST_LETTERS } from './request-undo.queries.js';

/** The letters about a decision on requests, with the links in them. */
@Injectable()
export class RequestLetters {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly links: AnswerLinksService,
  ) {}

  /** Nobody begins to send one until the transaction ends. */
  async lock(tx: EntityManager, { at }: DoneDecision): Promise<void> {
    for (const key of REQUEST_LETTERS) await this.messages.lockWritten(tx, key, at);
  }

  async takeBack(tx: EntityManager, { letters }: DoneDecision): Promise<void> {
    const ids = letters.map(({ id }) => id);
    await this.links.takeBack(tx, ids);
    await this.messages.takeBack(tx, ids);
  }
}
