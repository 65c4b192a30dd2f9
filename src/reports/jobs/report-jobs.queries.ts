import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { NotFound } from '../../web/errors.js';
import type { PublishedFileRow } from '../published/published-report-row.js';
import type { ReportJobRow } from './report-job-row.js';

const JOBS = `
  select j.id, j.kind, j.query, j.audience, j.formats, j.title, j.publication, j.wants_mail as "wantsMail",
         j.asked_by_id as "askedById", a.name as "askedBy", a.email as "askedByEmail", j.asked_at as "askedAt", j.state, j.done, j.step,
         j.attempts, j.fault, j.ended_at as "endedAt", j.published_id as "publishedId"
  from report_jobs j join accounts a on a.id = j.asked_by_id`;

/** Reports in the background. */
@Injectable()
export class ReportJobsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound, also for what somebody else asked for */
  async ofAccount(id: number, accountId: number): Promise<ReportJobRow> {
    const [job] = await this.database.rows<ReportJobRow>(`${JOBS} where j.id = $1 and j.asked_by_id = $2`, [
      id,
      accountId,
    ]);
    if (!job) throw new NotFound(`Report ${id} in the background`);
    return job;
  }

  /** @throws NotFound */
  async byId(id: number): Promise<ReportJobRow> {
    const [job] = await this.database.rows<ReportJobRow>(`${JOBS} where j.id = $1`, [id]);
    if (!job) throw new NotFound(`Report ${id} in the background`);
    return job;
  }

  /** What somebody waits for, or has not seen the end of; the latest first. */
  async open(accountId: number): Promise<ReportJobRow[]> {
    return this.database.rows(
      `${JOBS} where j.asked_by_id = $1 and j.seen_at is null order by j.id desc limit 10`,
      [accountId],
    );
  }

  async files(id: number): Promise<PublishedFileRow[]> {
    return this.database.rows(
      `select format, media_type as "mediaType", size_bytes as "sizeBytes", checksum from report_job_files where job_id = $1 order by id`,
      [id],
    );
  }

  /** @throws NotFound */
  async file(id: number, format: string): Promise<{ readonly mediaType: string; readonly content: Buffer }> {
    const [file] = await this.database.rows<{ mediaType: string; content: Uint8Array }>(
      'select media_type as "mediaType", content from report_job_files where job_id = $1 and format = $2',
      [id, format],
    );
    if (!file) throw new NotFound(`Report ${id} as ${format}`);
    return { mediaType: file.mediaType, content: Buffer.from(file.content) };
  }
}
