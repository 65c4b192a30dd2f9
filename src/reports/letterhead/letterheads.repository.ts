import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReportLetterhead } from './report-letterhead.entity.js';

/** Keeps letterheads. */
@Injectable()
export class LetterheadsRepository {
  /** @returns its id */
  async add(tx: EntityManager, letterhead: Omit<ReportLetterhead, 'id'>): Promise<number> {
    const { identifiers } = await tx.insert(ReportLetterhead, letterhead);
    return (identifiers[0] as { id: number }).id;
  }

  /** Takes out whatever holds. @returns what was taken out */
  async removeAll(
    tx: EntityManager,
    removedById: number,
    removedAt: Date,
  ): Promise<{ id: number; filename: string }[]> {
    const held: { id: number; filename: string }[] = await tx.query(
      'select id, filename from report_letterheads where removed_at is null order by id for update',
    );
    await tx.query(
      'update report_letterheads set removed_at = $1, removed_by_id = $2 where removed_at is null',
      [removedAt, removedById],
    );
    return held;
  }
}
