import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProgressReport } from '../../src/reports/progress/progress-report.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters } from './board-matters.js';

let app: TestApp;
let reader: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  reader = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

async function reportOf(query: string): Promise<ProgressReport> {
  const { html } = await reader.get(`/reports/progress.json?${query}`);
  return JSON.parse(html);
}

describe('the progress report as at a day', () => {
  it('counts what was published and known by then', async () => {
    const { numbers } = await reportOf('body=OSB&as-at=2022-07-20');
    expect(numbers.total).toEqual({
      recommendations: {
        made: 2,
        awaitingResponse: 1,
        overdue: 1,
        awaitingInTime: 0,
        awaitingWithoutDate: 0,
        answersOwed: 1,
        answersOverdue: 1,
        accepted: 0,
        acceptedInPart: 1,
        rejected: 0,
        closedUnanswered: 0,
        ended: 0,
      },
      actions: {
        made: 3,
        open: 3,
        overdue: 0,
        awaitingVerdict: 1,
        inTime: 2,
        withoutDate: 0,
        agreedComplete: 0,
        dropped: 0,
      },
    });
    expect(numbers.bodies.find(({ code }) => code === 'CYP')?.actions.made).toBe(3);
    expect(numbers.bodies.find(({ code }) => code === 'HEALTH')?.actions.made).toBe(0);
  });

  it('says nothing of what happened later', async () => {
    const before = await reportOf('body=OSB&as-at=2022-07-04');
    expect(before.awaitingVerdict).toEqual([]);
    expect(before.overdue.actions).toMatchObject([
      { reference: 'A2022/002', dueOn: '2022-06-30', daysLate: 4, timesExtended: 0, slippage: null },
    ]);
    const after = await reportOf('body=OSB&as-at=2022-07-05');
    expect(after.overdue.actions).toEqual([]);
    expect(after.changed.extensions).toMatchObject([
      { reference: 'A2022/002', oldDueOn: '2022-06-30', newDueOn: '2022-09-30' },
    ]);
  });

  it('tells what is overdue, by whom it is owed and where it comes from', async () => {
    const { overdue } = await reportOf('body=OSB&as-at=2022-07-12');
    expect(overdue.responses).toEqual([
      {
        kind: 'recommendation',
        reference: 'R2022/002',
        path: '/recommendations/R2022-002',
        words: 'Publish the allowances of carers',
        body: { code: 'CYP', name: "Children's Panel" },
        municipalYear: '2022/23',
        owner: 'Executive',
        source: { title: 'Foster carers: final report', planOf: null, on: '2022-05-11', label: '32 b)' },
        dueOn: '2022-07-10',
        daysLate: 2,
        timesExtended: 0,
        slippage: null,
      },
    ]);
  });

  it('tells a claim with its words and evidence until a meeting has judged it', async () => {
    const claimed = await reportOf('body=CYP&as-at=2022-09-06');
    expect(claimed.awaitingVerdict).toMatchObject([
      {
        reference: 'A2022/001',
        on: '2022-07-20',
        account: 'Eighteen carers were approved',
        evidence: [{ title: 'Campaign summary', address: 'https://thornmere.example/campaign' }],
      },
    ]);
    const judged = await reportOf('body=CYP&as-at=2022-09-07&since=2022-09-01');
    expect(judged.awaitingVerdict).toEqual([]);
    expect(judged.changed.verdicts).toMatchObject([
      { reference: 'A2022/001', verdict: 'agreed-complete', remark: 'The board thanked the service' },
    ]);
    expect(judged.numbers.total.actions.agreedComplete).toBe(1);
  });

  it('tells what is forecast to be late', async () => {
    const { atRisk } = await reportOf('body=OSB&as-at=2022-07-20');
    expect(atRisk).toMatchObject([{ reference: 'A2022/003', claim: 'at-risk', forecastOn: '2022-12-01' }]);
  });

  it.each([
    ['the previous meeting of the body', 'body=OSB&as-at=2022-09-07', '2022-07-06'],
    ['three months, where none is known', 'body=CYP&as-at=2022-09-07', '2022-06-07'],
    ['three months, to the last day of a short month', 'body=CYP&as-at=2022-05-31', '2022-02-28'],
    ['the day that is asked for', 'body=OSB&as-at=2022-09-07&since=2022-01-01', '2022-01-01'],
  ])('tells changes since %s', async (_, query, since) => {
    expect((await reportOf(query)).since).toBe(since);
  });

  it('tells changes since the last meeting that was held, and not since one that was called off', async () => {
    const [meeting] = await app.database.rows<{ id: number }>(
      `insert into meetings (body_id, held_on, is_called_off)
       select id, '2022-08-10', true from bodies where code = 'OSB' returning id`,
    );
    expect((await reportOf('body=OSB&as-at=2022-09-07')).since).toBe('2022-07-06');
    await app.database.rows('delete from meetings where id = $1', [meeting?.id]);
  });

  it('is about a panel’s own matters where a panel asks', async () => {
    const { numbers } = await reportOf('body=HEALTH&as-at=2022-09-07');
    expect(numbers.bodies.map(({ code }) => code)).toEqual(['HEALTH']);
    expect(numbers.total.recommendations.made).toBe(0);
  });
});

