import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { NotFound } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';

/** A file of a draft, without its bytes. */
export type DraftFileRow = { readonly id: number; readonly draftId: number; readonly filename: string };

/** Where a file of a draft is fetched. */
export function draftFileLink({ id, draftId, filename }: DraftFileRow): { text: string; href: string } {
  return { text: filename, href: `/responses/drafts/${draftId}/files/${id}` };
}

/** Files that came with draft responses. */
@Injectable()
export class ResponseDraftFilesQueries {
  constructor(private readonly database: Database) {}

  /** Those of drafts. */
  async ofDrafts(draftIds: readonly number[]): Promise<DraftFileRow[]> {
    return this.database.rows(
      `select id, draft_id as "draftId", filename from response_draft_files where draft_id = any($1) order by id`,
      [draftIds],
    );
  }

  /** Those of the drafts from which a response was recorded. */
  async ofResponse(responseId: number): Promise<DraftFileRow[]> {
    return this.database.rows(
      `select f.id, f.draft_id as "draftId", f.filename from response_draft_files f
       join response_draft_endings e on e.draft_id = f.draft_id where e.response_id = $1 order by f.id`,
      [responseId],
    );
  }

  /** @throws NotFound also where this role may not see what the draft answers */
  async byId(
    draftId: number,
    id: number,
    asker: Asker,
  ): Promise<{ readonly filename: string; readonly mediaType: string; readonly content: Buffer }> {
    const [file] = await this.database.rows<{ filename: string; mediaType: string; content: Uint8Array }>(
      `select f.filename, f.media_type as "mediaType", f.content from response_draft_files f
       join response_drafts d on d.id = f.draft_id
       join ${visibleRows('recommendations', '$3')} r on r.id = d.recommendation_id
       where f.draft_id = $1 and f.id = $2`,
      [draftId, id, visibleTo(asker)],
    );
    if (!file) throw new NotFound('This file');
    return { ...file, content: Buffer.from(file.content) };
  }
}
