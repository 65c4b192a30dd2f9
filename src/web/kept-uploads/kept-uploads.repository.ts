import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { LARGEST_UPLOAD } from '../request-body/body-allowance.rules.js';
import type { StoredUpload } from './kept-upload.entity.js';

/** The most that is kept for one holder; the oldest give way. */
const MOST_FILES_KEPT = 10;
const MOST_BYTES_KEPT = 100 * 1024 * 1024;

@Injectable()
export class KeptUploadsRepository {
  constructor(private readonly database: Database) {}

  async keep(upload: StoredUpload): Promise<void> {
    const { id, holder, field, filename, content, sizeBytes, expiresAt } = upload;
    await this.database.rows(
      `insert into kept_uploads (id, holder, field, filename, content, size_bytes, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, holder, field, filename, content, sizeBytes, expiresAt],
    );
    await this.database.rows(
      `delete from kept_uploads where id in (
         select id from (
           select id, row_number() over newest as place, sum(size_bytes) over newest as bytes
           from kept_uploads where holder = $1 window newest as (order by expires_at desc, id)) held
         where place > $2 or bytes > $3)`,
      [holder, MOST_FILES_KEPT, MOST_BYTES_KEPT],
    );
  }

  /** Those of these that the holder may send again at `now`, in the order of `ids`, as many as one form may have. */
  async find(
    ids: readonly string[],
    holder: string,
    now: Date,
  ): Promise<Pick<StoredUpload, 'id' | 'field' | 'filename'>[]> {
    return this.database.rows(
      `select id, field, filename from (
         select id, field, filename, sum(size_bytes) over (order by array_position($1, id)) as bytes
         from kept_uploads where id = any($1) and holder = $2 and expires_at > $3) held
       where bytes <= $4 order by bytes`,
      [ids, holder, now, LARGEST_UPLOAD],
    );
  }

  async contentOf(id: string): Promise<Buffer> {
    const [row] = await this.database.rows<Pick<StoredUpload, 'content'>>(
      'select content from kept_uploads where id = $1',
      [id],
    );
    return Buffer.from(row?.content ?? '');
  }

  /** Keeps them for longer. */
  async prolong(ids: readonly string[], expiresAt: Date): Promise<void> {
    await this.database.rows('update kept_uploads set expires_at = $2 where id = any($1)', [ids, expiresAt]);
  }

  async drop(ids: readonly string[], holder: string): Promise<void> {
    await this.database.rows('delete from kept_uploads where id = any($1) and holder = $2', [ids, holder]);
  }

  /** Removes those that have run out at `now`. */
  async clear(now: Date): Promise<void> {
    await this.database.rows('delete from kept_uploads where expires_at <= $1', [now]);
  }
}
