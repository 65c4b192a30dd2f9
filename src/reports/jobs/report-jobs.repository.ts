import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { Refused } from '../../web/errors.js';
import type { WrittenFile } from '../published/published-reports.repository.js';
import { ReportJob } from './report-job.entity.js';
import { ReportJobFile } from './report-job-file.entity.js';

/** A claim that is not renewed holds so long; see decision 23. */
export const LEASE_SECONDS = 60;
/** A report that ended the program so often is not tried again. */
export const MOST_ATTEMPTS = 2;

/** So many reports of one person wait or are being made at a time: everybody's are made one after another. */
export const MOST_AT_A_TIME = 5;

/** What somebody asks to be made. */
export type AskedJob = Pick<
  ReportJob,
  'kind' | 'query' | 'audience' | 'formats' | 'title' | 'publication' | 'wantsMail' | 'askedById' | 'askedAt'
>;

/** Whoever waits for fewest goes first: the first report of each before the second of any. */
const TURN = `(select count(*) from report_jobs o
  where o.asked_by_id = j.asked_by_id and o.id < j.id and o.state in ('waiting', 'running'))`;

const TAKE = `
  with next as (
    select j.id from report_jobs j
    where j.state in ('waiting', 'running') and (j.claimed_until is null or j.claimed_until < clock_timestamp())
    order by ${TURN}, j.id limit 1 for update skip locked
  ), taken as (
    update report_jobs j set state = 'running', claimed_by = $1, claimed_until = clock_timestamp() + make_interval(secs => $2),
      attempts = j.attempts + 1
    from next where j.id = next.id returning j.id, j.attempts
  )
  select id, attempts from taken`;

/** Keeps reports in the background, and who has which in hand. */
@Injectable()
export class ReportJobsRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refused where they wait for as many as one person may */
  async add(tx: EntityManager, job: AskedJob): Promise<number> {
    await tx.query('select id from accounts where id = $1 for no key update', [job.askedById]);
    const [open]: { count: number }[] = await tx.query(
      `select count(*)::int as count from report_jobs where asked_by_id = $1 and state in ('waiting', 'running')`,
      [job.askedById],
    );
    if ((open?.count ?? 0) >= MOST_AT_A_TIME)
      throw new Refused([
        {
          field: null,
          message: `${MOST_AT_A_TIME} reports are being made for you. Ask for this one when one of them is there`,
        },
      ]);
    const { identifiers } = await tx.insert(ReportJob, job);
    return Number(identifiers[0]?.id);
  }

  /** Takes the report that waits longest and that no other copy has in hand; null for none. */
  async claim(run: string): Promise<{ readonly id: number; readonly attempts: number } | null> {
    const [job] = await this.database.rows<{ id: number; attempts: number }>(TAKE, [run, LEASE_SECONDS]);
    return job ?? null;
  }

  /** @returns whether it is still in hand */
  async renew(run: string, id: number): Promise<boolean> {
    const rows = await this.database.rows(
      `with renewed as (update report_jobs set claimed_until = clock_timestamp() + make_interval(secs => $3)
         where id = $2 and claimed_by = $1 and state = 'running' returning id) select id from renewed`,
      [run, id, LEASE_SECONDS],
    );
    return rows.length > 0;
  }

  /** Lets go of a report that somebody else is to make: this copy ends. */
  async release(run: string, id: number): Promise<void> {
    await this.database.rows(
      `update report_jobs set state = 'waiting', claimed_by = null, claimed_until = null, attempts = greatest(attempts - 1, 0),
         done = 0, step = null
       where id = $2 and claimed_by = $1 and state = 'running'`,
      [run, id],
    );
  }

  async tell(run: string, id: number, done: number, step: string): Promise<void> {
    await this.database.rows(
      'update report_jobs set done = $3, step = $4 where id = $2 and claimed_by = $1',
      [run, id, done, step],
    );
  }

  /** Keeps a whole file, in the place of one that an earlier attempt made. */
  async keepFile(run: string, id: number, { format, mediaType, content }: WrittenFile): Promise<void> {
    const checksum = createHash('sha256').update(content).digest('hex');
    await this.database.rows(
      `insert into report_job_files (job_id, format, media_type, size_bytes, checksum, content)
       select id, $3, $4, $5, $6, $7 from report_jobs where id = $2 and claimed_by = $1
       on conflict (job_id, format) do update set size_bytes = excluded.size_bytes, checksum = excluded.checksum, content = excluded.content`,
      [run, id, format, mediaType, content.length, checksum, content],
    );
  }

  /** Writes that a report ended. @returns false where another copy has taken it over meanwhile */
  async end(tx: EntityManager, run: string, id: number, ended: EndedJob): Promise<boolean> {
    const { affected } = await tx.update(
      ReportJob,
      { id, claimedBy: run, state: 'running' },
      { ...ended, claimedBy: null, claimedUntil: null },
    );
    return affected === 1;
  }

  /** Calls a report off that is not made yet, and drops what was made of it. @returns false where it has ended already */
  async cancel(tx: EntityManager, accountId: number, id: number, at: Date): Promise<boolean> {
    const { affected } = await tx.update(
      ReportJob,
      { id, askedById: accountId, state: In(['waiting', 'running']) },
      { state: 'cancelled', endedAt: at, seenAt: at, claimedBy: null, claimedUntil: null },
    );
    if (affected !== 1) return false;
    await tx.delete(ReportJobFile, { jobId: id });
    return true;
  }

  async see(accountId: number, id: number, at: Date): Promise<void> {
    await this.database.rows(
      'update report_jobs set seen_at = $3 where id = $2 and asked_by_id = $1 and seen_at is null and ended_at is not null',
      [accountId, id, at],
    );
  }

  /** Takes away what ended before an instant: its files were there to be taken, and what was published is kept elsewhere. */
  async dropEndedBefore(before: Date): Promise<void> {
    await this.database.rows('delete from report_jobs where ended_at < $1', [before]);
  }

  /** Personal data were removed, which any of them may hold: what ended goes, and what is in hand is begun anew. */
  async beginAnew(tx: EntityManager): Promise<void> {
    await tx.query(`delete from report_jobs where state in ('done', 'failed', 'cancelled')`);
    await tx.query('delete from report_job_files');
    await tx.query(
      `update report_jobs set state = 'waiting', claimed_by = null, claimed_until = null, done = 0, step = null where state = 'running'`,
    );
  }
}

type EndedJob = Pick<ReportJob, 'endedAt'> &
  Partial<Pick<ReportJob, 'fault' | 'publishedId'>> & { readonly state: 'done' | 'failed' };
