import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { enterBoardMatters, SECRET } from '../board-matters.js';

const ADDRESS = 'body=OSB&as-at=2022-07-20&since=2022-05-01';
const PUBLISHING = `/reports/publications/new?kind=progress&${ADDRESS}`;

let app: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

/** Publishes by the form, and waits until it is published. @returns where it is */
async function publish(address: string, fields: Record<string, string>): Promise<string> {
  const asked = await clerk.submit(address, fields);
  expect(asked.errors).toEqual([]);
  return until(async () => {
    const shown = await clerk.follow(asked);
    if (!shown.location && shown.words.includes('could not be made')) throw new Error(shown.words);
    return shown.location;
  });
}

describe('publishing a report', () => {
  let first: string;

  it('freezes every form of it, made in a process of its own', async () => {
    first = await publish(PUBLISHING, { inRegister: 'yes' });
    const shown = await clerk.get(first);
    expect(shown.words).toContain('Progress report: Overview and Scrutiny Board');
    for (const format of ['html', 'pdf', 'docx', 'csv', 'xlsx', 'json']) {
      const { status, body } = await clerk.get(`${first}/report.${format}`);
      expect([format, status, body.length > 500]).toEqual([format, 200, true]);
    }
    const { body } = await clerk.get(`${first}/report.json`);
    const live = await clerk.get(`/reports/progress.json?${ADDRESS}`);
    expect(JSON.parse(body.toString())).toEqual(JSON.parse(live.body.toString()));
  });

  it('stands in the register for everybody', async () => {
    const stranger = app.stranger();
    const list = await stranger.get('/register/reports');
    const [, path = ''] = /href="(\/register\/reports\/\d+)"/.exec(list.body.toString()) ?? [];
    const { status, body } = await stranger.get(`${path}/report.html`);
    expect([status, body.includes('R2022/001'), body.includes(SECRET)]).toEqual([200, true, false]);
  });

  it('says what a new version would change, and asks what it corrects', async () => {
    const before = await clerk.get(`/reports/differences?kind=progress&${ADDRESS}`);
    expect(before.words).toContain('Nothing differs');
    await app.database.rows(
      `update recommendations set text = 'Recruit thirty foster carers' where number = 1`,
    );
    const after = await clerk.get(`/reports/differences?kind=progress&${ADDRESS}`);
    expect(after.words).toContain('Recruit thirty foster carers (was Recruit twenty more foster carers)');
    const refused = await clerk.submit(PUBLISHING, { inRegister: 'no', correction: '' });
    expect([refused.status, refused.errors]).toEqual([422, ['Enter what it corrects in version 1']]);
  });

  it('says so to those who keep the register alone: what is no longer in it may be exempt', async () => {
    for (const role of ['officer', 'member'] as const) {
      const reader = await app.signIn(role);
      expect((await reader.get(`/reports/differences?kind=progress&${ADDRESS}`)).status).toBe(403);
      const shown = await reader.get('/reports/progress?body=OSB');
      expect([shown.status, shown.html.includes('/reports/differences')]).toEqual([200, false]);
    }
  });

  it('prints what a new version corrects on it, and leaves the first as it was', async () => {
    const earlier = (await clerk.get(`${first}/report.html`)).body;
    const second = await publish(PUBLISHING, {
      inRegister: 'no',
      correction: 'How many carers were asked for',
    });
    const html = (await clerk.get(`${second}/report.html`)).body.toString();
    expect(html).toMatch(/Version 2, corrects version 1 of .*: How many carers were asked for/);
    expect((await clerk.get(`${first}/report.html`)).body).toEqual(earlier);
    expect((await clerk.get('/reports/published?body=OSB')).words).toContain('Corrected since');
  });
});

describe('the report of a past day that was published', () => {
  it('is what was published for all but those who keep the register, whatever was withheld since', async () => {
    await app.database.rows(
      `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-1' where number = 2`,
    );
    const officer = await app.signIn('officer');
    const html = await officer.get(`/reports/progress.html?${ADDRESS}`);
    expect(html.location).toMatch(/^\/reports\/published\/\d+\/report\.html$/);
    expect((await officer.follow(html)).body.toString()).toContain('R2022/002');
    expect((await officer.get('/reports/progress?body=OSB&as-at=2022-07-20')).location).toMatch(/published/);
    const beside = `/reports/background?kind=progress&${ADDRESS}`;
    const form = await officer.get('/reports/background?kind=progress&body=OSB&as-at=2022-07-21');
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(form.html) ?? [];
    const asked = await fetch(new URL(beside, app.url), {
      ...{ method: 'POST', redirect: 'manual', headers: { cookie: officer.cookieHeader } },
      body: new URLSearchParams({ _csrf: token, formats: 'json' }),
    });
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/reports\/published\/\d+$/),
    ]);
    expect((await officer.get(beside)).location).toMatch(/^\/reports\/published\/\d+$/);
    expect((await officer.get('/reports/progress?body=OSB&as-at=2022-07-21')).words).not.toContain(
      'R2022/002',
    );
    expect((await clerk.get(`/reports/progress?${ADDRESS}`)).words).not.toContain('R2022/002');
    await app.database.rows(
      `update recommendations set publicity = 'published', exempt_ground = null where number = 2`,
    );
  });
});

describe('the exempt form', () => {
  it('tells of exempt items, marked on it, to those who keep the register and to members of the body', async () => {
    const exempt = `/reports/progress?${ADDRESS}&audience=exempt`;
    const shown = await clerk.get(exempt);
    expect([shown.words.includes(SECRET), shown.words.includes('not for publication')]).toEqual([true, true]);
    const member = await app.signIn('member');
    expect((await member.get(exempt)).words).toContain(SECRET);
    const officer = await app.signIn('officer');
    expect((await officer.get(exempt)).status).toBe(404);
    expect((await officer.get(`/reports/progress.json?${ADDRESS}&audience=exempt`)).status).toBe(404);
  });

  it('moves no number and no word of the open form', async () => {
    const open = async () => (await clerk.get(`/reports/progress.json?${ADDRESS}`)).body.toString();
    const withExempt = await open();
    await app.database.rows(`update actions set due_on = '2022-07-02' where publicity <> 'published'`);
    await app.database.rows(`update recommendations set text = 'Something else' where publicity = 'exempt'`);
    expect(await open()).toBe(withExempt);
    await app.database.rows(`update recommendations set made_on = '2030-01-01' where publicity = 'exempt'`);
    await app.database.rows(`update actions set made_on = '2030-01-01' where publicity <> 'published'`);
    expect(await open()).toBe(withExempt);
  });
});
