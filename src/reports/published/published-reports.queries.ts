import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { NotFound } from '../../web/errors.js';
import type { Audience } from './audience.rules.js';
import type { FrozenRow } from './frozen-row.js';
import { PUBLISHED, PUBLISHED_COLUMNS } from './published-report.sql.js';
import type { PublishedFileRow, PublishedReportRow } from './published-report-row.js';

/** What tells a report from others; its versions have it in common. */
export type ReportIdentity = {
  readonly kind: string;
  readonly bodyId: number;
  readonly subject: string;
  readonly asAt: CalendarDay;
  readonly audience: Audience;
};

/** What a published report says. */
export type FrozenReport = {
  readonly wish: object;
  readonly model: object;
  readonly rows: readonly FrozenRow[];
};

const ROWS = `select ${PUBLISHED_COLUMNS} ${PUBLISHED}`;
const MOST = 500;

/** Published reports as staff read them. */
@Injectable()
export class PublishedReportsQueries {
  constructor(private readonly database: Database) {}

  /** The latest day first, and of a day the latest version. @param bodyCode null for every body; its readers come with `audiences` */
  async list(bodyCode: string | null): Promise<PublishedReportRow[]> {
    return this.database.rows(
      `${ROWS} where $1::text is null or b.code = $1
       order by p.as_at desc, b.name, p.title, p.audience desc, p.version desc limit ${MOST}`,
      [bodyCode],
    );
  }

  /** @throws NotFound */
  async byId(id: number): Promise<PublishedReportRow> {
    const [report] = await this.database.rows<PublishedReportRow>(`${ROWS} where p.id = $1`, [id]);
    if (!report) throw new NotFound(`Published report ${id}`);
    return report;
  }

  /** The versions of one report, the latest first. */
  async versions({ kind, bodyId, subject, asAt, audience }: ReportIdentity): Promise<PublishedReportRow[]> {
    return this.database.rows(
      `${ROWS} where p.kind = $1 and p.body_id = $2 and p.subject = $3 and p.as_at = $4 and p.audience = $5 order by p.version desc`,
      [kind, bodyId, subject, asAt, audience],
    );
  }

  /** The report of this kind, body and audience that was published last for a day up to `asAt`, in its latest version; null for none. */
  async last({ kind, bodyId, subject, asAt, audience }: ReportIdentity): Promise<PublishedReportRow | null> {
    const [report] = await this.database.rows<PublishedReportRow>(
      `${ROWS} where p.kind = $1 and p.body_id = $2 and p.subject = $3 and p.as_at <= $4 and p.audience = $5
       order by p.as_at desc, p.version desc limit 1`,
      [kind, bodyId, subject, asAt, audience],
    );
    return report ?? null;
  }

  async frozen(id: number): Promise<FrozenReport> {
    const [frozen] = await this.database.rows<FrozenReport>(
      'select wish, model, rows from published_reports where id = $1',
      [id],
    );
    if (!frozen) throw new NotFound(`Published report ${id}`);
    return frozen;
  }

  /** In the order in which they were written. */
  async files(id: number): Promise<PublishedFileRow[]> {
    return this.database.rows(
      `select format, media_type as "mediaType", size_bytes as "sizeBytes", checksum
       from published_report_files where report_id = $1 order by id`,
      [id],
    );
  }

  /** @returns null for the content where it was taken out @throws NotFound */
  async file(id: number, format: string): Promise<PublishedFileRow & { readonly content: Buffer | null }> {
    const [file] = await this.database.rows<PublishedFileRow & { content: Buffer | null }>(
      `select format, media_type as "mediaType", size_bytes as "sizeBytes", checksum, content
       from published_report_files where report_id = $1 and format = $2`,
      [id, format],
    );
    if (!file) throw new NotFound(`Published report ${id} as ${format}`);
    return { ...file, content: file.content && Buffer.from(file.content) };
  }
}
