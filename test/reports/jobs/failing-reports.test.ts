import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobSettings } from '../../../src/reports/jobs/job-settings.service.js';
import { RemoteStatements } from '../../../src/reports/jobs/remote-statements.queries.js';
import { ReportJobEndings } from '../../../src/reports/jobs/report-job-endings.service.js';
import { ReportJobRunner } from '../../../src/reports/jobs/report-job-runner.service.js';
import { ReportJobsQueries } from '../../../src/reports/jobs/report-jobs.queries.js';
import { ReportJobsRepository } from '../../../src/reports/jobs/report-jobs.repository.js';
import { ReportProcess } from '../../../src/reports/jobs/report-process.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { enterBoardMatters } from '../board-matters.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

/** Puts a report into the queue as a form does, without beginning it. */
async function queued(formats: readonly string[]): Promise<number> {
  const [made] = await app.database.rows<{ id: number }>(
    `insert into report_jobs (kind, query, audience, formats, title, wants_mail, asked_by_id, asked_at)
     values ('tracker', '{"body":"CYP","as-at":"2022-07-20"}', 'open', $1, 'Tracker', false, $2, now()) returning id`,
    [formats, council.accounts.democraticServices],
  );
  return made?.id ?? 0;
}

/** The processes that make reports for this one. */
function reportProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const isOurs = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${process.pid}\n`);
        return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('report-job.main');
      } catch {
        return false;
      }
    });
}

/** Where a process puts aside what it does not hold in memory. */
function asideFolder(pid: number): string {
  const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  return environment.find((each) => each.startsWith('TMPDIR='))?.slice('TMPDIR='.length) ?? '';
}

/** The processes that make the report that is queued, once that of the report before it has gone. */
async function processesOfTheNext(): Promise<number[]> {
  await until(() => reportProcesses().length === 0, 20);
  app.get(ReportJobRunner).wake();
  return until(() => {
    const running = reportProcesses();
    return running.length > 0 && running;
  }, 20);
}

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a process that makes a report', () => {
  onLinux(
    'may fall over alone: the report says so, leaves no half file, and the next one is made',
    async () => {
      const id = await queued(['csv', 'pdf']);
      for (const pid of await processesOfTheNext()) process.kill(pid, 'SIGSEGV');
      expect(await ended(id)).toEqual({
        state: 'failed',
        fault: 'The program could not make it. Whoever runs the service can find the reason in its log',
      });
      const page = await clerk.get(`/reports/background/${id}`);
      expect(page.words).toContain('The report could not be made');
      expect((await clerk.get(`/reports/background/${id}/report.pdf`)).status).toBe(404);
      const next = await queued(['csv']);
      app.get(ReportJobRunner).wake();
      expect(await ended(next)).toEqual({ state: 'done', fault: null });
    },
  );

  onLinux('is stopped within seconds where its report is called off, and leaves nothing behind', async () => {
    const id = await queued(['csv', 'pdf']);
    const folders = (await processesOfTheNext()).map(asideFolder);
    expect(folders.map((folder) => existsSync(folder))).toEqual([true]);
    const page = await clerk.get(`/reports/background/${id}`);
    await clerk.submitOn(page, {}, { action: `/reports/background/${id}/cancellation` });
    await until(() => reportProcesses().length === 0, 20);
    expect((await clerk.get(`/reports/background/${id}`)).words).toContain('The report was cancelled');
    expect((await clerk.get(`/reports/background/${id}/report.csv`)).status).toBe(404);
    expect((await clerk.get('/')).links).not.toContain(`/reports/background/${id}`);
    const next = await queued(['csv']);
    app.get(ReportJobRunner).wake();
    expect(await ended(next)).toEqual({ state: 'done', fault: null });
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });

  it.each([
    ['time of the processor', { cpuSeconds: 0, megabytes: 4_000 }],
    ['memory', { cpuSeconds: 600, megabytes: 8 }],
  ])('is ended over its %s, and says so', async (_, limits) => {
    const job = await app.get(ReportJobsQueries).byId(await queued(['pdf']));
    const making = new ReportProcess(async (call) =>
      call.call === 'rows' ? app.get(RemoteStatements).answer(call.statement) : [],
    );
    expect(await making.run({ ...app.get(JobSettings).taskOf(job, null), limits })).toMatchObject({
      ending: 'refused',
      message: expect.stringContaining('too much time or memory'),
    });
    await app.database.rows('delete from report_jobs where id = $1', [job.id]);
  });
});

describe('a form in which a report is too long to be written', () => {
  it('is left out, and the page says why and has the others', async () => {
    const id = await queued(['pdf', 'csv']);
    const jobs = app.get(ReportJobsRepository);
    await jobs.claim('this run');
    await jobs.keepFile('this run', id, {
      ...{ format: 'csv', mediaType: 'text/csv', content: Buffer.from('reference') },
    });
    const made = {
      about: { bodyCode: 'CYP', subject: 'all', asAt: '2022-07-20', since: null },
      ...{ title: 'Tracker', subtitle: 'Panel', fileName: 'tracker', model: '', rows: '' },
    } as Parameters<ReportJobEndings['finish']>[2];
    const job = await app.get(ReportJobsQueries).byId(id);
    await app.get(ReportJobEndings).finish('this run', job, made, ['The report is too long for a PDF']);
    const page = await clerk.get(`/reports/background/${id}`);
    expect(page.words).toContain('The report is ready');
    expect(page.words).toContain('The report is too long for a PDF.');
    expect(page.links).toContain(`/reports/background/${id}/report.csv`);
    expect(page.links).not.toContain(`/reports/background/${id}/report.pdf`);
  });
});

/** Waits for the program to be at nothing too, so that it takes none of what the next test queues for itself. */
async function ended(id: number): Promise<{ state: string; fault: string | null }> {
  const found = await until(async () => {
    const [row] = await app.database.rows<{ state: string; fault: string | null }>(
      'select state, fault from report_jobs where id = $1',
      [id],
    );
    return row && (row.state === 'done' || row.state === 'failed') ? row : null;
  });
  await app.get(ReportJobRunner).untilIdle();
  return found;
}
