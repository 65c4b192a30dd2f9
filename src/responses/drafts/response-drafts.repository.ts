import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ResponseDraft } from './response-draft.entity.js';
import { ResponseDraftEnding } from './response-draft-ending.entity.js';
import { ResponseDraftFile } from './response-draft-file.entity.js';

/** A file that comes with a draft. */
export type DraftFile = Omit<ResponseDraftFile, 'id' | 'draftId' | 'sizeBytes'>;

/** Keeps drafts, and what came of them. */
@Injectable()
export class ResponseDraftsRepository {
  async add(tx: EntityManager, draft: Omit<ResponseDraft, 'id'>): Promise<number> {
    const inserted = await tx.insert(ResponseDraft, draft);
    return Number(inserted.identifiers[0]?.id);
  }

  async addFiles(tx: EntityManager, draftId: number, files: readonly DraftFile[]): Promise<void> {
    for (const file of files)
      await tx.insert(ResponseDraftFile, { ...file, draftId, sizeBytes: file.content.length });
  }

  /** The drafts about a recommendation that wait, with the body that answers; nobody else may end them until this transaction does. */
  async lockWaiting(
    tx: EntityManager,
    recommendationId: number,
  ): Promise<{ readonly id: number; readonly bodyId: number }[]> {
    await tx.query('select id from recommendations where id = $1 for no key update', [recommendationId]);
    return tx.query(
      `select d.id, coalesce(d.body_id, r.addressee_id) as "bodyId"
       from response_drafts d join recommendations r on r.id = d.recommendation_id
       where d.recommendation_id = $1 and not exists (select from response_draft_endings e where e.draft_id = d.id)
       order by d.id for update of d`,
      [recommendationId],
    );
  }

  async end(tx: EntityManager, endings: readonly Omit<ResponseDraftEnding, 'id'>[]): Promise<void> {
    if (endings.length > 0) await tx.insert(ResponseDraftEnding, [...endings]);
  }
}
