import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Database } from '../../database/database.service.js';
import type { Asker } from '../../web/permissions.rules.js';
import { isVisiblePaper } from '../visible-documents.queries.js';

/** A paper of the register that has these bytes. */
export type PaperOfBytes = {
  readonly checksum: string;
  readonly id: number;
  readonly title: string;
  /** How many of its proposals wait for a decision. */
  readonly waiting: number;
};

/** Which attachments are papers of the register already. */
@Injectable()
export class AttachmentsQueries {
  constructor(private readonly database: Database) {}

  /** The message itself and what came with it, as far as whoever asks may see it. */
  async papersOf(messageId: number, checksums: readonly string[], asker: Asker): Promise<PaperOfBytes[]> {
    return this.database.rows<PaperOfBytes>(
      `select d.checksum, d.id, d.title,
              (select count(*)::int from proposals p where p.state = 'waiting' and p.document_id = d.id) as waiting
       from documents d
       where (d.id = $3 or d.checksum = any($1::text[])) and ${isVisiblePaper('d', '$2')} and d.taken_out_at is null`,
      [checksums, visibleTo(asker), messageId],
    );
  }
}
