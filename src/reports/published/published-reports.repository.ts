import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../../database/insert-many.js';
import type { Reference } from '../../items/references/reference.rules.js';
import type { PublishedReport } from './published-report.entity.js';
import { WITHHELD_NOW } from './published-report.sql.js';
import type { PublishedReportDecision } from './published-report-decision.entity.js';
import { PublishedReportFile } from './published-report-file.entity.js';

import type { ReportIdentity } from './published-reports.queries.js';

/** A report in one of its forms. */
export type WrittenFile = {
  readonly format: string;
  readonly mediaType: string;
  readonly content: Buffer;
};

/** What was made comes as JSON already. */
type NewPublished = Omit<PublishedReport, 'id' | 'model' | 'rows'> & {
  readonly model: string;
  readonly rows: string;
};
type NewDecision = Omit<PublishedReportDecision, 'id' | 'keptReferences'> & {
  /** Whether it stands in spite of what the public may not see by now: somebody looked at that. */
  readonly keepsWithheld: boolean;
};

/** Freezes reports. */
@Injectable()
export class PublishedReportsRepository {
  /** @returns its id; null where somebody published this version meanwhile */
  async add(tx: EntityManager, report: NewPublished): Promise<number | null> {
    const { kind, bodyId, subject, asAt, since, audience, version, correctsId, correction } = report;
    const rows: { id: number }[] = await tx.query(
      `insert into published_reports (kind, body_id, subject, as_at, since, audience, version, corrects_id, correction, title,
                                      subtitle, file_name, wish, model, rows, published_by_id, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict do nothing returning id`,
      [
        ...[kind, bodyId, subject, asAt, since, audience, version, correctsId, correction],
        ...[
          report.title,
          report.subtitle,
          report.fileName,
          JSON.stringify(report.wish),
          report.model,
          report.rows,
        ],
        ...[report.publishedById, report.publishedAt],
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** The latest version of a report; null for none. */
  async latest(
    tx: EntityManager,
    { kind, bodyId, subject, asAt, audience }: ReportIdentity,
  ): Promise<{ readonly id: number; readonly version: number } | null> {
    const rows: { id: number; version: number }[] = await tx.query(
      `select id, version from published_reports
       where kind = $1 and body_id = $2 and subject = $3 and as_at = $4 and audience = $5 order by version desc limit 1`,
      [kind, bodyId, subject, asAt, audience],
    );
    return rows[0] ?? null;
  }

  /**
   * @param files the files, or the number of the report in the background that has them
   * @returns the checksum of each, by its form
   */
  async addFiles(
    tx: EntityManager,
    reportId: number,
    files: readonly WrittenFile[] | number,
  ): Promise<Record<string, string>> {
    if (typeof files === 'number') return this.copyFiles(tx, reportId, files);
    const rows = files.map(({ content, ...file }) => ({
      ...file,
      reportId,
      content,
      sizeBytes: content.length,
      checksum: createHash('sha256').update(content).digest('hex'),
    }));
    await insertMany(tx, PublishedReportFile, rows);
    return Object.fromEntries(rows.map(({ format, checksum }) => [format, checksum]));
  }

  private async copyFiles(
    tx: EntityManager,
    reportId: number,
    jobId: number,
  ): Promise<Record<string, string>> {
    const rows: { format: string; checksum: string }[] = await tx.query(
      `insert into published_report_files (report_id, format, media_type, size_bytes, checksum, content)
       select $1, format, media_type, size_bytes, checksum, content from report_job_files where job_id = $2 order by id
       returning format, checksum`,
      [reportId, jobId],
    );
    return Object.fromEntries(rows.map(({ format, checksum }) => [format, checksum]));
  }

  /** Remembers which items it names. */
  async addItems(tx: EntityManager, reportId: number, references: readonly Reference[]): Promise<void> {
    await tx.query(
      `insert into published_report_items (report_id, recommendation_id, action_id)
       select $1, r.id, a.id
       from jsonb_to_recordset($2::jsonb) n(kind text, year integer, number integer)
       left join recommendations r on n.kind = 'R' and r.year = n.year and r.number = n.number
       left join actions a on n.kind = 'A' and a.year = n.year and a.number = n.number
       where r.id is not null or a.id is not null`,
      [reportId, JSON.stringify(references)],
    );
  }

  /** From then on whoever looks for what was withheld since is told only of what is withheld later. */
  async addDecision(
    tx: EntityManager,
    { reportId, inRegister, reason, keepsWithheld, decidedById, decidedAt }: NewDecision,
  ): Promise<void> {
    await tx.query(
      `insert into published_report_decisions (report_id, in_register, reason, kept_references, decided_by_id, decided_at)
       select p.id, $2, $3, case when $6 then array(${WITHHELD_NOW}) else '{}' end, $4, $5 from published_reports p where p.id = $1`,
      [reportId, inRegister, reason, decidedById, decidedAt, keepsWithheld],
    );
  }
}
