import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportJobRunner } from '../../../src/reports/jobs/report-job-runner.service.js';
import { ReportJobsRepository } from '../../../src/reports/jobs/report-jobs.repository.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { enterBoardMatters } from '../board-matters.js';

const ASKING = '/reports/background?kind=progress&body=OSB&as-at=2022-07-20&since=2022-05-01';

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

type Job = { id: number; state: string; fault: string | null; files: number };

async function job(id: number): Promise<Job> {
  const [row] = await app.database.rows<Job>(
    `select id, state, fault, (select count(*)::int from report_job_files f where f.job_id = j.id) as files
     from report_jobs j where id = $1`,
    [id],
  );
  if (!row) throw new Error(`no report ${id}`);
  return row;
}

/** Waits for the program to be at nothing too, so that it takes none of what the next test queues for itself. */
async function ended(id: number): Promise<Job> {
  const found = await until(async () => {
    const now = await job(id);
    return now.state === 'done' || now.state === 'failed' ? now : null;
  });
  await app.get(ReportJobRunner).untilIdle();
  return found;
}

/** Puts a report into the queue as a form does, without beginning it. */
async function queued(more: Record<string, unknown> = {}): Promise<number> {
  const row = {
    kind: 'progress',
    attempts: 0,
    claimed_by: null,
    claimed_until: null,
    state: 'waiting',
    asked_by_id: council.accounts.democraticServices,
    ...more,
  };
  const [made] = await app.database.rows<{ id: number }>(
    `insert into report_jobs (kind, query, audience, formats, title, wants_mail, asked_by_id, asked_at, attempts, claimed_by,
       claimed_until, state)
     values ($1, '{"body":"OSB","as-at":"2022-07-20"}', 'open', '{csv}', 'Progress report', true, $2, now(), $3, $4, $5, $6) returning id`,
    [row.kind, row.asked_by_id, row.attempts, row.claimed_by, row.claimed_until, row.state],
  );
  return made?.id ?? 0;
}

