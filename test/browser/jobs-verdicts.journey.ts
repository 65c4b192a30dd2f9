import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { givenClaims, givenMeeting } from '../meetings/claims-to-judge.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { CountedPage } from './support/counted-page.js';

const TODAY = '2022-06-01';

/** A chair judges ten claims in Chromium: one page comes, and a dozen presses are enough. */
describe('the verdicts of a meeting in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let job: CountedPage;
  let path: string;
  let claims: string[];
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: TODAY });
    const council = await seedCouncil(app);
    path = await givenMeeting(app, council.bodies.CYP, 'CYP', TODAY);
    claims = await givenClaims(app, council, 10);
    job = new CountedPage(
      await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage(),
    );
    await job.page.goto(`${app.url}/sign-in`);
    await job.page.fill('[name=email]', 'member@thornmere.example');
    await job.page.fill('[name=password]', PASSWORD);
    await Promise.all([job.page.waitForEvent('load'), job.page.keyboard.press('Enter')]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const wordsOn = (reference: string | undefined) =>
    job.page.locator(`[name="words-${(reference ?? '').replace('/', '-')}"]`);
  const label = (reference: string | undefined, words: string) =>
    job.page.getByRole('region', { name: reference ?? '', exact: true }).getByText(words, { exact: true });
  const record = () => job.page.getByRole('button', { name: 'Record the verdicts' });
  const undoAll = async () => {
    for (const words of ['Undo it', 'Undo the verdicts'])
      await Promise.all([job.page.waitForEvent('load'), job.page.getByText(words, { exact: true }).click()]);
  };

  it('chooses one by one', async () => {
    await job.beginAt(`${app.url}${path}`);
    for (const reference of claims) await job.click(label(reference, 'Agree as complete'));
    await job.clickAway(record());
    expect(await job.page.innerText('main')).toContain('10 verdicts were recorded');
    const { loads, clicks } = job.counted();
    expect([loads <= 1, clicks <= 12]).toEqual([true, true]);
    await undoAll();
  });

  it('agrees all and changes the exceptions, of which the field for words opens', async () => {
    await job.page.getByRole('button', { name: 'Leave all' }).click();
    await Promise.all([job.page.waitForEvent('load'), job.page.getByText('Save as a draft').click()]);
    await job.beginAt(`${app.url}${path}`);
    await job.click(job.page.getByRole('button', { name: 'Agree all' }));
    const words = wordsOn(claims[3]);
    expect(await words.isVisible()).toBe(false);
    await job.click(label(claims[3], 'Not agreed: send it back'));
    await job.fill(words, 'The figures stop in March.');
    await job.click(label(claims[7], 'Leave'));
    await job.clickAway(record());
    expect(await job.page.innerText('.app-resolution')).toContain(
      `that action ${claims[3]} not be agreed as complete and be sent back`,
    );
    expect(job.counted()).toEqual({ loads: 1, clicks: 4, fields: 1 });
  });

  it('is read by everybody: axe finds nothing, and nothing reaches beyond a narrow window', async () => {
    const faults: (string | null)[] = [];
    for (const width of [1280, 320]) {
      await job.page.setViewportSize({ width, height: 900 });
      for (const address of [path, `${path}/undo`]) {
        await job.page.goto(`${app.url}${address}`);
        faults.push(...(await accessibilityFaults(job.page)), await sidewaysOverflow(job.page));
      }
    }
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
});
