import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswerDelegation } from './answer-delegation.entity.js';
import { AnswerLink } from './answer-link.entity.js';
import { AnswerLinkItem } from './answer-link-item.entity.js';

/** Keeps links, what they are good for, and who answers in whose place. */
@Injectable()
export class AnswerLinksRepository {
  async add(
    tx: EntityManager,
    link: Omit<AnswerLink, 'id'>,
    items: readonly Omit<AnswerLinkItem, 'id' | 'linkId'>[],
  ): Promise<number> {
    const inserted = await tx.insert(AnswerLink, link);
    const linkId = Number(inserted.identifiers[0]?.id);
    await tx.insert(
      AnswerLinkItem,
      items.map((item) => ({ ...item, linkId })),
    );
    return linkId;
  }

  async addDelegation(tx: EntityManager, delegation: Omit<AnswerDelegation, 'id'>): Promise<number> {
    const inserted = await tx.insert(AnswerDelegation, delegation);
    return Number(inserted.identifiers[0]?.id);
  }
}
