import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import type { ReportKind } from '../report-kind.js';
import type { ReportJob } from './report-job.entity.js';
import { REPORT_JOB_SUBJECT } from './report-job-path.js';
import { ReportJobRunner } from './report-job-runner.service.js';
import { ReportJobsRepository } from './report-jobs.repository.js';

/** A report that somebody wants made in the background. */
export type WishedJob = Pick<ReportJob, 'query' | 'audience' | 'formats' | 'publication' | 'wantsMail'> & {
  readonly kind: ReportKind;
  /** What it is called before it is made. */
  readonly name: string;
};

/** Has reports made in the background. */
@Injectable()
export class ReportJobsService {
  constructor(
    private readonly changes: Changes,
    private readonly jobs: ReportJobsRepository,
    private readonly runner: ReportJobRunner,
    private readonly clock: Clock,
  ) {}

  /** Waits a little for it: what is short is there when the page comes. @returns its number */
  async ask(by: ChangeAuthor, { name, ...wish }: WishedJob): Promise<number> {
    const day = (wish.query['as-at'] ?? this.clock.today()) as CalendarDay;
    const title = `${name}, as at ${spokenDay(day)}`;
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

  /** Calls off what somebody asked for, and stops it where it is being made. @throws Refused where it has ended already */
  async cancel(by: ChangeAuthor, { id, title }: Pick<ReportJob, 'id' | 'title'>): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      if (!(await this.jobs.cancel(tx, by.accountId, id, at)))
        throw new Refused([{ field: null, message: 'The report has ended meanwhile' }]);
      await record({
        action: 'called off in the background',
        subject: { kind: REPORT_JOB_SUBJECT, id, reference: title },
      });
    });
    this.runner.stop(id);
  }

  /** Remembers that whoever asked saw that it ended. */
  async see(accountId: number, id: number): Promise<void> {
    await this.jobs.see(accountId, id, this.clock.now());
  }
}
