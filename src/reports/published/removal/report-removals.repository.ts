import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  REMOVED_WORDS,
  TrailRemovalsRepository,
  type TrailSeals,
} from '../../../audit/removal/trail-removals.repository.js';
import { PUBLISHED_SUBJECT } from '../publications.service.js';

/** Who removes personal data, when, why. */
export type ReportRemoval = { readonly at: Date; readonly by: string; readonly reason: string };

/** Takes personal data out of published reports, the one exception to that they are never changed. */
@Injectable()
export class ReportRemovalsRepository {
  constructor(private readonly trail: TrailRemovalsRepository) {}

  /**
   * Takes words out of every published report that names the item. The content of its files goes whole: a PDF cannot be
   * mended. Their digests and sizes stay.
   * @returns from how many reports, and the seals of the entries of their trails
   */
  async removeWords(
    tx: EntityManager,
    kind: 'A' | 'R',
    itemId: number,
    words: string,
    { at, by, reason }: ReportRemoval,
  ): Promise<{ readonly reports: number; readonly sealed: TrailSeals }> {
    const naming: { id: number }[] = await tx.query(
      `select distinct report_id as id from published_report_items
       where ($1 = 'R' and recommendation_id = $2) or ($1 = 'A' and action_id = $2) order by 1`,
      [kind, itemId],
    );
    let reports = 0;
    const sealed: Record<string, string> = {};
    for (const { id } of naming) {
      const [row]: { touched: boolean }[] = await tx.query(
        'select redact_published_report($1, $2, $3) as touched',
        [id, words, REMOVED_WORDS],
      );
      Object.assign(sealed, await this.trail.redactTrail(tx, PUBLISHED_SUBJECT, id, words));
      if (!row?.touched) continue;
      reports += 1;
      await tx.query(
        'insert into published_report_removals (report_id, reason, removed_by, removed_at) values ($1, $2, $3, $4)',
        [id, reason, by, at],
      );
    }
    return { reports, sealed };
  }
}
