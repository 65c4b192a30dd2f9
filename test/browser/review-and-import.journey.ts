import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { MINUTES } from '../documents/papers.js';
import { RECOMMENDATIONS_CSV } from '../imports/trackers.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

const WAYS = [
  { way: 'at a desk', javaScript: true, width: 1280 },
  { way: 'on a narrow telephone', javaScript: true, width: 320 },
  { way: 'without JavaScript', javaScript: false, width: 1280 },
];

describe.each(WAYS)('a clerk in Chromium, $way', ({ javaScript, width }) => {
  let browser: Browser;
  let app: TestApp;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width, height: 900 } });
    page = await context.newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await press('Sign in');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(() => {
    faults.length = 0;
  });
  afterEach(() => expect(faults).toEqual([]));

  const words = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');

  async function inspect(): Promise<void> {
    const overflow = await sidewaysOverflow(page);
    if (overflow) faults.push(overflow);
    if (javaScript) faults.push(...(await accessibilityFaults(page)));
  }

  async function press(button: string): Promise<void> {
    const there = page.getByRole('button', { name: button }).first();
    await Promise.all([page.waitForEvent('load'), there.click()]);
    await inspect();
  }

  /** What can be reached at all is reached with Tab and pressed with Enter. */
  async function pressByKeys(button: string): Promise<void> {
    const there = page.getByRole('button', { name: button }).first();
    for (let tabs = 0; tabs < 300; tabs++) {
      await page.keyboard.press('Tab');
      if (await there.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await inspect();
  }

  async function importEnds(): Promise<void> {
    await until(async () => {
      await page.goto(page.url());
      return !(await words()).includes('Importing:');
    }, 250);
  }

  it('reviews minutes, cuts a proposal and takes that back', async () => {
    await page.goto(`${app.url}/documents/new`);
    await inspect();
    await page.locator('summary', { hasText: 'Paste' }).click();
    await page.fill('[name=pasted]', MINUTES);
    await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
    await press('Read the paper');
    expect(await words()).toContain('Promise that nothing repeats');
    expect(await words()).toContain('Owner: Head of Early Help');
    expect(await page.locator('button', { hasText: 'Accept all actions (2)' }).count()).toBe(1);

    await page.locator('summary', { hasText: 'Change it' }).nth(2).click();
    await page.getByRole('button', { name: 'Split it' }).first().click();
    await page.waitForURL(/split$/);
    await inspect();
    await page.fill('[name=part1]', 'The waiting list would be circulated.');
    await page.fill('[name=part2]', 'The fee would be published.');
    await press('Split it');
    await press('Undo the split');
    expect(await words()).toContain('The proposal is as it was read from the paper again');
    expect(await page.locator('button', { hasText: 'Accept all actions (2)' }).count()).toBe(1);
  });

  it('decides by keyboard and sees what came of the paper', async () => {
    await page.goto(page.url().split('?')[0] ?? '');
    if (javaScript) for (const key of ['j', 's', 'a', 'a', 'a']) await page.keyboard.press(key);
    else {
      const choices = await page.locator('input[type=radio][name$="-choice"][value=later]').all();
      for (const [n, choice] of choices.entries()) {
        await choice.focus();
        for (const _ of n === 0 ? ['skip'] : ['skip', 'accept']) await page.keyboard.press('ArrowLeft');
      }
    }
    await pressByKeys('Save decisions');
    expect(await words()).toContain(
      '2 actions entered: A2022/001 to A2022/002; 1 kept with the paper; 1 skipped.',
    );
    expect(await words()).toContain('without a due date: A2022/002.');
    await page.getByRole('link', { name: 'A2022/001' }).first().click();
    await page.waitForURL(/A2022-001$/);
    await page.locator('a[href*="?at="]').first().click();
    await page.waitForURL(/at=/);
    expect(await page.locator('#here').innerText()).toContain('number of approved foster families');
    await page.getByRole('link', { name: 'Skipped: reconsider it' }).click();
    await page.waitForURL(/review/);
    expect(await words()).toContain('the Head of Early Help');
  });

  it('imports a tracker, step by step', async () => {
    await page.goto(`${app.url}/imports/new`);
    await inspect();
    const content = Buffer.from(RECOMMENDATIONS_CSV);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: content });
    await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
    await pressByKeys('Read the spreadsheet');
    expect(await words()).toContain('What the columns hold');
    await pressByKeys('Continue');
    expect(await words()).toContain('What the statuses mean');
    await pressByKeys('Continue');
    expect(await words()).toContain('Check what the rows become');
    await pressByKeys('Import 5 rows');
    await importEnds();
    await inspect();
    expect(await words()).toContain('5 new 0 changed 0 unchanged 0 not imported');
    expect(await words()).toContain('June 2022 has 30 days');
  });

  it('answers what a sheet leaves open, imports it and undoes it', async () => {
    await page.goto(`${app.url}/imports/new`);
    const sheet = [
      'Ref,Recommendation,Meeting date,Lead officer,Deadline',
      'CYP1,That the sufficiency strategy be published,15/06/2022,Fosterring Team,12/31/2022',
      'CYP9,That the helpline be shut,15/06/2022,Fostering Team,01/02/2023',
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
    await press('Read the spreadsheet');
    await press('Continue');
    expect(await words()).toContain('can only be month first');
    await page.getByLabel('Month first').check();
    await press('Continue');
    expect(await words()).toContain('Who is “Fosterring Team”?');
    await page.getByLabel('Fostering Team').first().check();
    await press('Save the answers');
    await pressByKeys('Import 2 rows');
    await importEnds();
    expect(await words()).toContain('2 new');
    await page.getByRole('link', { name: 'Undo this import' }).click();
    await page.waitForURL(/undo$/);
    await inspect();
    await press('Undo the import');
    expect(await words()).toContain('the items that it made are out of the register');
  });
});
