import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RememberedStatus } from '../statuses/remembered-status.entity.js';
import { RememberedHeading } from './remembered-heading.entity.js';

/** Keeps what headings and statuses were chosen to mean, by their plain words; the last choice holds. */
@Injectable()
export class ImportMemoryRepository {
  async rememberHeadings(tx: EntityManager, headings: readonly RememberedHeading[]): Promise<void> {
    const chosen = [...new Map(headings.map((each) => [each.heading, each])).values()];
    if (chosen.length > 0) await tx.upsert(RememberedHeading, chosen, ['heading']);
  }

  async rememberStatuses(tx: EntityManager, statuses: readonly RememberedStatus[]): Promise<void> {
    if (statuses.length > 0) await tx.upsert(RememberedStatus, [...statuses], ['status']);
  }
}
