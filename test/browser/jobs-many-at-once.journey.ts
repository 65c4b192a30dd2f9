import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { givenActions } from '../actions/given-actions.js';
import { openChromium } from '../support/browser-steps.js';
import { type Council, seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { CountedPage } from './support/counted-page.js';

/** A clerk changes many actions of a list in Chromium, with no more pages and presses than each job may cost. */
describe('many at once in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let council: Council;
  let job: CountedPage;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    await app.database.rows(`insert into meetings (body_id, held_on) values ($1, '2022-05-25')`, [
      council.bodies.CYP,
    ]);
    await givenActions(app, council, ...Array.from({ length: 9 }, () => ({ ownerId: null })));
    job = new CountedPage(await signedIn(true));
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function signedIn(javaScriptEnabled: boolean): Promise<Page> {
    const viewport = { width: 1280, height: 900 };
    const page = await (await browser.newContext({ viewport, javaScriptEnabled })).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    return page;
  }

  const boxes = (page: Page) => page.locator('input[name="item"][form="chosen"]');
  const owned = async (ownerId: number) => {
    const [row] = await app.database.rows<{ count: number }>(
      'select count(*)::int as count from actions where owner_id = $1',
      [ownerId],
    );
    return row?.count ?? 0;
  };

  it('gives an owner to eight: what will happen is asked on the list, and one page comes', async () => {
    const { page } = job;
    await job.beginAt(`${app.url}/actions?owner=none`);
    for (let row = 0; row < 8; row++) await job.click(boxes(page).nth(row));
    expect(await page.getByRole('status').last().innerText()).toBe('8 of 9 ticked');
    await job.choose(page.locator('#chosen-owner'), 'Fostering Team');
    await job.click(page.getByRole('button', { name: 'Give them this owner' }));
    const dialog = page.getByRole('dialog', { name: 'Give 8 actions an owner' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('8 actions will be changed');
    await job.clickAway(dialog.getByRole('button', { name: 'Give them this owner' }));
    expect(await page.innerText('main')).toContain('8 actions: Fostering Team is the owner.');
    expect(await owned(council.owners.team)).toBe(8);
    const { loads, clicks } = job.counted();
    expect([loads <= 1, clicks <= 11]).toEqual([true, true]);
  });

  it('undoes it as one', async () => {
    const { page } = job;
    await job.clickAway(page.getByRole('link', { name: 'Undo', exact: true }));
    await job.clickAway(page.getByRole('button', { name: 'Undo the change' }));
    expect(await owned(council.owners.team)).toBe(0);
  });

  it('extends seven after a meeting, which is chosen already', async () => {
    const { page } = job;
    await job.beginAt(`${app.url}/actions`);
    for (let row = 0; row < 7; row++) await job.click(boxes(page).nth(row));
    await job.clickAway(page.getByRole('button', { name: 'Extend' }));
    await job.fill(page.locator('[name=newDueOn-day]'), '30');
    await job.fill(page.locator('[name=newDueOn-month]'), '9');
    await job.fill(page.locator('[name=newDueOn-year]'), '2022');
    await job.fill(page.locator('[name=reason]'), 'The panel asked for the figures of the summer.');
    await job.clickAway(page.getByRole('button', { name: 'Extend the due dates' }));
    expect(await page.innerText('main')).toContain('7 actions: extended to 30 September 2022.');
    const { loads, clicks, fields } = job.counted();
    expect([loads <= 2, clicks <= 10, fields <= 5]).toEqual([true, true, true]);
    const agreed = await app.database.rows(
      `select distinct agreed_by as by, agreed_on::text as on from extensions`,
    );
    expect(agreed).toEqual([{ by: "Children's Panel", on: '2022-05-25' }]);
  });

  it('is done with the keyboard alone, and the dialog gives the focus back', async () => {
    const { page } = job;
    await page.goto(`${app.url}/actions`);
    await boxes(page).first().focus();
    await page.keyboard.press('Space');
    await page.locator('#chosen-owner').selectOption({ label: 'Fostering Team' });
    const button = page.getByRole('button', { name: 'Give them this owner' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is done without JavaScript, everything ticked by a link', async () => {
    const page = await signedIn(false);
    await page.goto(`${app.url}/actions?owner=none`);
    await Promise.all([page.waitForEvent('load'), page.getByText('Tick all on this page').click()]);
    await page.locator('#chosen-owner').selectOption({ label: 'Fostering Team' });
    const give = () =>
      Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: 'Give them this owner' }).click(),
      ]);
    await give();
    expect(await page.innerText('h1')).toBe('Give 9 actions an owner');
    await give();
    expect(await owned(council.owners.team)).toBe(9);
    await page.context().close();
  });

  it('is read by everybody: axe finds nothing, and nothing reaches beyond a narrow window', async () => {
    const { page } = job;
    const faults: (string | null)[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${app.url}/actions`);
      await boxes(page).first().click();
      faults.push(...(await accessibilityFaults(page)), await sidewaysOverflow(page));
      for (const change of ['Extend', 'Tag', 'Who can see them', 'Hold reminders', 'Withdraw']) {
        await page.goto(`${app.url}/actions`);
        await boxes(page).first().click();
        const button = page.getByRole('button', { name: change, exact: true });
        await Promise.all([page.waitForEvent('load'), button.click()]);
        faults.push(...(await accessibilityFaults(page)), await sidewaysOverflow(page));
      }
      await page.goto(`${app.url}/bulk-changes`);
      faults.push(...(await accessibilityFaults(page)), await sidewaysOverflow(page));
    }
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
});
