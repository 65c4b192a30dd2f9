import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { owe } from '../reminders/owed.js';
import { openChromium } from '../support/browser-steps.js';
import { type Council, seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { CountedPage } from './support/counted-page.js';

const EMAIL = 'democratic-services@thornmere.example';
const PLAN = [
  'Rec\tAction\tLead officer\tBy when',
  ...[...'abcdefghijklmnop'].map(
    (letter) => `${letter})\tTake ${letter} further\tFostering Team\t30 September 2022`,
  ),
].join('\n');

describe.each([
  { way: 'at a desk', javaScript: true, width: 1280 },
  { way: 'without JavaScript on a narrow telephone', javaScript: false, width: 320 },
])('responses to many and chasing one, $way', ({ javaScript, width }) => {
  let browser: Browser;
  let app: TestApp;
  let job: CountedPage;
  let list: string;
  let council: Council;

  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-07-20' });
    council = await seedCouncil(app);
    list = `${app.url}/recommendations?document=${await seedSixteen(app, council)}`;
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
    });
    job = new CountedPage(await context.newPage());
    const { page } = job;
    page.setDefaultTimeout(20_000);
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', EMAIL);
    await page.fill('[name=password]', PASSWORD);
    await job.clickAway(page.getByRole('button', { name: 'Sign in' }).first());
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const count = async (table: string) => (await app.database.rows(`select 1 from ${table}`)).length;
  const inspect = async () => {
    expect(await sidewaysOverflow(job.page)).toBeNull();
    if (javaScript) expect(await accessibilityFaults(job.page)).toEqual([]);
  };
  const openForm = async () => {
    await job.beginAt(list);
    await job.clickAway(job.page.getByRole('button', { name: 'Record a response' }).first());
    await inspect();
  };
  const decide = async () => {
    const boxes = { day: '5', month: '7', year: '2022' };
    for (const [box, value] of Object.entries(boxes))
      await job.fill(job.page.locator(`[name="decidedOn-${box}"]`), value);
    await job.click(job.page.getByLabel('All are accepted'));
  };
  const record = () =>
    job.clickAway(job.page.getByRole('button', { name: 'Record the response', exact: true }));

  it('accepts all in two page loads and four presses at most', async () => {
    await openForm();
    if (width > 1000) {
      const table = await job.page.locator('.app-answers').boundingBox();
      expect(table?.height).toBeLessThan(900);
    }
    await decide();
    await record();
    expect(job.counted()).toEqual({ loads: 2, clicks: 3, fields: 3 });
    expect(await count('response_answers')).toBe(16);
    await inspect();
  });

  it('takes sixteen plan lines that were pasted in two page loads and six presses at most', async () => {
    await openForm();
    await decide();
    await job.click(job.page.locator('summary', { hasText: 'Paste an action plan' }));
    await job.fill(job.page.locator('[name=plan]'), PLAN);
    await record();
    expect(job.counted()).toEqual({ loads: 2, clicks: 4, fields: 4 });
    expect(await count('actions')).toBe(16);
  });

  it('asks about what it cannot place, and every question is reached from the summary', async () => {
    await openForm();
    await decide();
    await job.click(job.page.locator('summary', { hasText: 'Paste an action plan' }));
    await job.fill(
      job.page.locator('[name=plan]'),
      'Rec\tAction\tOwner\tDue\nz)\tDo something else\tHd of Homes\tASAP',
    );
    await record();
    await inspect();
    const links = job.page.locator('.govuk-error-summary a');
    expect(await links.count()).toBe(3);
    for (const link of await links.all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      expect(await job.page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }
    await job.page.locator('[name^="planLine-"]').selectOption('R2022-003');
    await record();
    expect(await count('actions')).toBe(17);
  });

  it.each([
    ['an owner', () => `/people/owners/${council.owners.director}`],
    ['a person', () => `/people/person/${council.people.officer}`],
  ])('chases one person now from the page of %s, in one page load and two presses', async (_, path) => {
    await oweOne();
    await job.beginAt(`${app.url}${path()}`);
    await job.click(job.page.locator('summary', { hasText: 'Ask now' }));
    await inspect();
    await job.clickAway(job.page.getByRole('button', { name: 'Send it now' }));
    expect(job.counted()).toEqual({ loads: 1, clicks: 2, fields: 0 });
    await expectOneMail();
  });

  it('chases who owes an item from its page, in two page loads and two presses', async () => {
    await oweOne();
    await job.beginAt(`${app.url}/actions/A2022-050`);
    await job.clickAway(job.page.getByRole('link', { name: 'Ask now' }));
    await inspect();
    await job.clickAway(job.page.getByRole('button', { name: 'Send it now' }));
    expect(job.counted()).toEqual({ loads: 2, clicks: 2, fields: 0 });
    expect(new URL(job.page.url()).pathname).toBe('/actions/A2022-050');
    await expectOneMail();
  });

  /** One action, about which nobody was written to yet. */
  async function oweOne(): Promise<void> {
    await app.database.rows('delete from reminders');
    await app.database.rows('delete from answer_link_items');
    await app.database.rows('delete from answer_links');
    await app.database.rows('delete from messages');
    await app.database.rows('delete from actions where number = 50');
    const { director } = council.owners;
    await owe(app, { number: 50, bodyId: council.bodies.CYP, ownerId: director, dueOn: '2022-07-01' });
  }

  async function expectOneMail(): Promise<void> {
    expect(await app.database.rows('select to_address from messages')).toEqual([
      { to_address: 'officer@thornmere.example' },
    ]);
  }
});