describe('a report in the background', () => {
  it('is made in the forms that were asked for, and is there for whoever asked alone', async () => {
    const asked = await clerk.submit(ASKING, { formats: ['csv', 'json'], mail: 'yes' });
    expect(asked.errors).toEqual([]);
    const path = asked.location ?? '';
    const id = Number(path.split('/').at(-1));
    expect(await ended(id)).toMatchObject({ state: 'done', files: 2 });
    expect((await clerk.get('/')).words).toContain('Overview and Scrutiny Board, as at 20 July 2022: ready');
    const live = await clerk.get('/reports/progress.csv?body=OSB&as-at=2022-07-20&since=2022-05-01');
    expect((await clerk.get(`${path}/report.csv`)).body).toEqual(live.body);
    expect((await clerk.get(path)).words).toContain('The report is ready');
    expect((await clerk.get('/')).words).not.toContain('Reports made for you');
    const officer = await app.signIn('officer');
    expect([(await officer.get(path)).status, (await officer.get(`${path}/report.csv`)).status]).toEqual([
      404, 404,
    ]);
    const [mail] = await app.database.rows<{ to: string }>(
      `select to_address as to from messages where message_key = $1`,
      [`report-job:${id}`],
    );
    expect(mail?.to).toBe('democratic-services@thornmere.example');
  });

  it('looks again by itself until it has ended, without scripts', async () => {
    const id = await queued();
    const open = await fetch(new URL(`/reports/background/${id}`, app.url), {
      headers: { cookie: clerk.cookieHeader },
    });
    expect([open.status, open.headers.get('refresh')]).toEqual([200, '5']);
    app.get(ReportJobRunner).wake();
    await ended(id);
    const closed = await fetch(new URL(`/reports/background/${id}`, app.url), {
      headers: { cookie: clerk.cookieHeader },
    });
    expect(closed.headers.get('refresh')).toBeNull();
  });

  it('is taken up again where the copy that had it ended, and not while another has it in hand', async () => {
    const held = await queued({
      state: 'running',
      claimed_by: 'another',
      claimed_until: '2099-01-01',
      attempts: 1,
    });
    const left = await queued({
      state: 'running',
      claimed_by: 'another',
      claimed_until: '2020-01-01',
      attempts: 1,
    });
    app.get(ReportJobRunner).wake();
    expect(await ended(left)).toMatchObject({ state: 'done', files: 1 });
    expect(await job(held)).toMatchObject({ state: 'running', files: 0 });
    await app.database.rows('delete from report_jobs where id = $1', [held]);
  });

  it('is not tried for ever: one that ended the program twice has failed, and says so', async () => {
    const id = await queued({
      state: 'running',
      claimed_by: 'another',
      claimed_until: '2020-01-01',
      attempts: 2,
    });
    app.get(ReportJobRunner).wake();
    expect(await ended(id)).toMatchObject({
      state: 'failed',
      files: 0,
      fault: expect.stringContaining('ended twice'),
    });
    expect((await clerk.get(`/reports/background/${id}`)).words).toContain('The report could not be made');
  });

  it('says what whoever asked can mend', async () => {
    const id = await queued({ kind: 'no-such-kind' });
    app.get(ReportJobRunner).wake();
    expect(await ended(id)).toMatchObject({ state: 'failed', files: 0 });
  });

  it('is claimed by one copy at a time', async () => {
    const ids = [await queued(), await queued()];
    const jobs = app.get(ReportJobsRepository);
    const claims = await Promise.all(['one', 'two', 'three'].map((run) => jobs.claim(run)));
    expect(claims.map((claim) => claim?.id ?? null).toSorted()).toEqual([...ids, null].toSorted());
    await app.database.rows('delete from report_jobs where id = any($1)', [ids]);
  });

  it('waits for no more than five of one person, and not behind the many of another', async () => {
    const many = await Promise.all(Array.from({ length: 5 }, async () => queued()));
    const sixth = await clerk.submit(ASKING, { formats: ['csv'] });
    expect([sixth.status, sixth.errors.join()]).toEqual([
      422,
      expect.stringContaining('5 reports are being made'),
    ]);
    const other = await queued({ asked_by_id: council.accounts.officer });
    const jobs = app.get(ReportJobsRepository);
    const first = await jobs.claim('one');
    const second = await jobs.claim('two');
    expect([first?.id, second?.id]).toEqual([Math.min(...many), other]);
    await app.database.rows('delete from report_jobs where id = any($1)', [[...many, other]]);
  });

  it('is given in its exempt form only as long as that is for whoever asked', async () => {
    const member = await app.signIn('member');
    const asked = await member.submit(`${ASKING.replace('OSB', 'osb')}&audience=exempt`, {
      formats: ['csv'],
    });
    const path = asked.location ?? '';
    await ended(Number(path.split('/').at(-1)));
    expect((await member.get(`${path}/report.csv`)).status).toBe(200);
    await app.database.rows(`update body_memberships set until_on = '2022-09-19' where body_id = $1`, [
      council.bodies.OSB,
    ]);
    expect([(await member.get(path)).status, (await member.get(`${path}/report.csv`)).status]).toEqual([
      404, 404,
    ]);
  });

  it('is called off while it waits, and nothing of it is kept', async () => {
    const id = await queued();
    const page = await clerk.get(`/reports/background/${id}`);
    const after = await clerk.submitOn(
      page,
      {},
      {
        action: `/reports/background/${id}/cancellation`,
      },
    );
    expect(after.status).toBe(303);
    expect(await job(id)).toMatchObject({ state: 'cancelled', files: 0 });
    expect((await clerk.get(`/reports/background/${id}`)).words).toContain('The report was cancelled');
    const [entry] = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'report-job' and subject_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(entry?.action).toBe('called off in the background');
    const officer = await app.signIn('officer');
    expect((await officer.get(`/reports/background/${id}`)).status).toBe(404);
  });

  it('asks for at least one form', async () => {
    const page = await clerk.get(ASKING);
    const again = await clerk.submitOn(page, { formats: [] });
    expect([again.status, again.errors]).toEqual([422, ['Select at least one format']]);
  });
});
