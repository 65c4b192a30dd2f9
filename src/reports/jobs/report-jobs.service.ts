import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { KIND_NAMES } from '../kind-names.js';
import type { ReportKind } from '../report-kind.js';
import type { ReportJob } from './report-job.entity.js';
import { REPORT_JOB_SUBJECT } from './report-job-path.js';
import { ReportJobRunner } from './report-job-runner.service.js';
import { ReportJobsRepository } from './report-jobs.repository.js';

/** A report that somebody wants made in the background. */
export type WishedJob = Pick<ReportJob, 'query' | 'audience' | 'formats' | 'publication' | 'wantsMail'> & {
  readonly kind: ReportKind;
};

/** Has reports made in the background. */
@Injectable()
export class ReportJobsService {
  constructor(
    private readonly changes: Changes,
    private readonly jobs: ReportJobsRepository,
    private readonly runner: ReportJobRunner,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  /** Waits a little for it: what is short is there when the page comes. @returns its number @throws NotFound where there is no such body */
  async ask(by: ChangeAuthor, wish: WishedJob): Promise<number> {
    const title = await this.titleOf(wish);
    const id = await this.changes.make(by, async ({ tx, at, record }) => {
      const added = await this.jobs.add(tx, { ...wish, title, askedById: by.accountId, askedAt: at });
      await record({
        action: wish.publication === null ? 'asked for in the background' : 'asked to publish',
        subject: { kind: REPORT_JOB_SUBJECT, id: added, reference: title },
        after: { formats: [...wish.formats], audience: wish.audience },
      });
      return added;
    });
    await this.runner.wakeForPage();
    return id;
  }

  /** Remembers that whoever asked saw that it ended. */
  async see(accountId: number, id: number): Promise<void> {
    await this.jobs.see(accountId, id, this.clock.now());
  }

  private async titleOf({ kind, query }: WishedJob): Promise<string> {
    const { name } = await this.bodies.byCode(query.body ?? 'OSB');
    const day = query['as-at'] ?? this.clock.today();
    return `${KIND_NAMES[kind]}: ${name}, as at ${spokenDay(day as ReturnType<Clock['today']>)}`;
  }
}
