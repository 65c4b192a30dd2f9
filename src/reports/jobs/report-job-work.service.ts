import { Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '../../accounts/accounts.service.js';
import { faultLine } from '../../config/log/fault-in-log.js';
import { Refused } from '../../web/errors.js';
import type { JobEnding, MadeInProcess, NumberedCall } from './job-messages.js';
import { JobSettings } from './job-settings.service.js';
import { RemoteStatements } from './remote-statements.queries.js';
import { ReportJobEndings } from './report-job-endings.service.js';
import type { ReportJobRow } from './report-job-row.js';
import { ReportJobsQueries } from './report-jobs.queries.js';
import { MOST_ATTEMPTS, ReportJobsRepository } from './report-jobs.repository.js';
import { ReportProcess } from './report-process.js';

/** In milliseconds: as soon as that a copy finds out that what it makes was called off, or taken over. */
const RENEW_EVERY = 3_000;

/** Makes the report that waits longest: claims it, has it made in a process of its own, and says how that ended. */
@Injectable()
export class ReportJobWork {
  private readonly logger = new Logger(ReportJobWork.name);
  private process: ReportProcess | null = null;
  private making: number | null = null;
  private isStopping = false;

  constructor(
    private readonly jobs: ReportJobsRepository,
    private readonly queries: ReportJobsQueries,
    private readonly statements: RemoteStatements,
    private readonly endings: ReportJobEndings,
    private readonly settings: JobSettings,
    private readonly accounts: AccountsService,
  ) {}

  stop(): void {
    this.isStopping = true;
    this.process?.stop();
  }

  /** Stops one that was called off; where another copy has it in hand, that finds out when it renews its claim. */
  stopMaking(id: number): void {
    if (this.making === id) this.process?.stop();
  }

  /** @returns whether there was one */
  async makeNext(run: string): Promise<boolean> {
    await this.jobs.dropEndedBefore(this.settings.keptSince());
    const claimed = await this.jobs.claim(run);
    if (!claimed) return false;
    const job = await this.queries.byId(claimed.id);
    if (claimed.attempts > MOST_ATTEMPTS) {
      await this.endings.fail(run, job, 'The program ended twice while it was being made');
      return true;
    }
    const renewing = setInterval(() => void this.renew(run, job.id), RENEW_EVERY).unref();
    this.making = job.id;
    try {
      await this.make(run, job);
    } finally {
      clearInterval(renewing);
      this.process = null;
      this.making = null;
    }
    return true;
  }

  private async make(run: string, job: ReportJobRow): Promise<void> {
    const made: MadeInProcess[] = [];
    const pieces: Uint8Array[] = [];
    const process = new ReportProcess(async (call) => {
      if (call.call === 'made') made.push(call.made);
      if (call.call === 'piece') pieces.push(call.content);
      const content = call.call === 'file' || call.call === 'no-file' ? pieces.splice(0) : [];
      return this.answer(run, job.id, call, content);
    });
    this.process = process;
    if (this.isStopping) process.stop();
    const task = this.settings.taskOf(job, await this.accounts.viewer(job.askedById));
    const ending = await process.run(task).catch((error: unknown) => this.fault(error));
    if (ending === null) return this.jobs.release(run, job.id);
    const [whole] = made;
    if (ending.ending === 'done' && whole) return this.finish(run, job, whole, ending.leftOut);
    if (ending.ending === 'refused') return this.endings.fail(run, job, ending.message);
    if (ending.ending === 'failed') this.logger.error(`A report could not be made: ${ending.fault}`);
    return this.endings.fail(
      run,
      job,
      'The program could not make it. Whoever runs the service can find the reason in its log',
    );
  }

  private async finish(
    run: string,
    job: ReportJobRow,
    made: MadeInProcess,
    leftOut: readonly string[],
  ): Promise<void> {
    try {
      await this.endings.finish(run, job, made, leftOut);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.endings.fail(run, job, error.message);
    }
  }

  /** @param content of the file that is whole */
  private async answer(
    run: string,
    id: number,
    call: NumberedCall,
    content: readonly Uint8Array[],
  ): Promise<readonly unknown[]> {
    if (call.call === 'rows') return this.statements.answer(call.statement);
    if (call.call === 'step') await this.jobs.tell(run, id, call.done, call.words);
    if (call.call === 'file')
      await this.jobs.keepFile(run, id, { ...call.file, content: Buffer.concat(content) });
    return [];
  }

  /** Where another copy has taken it over, or it was called off, this one stops. */
  private async renew(run: string, id: number): Promise<void> {
    // A database that is away lets nobody else take it over either.
    const isOurs = await this.jobs.renew(run, id).catch(() => true);
    if (!isOurs) this.process?.stop();
  }

  private fault(error: unknown): JobEnding {
    return { ending: 'failed', fault: faultLine(error) };
  }
}