describe('the page of the report', () => {
  it('shows numbers, sections and ways to take it away', async () => {
    const page = await reader.get('/reports/progress?body=OSB&as-at=2022-07-20');
    expect(page.status).toBe(200);
    expect(page.heading).toBe('Overview and Scrutiny Board');
    expect(page.words).toContain('Eighteen carers were approved');
    expect(page.words).toContain('Source: Foster carers: final report, 11 May 2022, 32 b)');
    expect(page.links).toContain('/recommendations/R2022-002?as-at=2022-07-20');
    expect(page.links).toContain('/reports/progress.pdf?body=OSB&as-at=2022-07-20&since=2022-07-06');
  });

  it('is found through the form', async () => {
    const asked = await reader.submit(
      '/reports',
      { body: 'CYP', 'asAt-day': '20', 'asAt-month': '7', 'asAt-year': '2022' },
      { action: '/reports' },
    );
    expect(asked.location).toBe('/reports/progress?body=CYP&as-at=2022-07-20');
    expect((await reader.follow(asked)).heading).toBe("Children's Panel");
  });

  it.each([
    ['/reports?body=OSB&asAt-day=31&asAt-month=2&asAt-year=2022', '31 February 2022 is not a real date'],
    [
      '/reports/progress?body=OSB&since=2022-02-31',
      'The address of the report has a date that does not exist',
    ],
    [
      '/reports/progress?body=OSB&as-at=2022-02-01&since=2022-03-01',
      'The first day of the changes must not be after the day of the report',
    ],
    ['/reports/progress?body=OSB&as-at=2022-09-21', 'The day of the report must be today or in the past'],
    [
      '/reports/progress.json?body=OSB&as-at=2023-01-01',
      'The day of the report must be today or in the past',
    ],
  ])('says at %s what is wrong', async (path, fault) => {
    const page = await reader.get(path);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([fault]);
  });

  it('says that there is no such day to look back from', async () => {
    const page = await reader.get('/reports/progress?body=OSB&as-at=2022-02-31');
    expect(page.status).toBe(400);
    expect(page.heading).toBe('“2022-02-31” is not a day');
  });

  it.each(['/reports/progress?body=NONE', '/reports/progress.exe?body=OSB'])(
    'does not find %s',
    async (path) => {
      expect((await reader.get(path)).status).toBe(404);
    },
  );

  it('is for those who work with the register', async () => {
    const publicReader = await app.signIn('public-reader');
    expect((await publicReader.get('/reports/progress?body=OSB')).status).toBe(403);
    expect((await app.stranger().get('/reports/progress.pdf?body=OSB')).location).toMatch(/^\/sign-in\?/);
  });
});
