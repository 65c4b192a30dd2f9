import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/config/usage-error.js';
import { reportCommand } from '../../src/reports/report.command.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';
import { REPORT_FORMS, reportWords } from './report-words.js';

let app: TestApp;
let clerk: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'matters-kinds-'));

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  const council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  await app.database.rows(`insert into meetings (body_id, held_on) values ($1, '2022-09-14')`, [
    council.bodies.CYP,
  ]);
  await app.database.rows(
    `insert into proposals (document_id, position, type, text, start_offset, end_offset, rule, confidence, state, recommendation_id,
       decided_by_id, decided_at)
     select document_id, 0, 'recommendation', text, 0, 4, 'list', 'high', 'accepted', id, $1, now() from recommendations where number = 1`,
    [council.accounts.democraticServices],
  );
  clerk = await app.signIn('democratic-services');
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(REPORT_FORMS)('as %s', (form) => {
  it.each([
    ['tracker', 'body=CYP', ['R2022/001', 'R2022/002', 'A2022/001', 'A2022/002', 'A2022/003', 'Fifteen']],
    ['action-plan', 'document=1', ['R2022/001', 'R2022/002', 'Eighteen', 'Fifteen']],
    ['owner', 'directorate=Children', ['A2022/002', 'A2022/003', 'A2022/005', 'Nobody to visit']],
  ])('%s is complete, and holds nothing exempt', async (kind, query, said) => {
    const { status, body, headers } = await clerk.get(`/reports/${kind}.${form}?${query}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`.${form}`);
    const words = await reportWords(form, body);
    for (const each of said) expect(words).toContain(each);
    for (const exempt of ['R2022/003', 'A2022/004', `${SECRET}: review`]) expect(words).not.toContain(exempt);
  });
});

describe('the page of all reports', () => {
  it('lists every kind, with whom it is for and a form', async () => {
    const page = await clerk.get('/reports');
    for (const heading of [
      ...['Progress report', 'Chair’s brief', 'Matters arising', 'Tracker', 'Action plan of one report'],
      ...['What an owner or a directorate owes', 'The year’s performance'],
    ])
      expect(page.words).toContain(heading);
    expect(page.words).toContain('For the chair, before a meeting');
  });

  it.each([
    ['/reports/brief', { meeting: 'OSB~2022-09-07' }, 'Overview and Scrutiny Board'],
    ['/reports/tracker', { body: 'CYP', show: 'open' }, "Children's Panel"],
    ['/reports/action-plan', { document: '1' }, 'Foster carers: final report'],
    ['/reports/owner', { owner: '', directorate: 'Children' }, 'Children'],
    [
      '/reports/matters-arising',
      { meeting: 'OSB~2022-09-07' },
      'Overview and Scrutiny Board, Wednesday 7 September 2022',
    ],
  ])('leads by its form to %s', async (action, fields, heading) => {
    const answer = await clerk.submit('/reports', fields, { action });
    const page = answer.status === 303 ? await clerk.follow(answer) : answer;
    expect([page.status, page.heading]).toEqual([200, heading]);
  });

  it.each([
    ['/reports/tracker', 'Select whose tracker it is', '#tracker-body'],
    ['/reports/action-plan?document=', 'Select the report', '#plan-document'],
    ['/reports/owner?owner=&directorate=', 'Select an owner, or a directorate', '#list-owner'],
    ['/reports/matters-arising?meeting=', 'Select the meeting', '#arising-meeting'],
    ['/reports/brief?meeting=', 'Select the meeting', '#brief-meeting'],
  ])('says at %s what is missing, at its field', async (path, fault, field) => {
    const page = await clerk.get(path);
    expect([page.status, page.errors]).toEqual([422, [fault]]);
    expect(page.links).toContain(field);
    expect(page.html).toContain(`id="${field.slice(1)}"`);
  });
});

describe('the day of a report', () => {
  const boxes = (kind: string, day: string) =>
    `${kind}-as-at-day=${day}&${kind}-as-at-month=7&${kind}-as-at-year=2022`;

  it.each([
    ['tracker', 'body=CYP&show=open'],
    ['brief', 'meeting=OSB~2022-09-07'],
    ['matters-arising', 'meeting=OSB~2022-09-07'],
    ['performance', 'body=OSB&year=2022/23&part=all'],
    ['owner', 'owner=1&directorate='],
    ['action-plan', 'document=1'],
  ])('is asked by the form of a %s, and stands in its address', async (kind, fields) => {
    const answer = await clerk.get(`/reports/${kind}?${fields}&${boxes(kind, '20')}`);
    expect([answer.status, answer.location?.endsWith('as-at=2022-07-20')]).toEqual([303, true]);
    const page = await clerk.follow(answer);
    const shown = page.status === 303 ? await clerk.follow(page) : page;
    expect(shown.status).toBe(200);
  });

  it('is told of where there is none such, with all that was typed', async () => {
    const page = await clerk.get(`/reports/tracker?body=CYP&show=open&${boxes('tracker', '32')}`);
    expect(page.status).toBe(422);
    expect(page.links).toContain('#tracker-as-at');
    expect(page.html).toMatch(/id="tracker-as-at"[^>]*value="32"/);
    expect(page.html).toMatch(/<option value="open" selected/);
    const late = await clerk.get('/reports/tracker?body=CYP&as-at=2022-12-01');
    expect([late.status, late.links.includes('#tracker-as-at')]).toEqual([422, true]);
  });
});

describe('the pages that lead to reports', () => {
  it.each([
    ['/meetings/OSB/2022-09-07', '/reports/brief?body=OSB&meeting=2022-09-07'],
    ['/bodies/CYP', '/reports/tracker?body=CYP'],
    ['/documents/1', '/reports/action-plan?document=1'],
    ['/people/owners/1', '/reports/owner?owner=1'],
    ['/people/owners/1', '/reports/owner?directorate=Children'],
  ])('%s leads to %s', async (path, report) => {
    expect((await clerk.get(path)).links).toContain(report);
    expect((await clerk.get(report)).status).toBe(200);
  });
});

describe('matters arising', () => {
  it.each(REPORT_FORMS)('are had as %s', async (form) => {
    const { status, body } = await clerk.get(`/meetings/CYP/2022-09-14/matters-arising.${form}`);
    expect(status).toBe(200);
    const words = await reportWords(form, body);
    expect(words).toContain('R2022/002');
    expect(words).not.toContain(SECRET);
  });
});

describe('report KIND', () => {
  const run = (...args: string[]) =>
    reportCommand((work) => work(app.nest)).parseAsync(args, { from: 'user' });
  const file = join(folder, 'report.json');

  it.each([
    ['brief', '--body', 'OSB', '--meeting', '2022-09-07'],
    ['tracker', '--body', 'CYP', '--show', 'open'],
    ['action-plan', '--document', '1'],
    ['owner', '--owner', 'fostering team'],
    ['matters-arising', '--body', 'CYP', '--meeting', '2022-09-14'],
    ['owner', '--directorate', 'Children', '--as-at', '2022-09-06'],
  ])('writes %s of what everybody may see', async (...args) => {
    await run(...args, '--format', 'json', '--out', file);
    const words = readFileSync(file, 'utf8');
    expect(words).toContain('2022/00');
    expect(words).not.toContain(SECRET);
  });

  it.each([
    [['brief'], 'give --body: “matters report brief --help” tells more'],
    [['brief', '--body', 'OSB', '--meeting', '2022-09-31'], '--meeting: “2022-09-31” is not a day'],
    [['tracker', '--body', 'CYP', '--show', 'some'], '--show “some” is not known: give one of open, all'],
    [['action-plan', '--document', 'x'], '--document: “x” is not the number of a paper'],
    [['owner'], 'give --owner or --directorate: “matters report owner --help” tells more'],
    [['owner', '--owner', 'Nobody'], 'The owner Nobody was not found'],
  ])('says of %j what is wrong', async (args, message) => {
    const answer = run(...args, '--format', 'json', '--out', file);
    await expect(answer).rejects.toThrow(UsageError);
    await expect(answer).rejects.toThrow(message);
  });
});
