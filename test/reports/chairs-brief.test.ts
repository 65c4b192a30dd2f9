import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChairsBrief } from '../../src/reports/brief/chairs-brief.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';
import { REPORT_FORMS, reportWords } from './report-words.js';

let app: TestApp;
let clerk: Visitor;
let chair: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  clerk = await app.signIn('democratic-services');
  chair = await app.signIn('member', 'member@thornmere.example');
});
afterAll(() => app?.close());

async function briefOf(query: string, reader = clerk): Promise<ChairsBrief> {
  const { html } = await reader.get(`/reports/brief.json?${query}`);
  return JSON.parse(html);
}

describe('the chair’s brief', () => {
  it('tells of a past meeting what its chair had to know on the eve of it', async () => {
    const brief = await briefOf('body=OSB&meeting=2022-09-07');
    expect(brief).toMatchObject({ heldOn: '2022-09-07', asAt: '2022-09-06', lastMeetingOn: '2022-07-06' });
    expect(brief.claimed).toMatchObject([
      {
        reference: 'A2022/001',
        account: 'Eighteen carers were approved',
        evidence: [{ title: 'Campaign summary' }],
      },
    ]);
    expect(brief.promised).toMatchObject([
      { reference: 'R2022/002', kept: 'late' },
      { reference: 'A2022/001', kept: 'reported-complete' },
    ]);
    expect(brief.slipped.map(({ reference }) => reference)).toEqual(['A2022/005', 'A2022/003']);
    expect(brief.questions).toMatchObject([
      { rule: 'response-late', item: { reference: 'R2022/002' } },
      { rule: 'never-heard-of', item: { reference: 'A2022/005' } },
    ]);
  });

  it('tells of the next meeting, or else the last, what holds today', async () => {
    await app.database.rows(
      `insert into meetings (body_id, held_on) select id, '2022-10-05' from bodies where code = 'OSB'`,
    );
    expect(await briefOf('body=osb')).toMatchObject({ heldOn: '2022-10-05', asAt: '2022-09-20' });
    await app.database.rows(`delete from meetings where held_on = '2022-10-05'`);
    expect(await briefOf('body=OSB')).toMatchObject({ heldOn: '2022-09-07', asAt: '2022-09-06' });
  });

  it('tells a chair what is not published, says so on every page, and tells nobody what is exempt', async () => {
    const asked = '/reports/brief?body=CYP&meeting=2022-09-14';
    await app.database.rows(
      `insert into meetings (body_id, held_on) select id, '2022-09-14' from bodies where code = 'CYP'`,
    );
    const marking = 'For members and officers: some of this is not published';
    for (const reader of [chair, clerk]) {
      const page = await reader.get(asked);
      expect(page.words).toContain(marking);
      expect(page.links).toContain('/meetings/CYP/2022-09-14');
      expect(page.words).toContain(`${SECRET} again`);
      expect(page.words).not.toContain('A2022/004');
    }
  });

  it.each(REPORT_FORMS)('holds all of it as %s', async (form) => {
    const { status, body, headers } = await clerk.get(`/reports/brief.${form}?body=OSB&meeting=2022-09-07`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`chairs-brief-OSB-2022-09-07.${form}`);
    const words = await reportWords(form, body);
    for (const said of [
      'A2022/001',
      'A2022/003',
      'R2022/002',
      'Eighteen carers were approved',
      'Campaign summary',
    ])
      expect(words).toContain(said);
  });

  it('is read as a page, with its links and ways to take it away', async () => {
    const page = await clerk.get('/reports/brief?meeting=OSB~2022-09-07');
    expect(page.heading).toBe('Overview and Scrutiny Board');
    expect(page.words).toContain('When will the answer come?');
    expect(page.links).toContain('/reports/brief.pdf?body=OSB&meeting=2022-09-07&as-at=2022-09-06');
  });

  it.each([
    [
      '/reports/brief?body=OSB&meeting=2022-09-31',
      422,
      'The address of the report has a date that does not exist',
    ],
    ['/reports/brief', 422, 'Select the meeting'],
    [
      '/reports/brief?body=OSB&meeting=2022-09-07&as-at=2022-07-06',
      422,
      'The brief for this meeting covers what came after the meeting of 6 July 2022: the day of the report must be later',
    ],
    [
      '/reports/brief?body=OSB&meeting=2022-09-07&as-at=2022-09-21',
      422,
      'The day of the report must be today or in the past',
    ],
  ])('says at %s what is wrong', async (path, status, fault) => {
    const page = await clerk.get(path);
    expect(page.status).toBe(status);
    expect(page.errors).toEqual([fault]);
  });

  it.each([
    '/reports/brief?body=NONE',
    '/reports/brief?body=OSB&meeting=2022-09-08',
    '/reports/brief.exe?body=OSB',
    '/reports/brief?body=HEALTH',
  ])('does not find %s', async (path) => {
    expect((await clerk.get(path)).status).toBe(404);
  });

  it('is for those who work with the register', async () => {
    expect((await (await app.signIn('public-reader')).get('/reports/brief?body=OSB')).status).toBe(403);
  });
});
