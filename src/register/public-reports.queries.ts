import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { IN_REGISTER, PUBLISHED } from '../reports/published/published-report.sql.js';
import type { PublishedFileRow } from '../reports/published/published-report-row.js';
import { NotFound } from '../web/errors.js';

/** A published report that the public can read. */
export type PublicReport = {
  readonly id: number;
  readonly bodyName: string;
  readonly asAt: CalendarDay;
  readonly title: string;
  readonly subtitle: string;
  readonly version: number;
  readonly correction: string | null;
  readonly publishedAt: Date;
  readonly fileName: string;
  /** The latest version that the public can read of the same report; itself where it is that. */
  readonly latestId: number;
};

const REPORTS = `
  select p.id, b.name as "bodyName", p.as_at as "asAt", p.title, p.subtitle, p.version, p.correction, p.published_at as "publishedAt",
         p.file_name as "fileName",
         first_value(p.id) over (partition by p.body_id, p.kind, p.subject, p.as_at order by p.version desc) as "latestId"
  ${PUBLISHED} where ${IN_REGISTER}`;
const MOST = 500;

/** Published reports as the public can read them. */
@Injectable()
export class PublicReportsQueries {
  constructor(private readonly database: Database) {}

  /** The latest version of each, the latest day first. */
  async latest(): Promise<PublicReport[]> {
    return this.database.rows(
      `select * from (${REPORTS}) r where r.id = r."latestId" order by r."asAt" desc, r."bodyName", r.title limit ${MOST}`,
    );
  }

  /** @throws NotFound where there is none that the public can read */
  async byId(id: number): Promise<PublicReport> {
    const [report] = await this.database.rows<PublicReport>(`select * from (${REPORTS}) r where r.id = $1`, [
      id,
    ]);
    if (!report) throw new NotFound(`Report ${id} in the public register`);
    return report;
  }

  async files(id: number): Promise<PublishedFileRow[]> {
    return this.database.rows(
      `select format, media_type as "mediaType", size_bytes as "sizeBytes", checksum
       from published_report_files where report_id = $1 and content is not null order by id`,
      [id],
    );
  }

  /** @throws NotFound */
  async file(id: number, format: string): Promise<{ readonly mediaType: string; readonly content: Buffer }> {
    const [file] = await this.database.rows<{ mediaType: string; content: Uint8Array }>(
      `select media_type as "mediaType", content from published_report_files
       where report_id = $1 and format = $2 and content is not null`,
      [id, format],
    );
    if (!file) throw new NotFound(`Report ${id} as ${format} in the public register`);
    return { mediaType: file.mediaType, content: Buffer.from(file.content) };
  }
}
