import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** The letterhead as its page shows it. */
export type LetterheadRow = {
  readonly id: number;
  readonly filename: string;
  readonly sizeBytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
};

/** The letterhead of reports in Word. */
@Injectable()
export class LetterheadsQueries {
  constructor(private readonly database: Database) {}

  /** The one that holds; null where reports have none. */
  async current(): Promise<LetterheadRow | null> {
    const [row] = await this.database.rows<LetterheadRow>(
      `select l.id, l.filename, l.size_bytes as "sizeBytes", a.name as "uploadedBy", l.uploaded_at as "uploadedAt"
       from report_letterheads l join accounts a on a.id = l.uploaded_by_id
       where l.removed_at is null order by l.id desc limit 1`,
    );
    return row ?? null;
  }

  async content(): Promise<Buffer | null> {
    const [row] = await this.database.rows<{ content: Buffer }>(
      'select content from report_letterheads where removed_at is null order by id desc limit 1',
    );
    return row ? Buffer.from(row.content) : null;
  }
}
