import { Injectable } from '@nestjs/common';
import { THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { namedReferences } from '../published/named-references.rules.js';
import { PublicationsService } from '../published/publications.service.js';
import type { MadeInProcess } from './job-messages.js';
import { REPORT_JOB_SUBJECT } from './report-job-path.js';
import type { ReportJobRow } from './report-job-row.js';
import { ReportJobsRepository } from './report-jobs.repository.js';
import { ReportReadyNotes } from './report-ready-notes.service.js';

/** Ends what was made in the background: published or ready to be taken, with a note to whoever asked. */
@Injectable()
export class ReportJobEndings {
  constructor(
    private readonly changes: Changes,
    private readonly jobs: ReportJobsRepository,
    private readonly publications: PublicationsService,
    private readonly bodies: BodiesQueries,
    private readonly note: ReportReadyNotes,
  ) {}

  /** @param leftOut why it is not there in every form @throws Refused where somebody else published it meanwhile */
  async finish(
    run: string,
    job: ReportJobRow,
    made: MadeInProcess,
    leftOut: readonly string[],
  ): Promise<void> {
    const { id, publication } = job;
    const asker = { accountId: job.askedById, name: job.askedBy, formToken: null };
    const by = publication === null ? THE_PROGRAM : asker;
    const body = await this.bodies.byCode(made.about.bodyCode);
    await this.changes.make(by, async (change) => {
      const publishedId =
        publication === null
          ? null
          : await this.publications.freeze(change, asker, {
              ...{ kind: job.kind, bodyId: body.id, subject: made.about.subject, audience: job.audience },
              ...{ asAt: made.about.asAt, since: made.about.since },
              ...{ title: made.title, subtitle: made.subtitle, fileName: made.fileName },
              ...{ wish: job.query, model: made.model, rows: made.rows },
              references: namedReferences(`${made.model}\n${made.rows}`),
              files: id,
              corrects:
                publication.correctsId === null
                  ? null
                  : { id: publication.correctsId, correction: publication.correction ?? '' },
              inRegister: publication.inRegister,
            });
      const isOurs = await this.jobs.end(change.tx, run, id, {
        state: 'done',
        endedAt: change.at,
        publishedId,
        fault: leftOut.join('. ') || null,
      });
      if (!isOurs) throw new Error(`report ${id} was taken over by another copy of the program`);
      if (publication === null)
        await change.record(entryOf('made in the background', job, leftOut.join('. ') || null));
      await this.note.write(change, job, null);
    });
    await this.note.send();
  }

  async fail(run: string, job: ReportJobRow, fault: string): Promise<void> {
    await this.changes.make(THE_PROGRAM, async (change) => {
      await this.jobs.end(change.tx, run, job.id, { state: 'failed', endedAt: change.at, fault });
      await change.record(entryOf('could not be made in the background', job, fault));
      await this.note.write(change, job, fault);
    });
    await this.note.send();
  }
}

function entryOf(action: string, { id, title }: ReportJobRow, note: string | null) {
  return { action, subject: { kind: REPORT_JOB_SUBJECT, id, reference: title }, note };
}
