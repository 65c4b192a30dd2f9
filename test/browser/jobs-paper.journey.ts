import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { MINUTES } from '../documents/papers.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { CountedPage } from './support/counted-page.js';
import { PAPER_OF_SIXTEEN } from './support/paper-of-sixteen.js';

const FILE = { name: 'homes-that-hold.txt', mimeType: 'text/plain' };
const REGISTERED = '16 recommendations entered: R2022/';

describe('a paper of sixteen to the register, in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await app.close();
  });

  async function clerk({ javaScriptEnabled = true, width = 1280 } = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Sign in' }).click()]);
    return page;
  }
  /** The same paper of another day is another paper. */
  const paper = (day: string) => Buffer.from(PAPER_OF_SIXTEEN.replace('11 May 2022', day));
  const words = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  // One of them is to “the Council”: of fifteen alone the reading is sure.
  const all = (page: Page) => page.getByRole('button', { name: 'Accept all recommendations (16)' }).first();
  const faultsOf = async (page: Page) => [...(await accessibilityFaults(page)), await sidewaysOverflow(page)];

  it.each([
    ['with JavaScript', true, '11 May 2022'],
    ['without JavaScript', false, '12 May 2022'],
  ])('takes two pages and three clicks by its field, %s', async (_, javaScriptEnabled, day) => {
    const page = await clerk({ javaScriptEnabled });
    const job = new CountedPage(page);
    await job.beginAt(app.url);
    const field = page.getByLabel('Add a paper');
    const chooses = page.waitForEvent('filechooser');
    await job.click(field);
    await (await chooses).setFiles({ ...FILE, buffer: paper(day) });
    await job.clickAway(page.getByRole('button', { name: 'Read the paper' }));
    expect(await words(page)).toContain(`Final report of Children's Panel, ${day}. Everyone can see it.`);
    // The second paper asks again for all that the first one asked, which every card says.
    const windows = javaScriptEnabled ? 3 : 4;
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(windows * 900);
    await job.clickAway(all(page));
    expect(await words(page)).toContain(REGISTERED);
    expect(job.counted()).toEqual({ loads: 2, clicks: 3, fields: 0 });
  });

  it('takes two pages and one click where it is dropped', async () => {
    const page = await clerk();
    const job = new CountedPage(page);
    await job.beginAt(app.url);
    const text = paper('13 May 2022').toString();
    const dropped = await page.evaluateHandle(
      ([name, type, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content ?? ''], name ?? '', { type: type ?? '' }));
        return data;
      },
      [FILE.name, FILE.mimeType, text],
    );
    const load = page.waitForEvent('load');
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await load;
    expect(await page.locator('h1').innerText()).toBe('Review the proposals');
    await job.clickAway(all(page));
    expect(await words(page)).toContain(REGISTERED);
    expect(job.counted()).toEqual({ loads: 2, clicks: 1, fields: 0 });
  });

  it('asks what the paper does not say, and keeps the file', async () => {
    const page = await clerk({ width: 320 });
    await page.goto(app.url);
    expect(await faultsOf(page)).toEqual([null]);
    const buffer = Buffer.from(
      'AGREED that:\n\n1. The Fostering Team would mend the clock by 1 July 2022.\n',
    );
    await page.getByLabel('Add a paper').setInputFiles({ ...FILE, buffer });
    const read = page.getByRole('button', { name: 'Read the paper' });
    await Promise.all([page.waitForEvent('load'), read.click()]);
    expect(await words(page)).toContain('The paper does not say which body made it. Select the body');
    expect(await faultsOf(page)).toEqual([null]);
    await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
    for (const [part, value] of [
      ['day', '7'],
      ['month', '6'],
      ['year', '2022'],
    ] as const)
      await page.fill(`[name=datedOn-${part}]`, value);
    await Promise.all([page.waitForEvent('load'), read.click()]);
    expect(await words(page)).toContain("of Children's Panel, 7 June 2022");
    expect(await faultsOf(page)).toEqual([null]);
  });

  it('follows the card in the paper, and adds selected words as whole words', async () => {
    const page = await clerk();
    await page.goto(app.url);
    await page.getByLabel('Add a paper').setInputFiles({ ...FILE, buffer: Buffer.from(MINUTES) });
    const read = page.getByRole('button', { name: 'Read the paper' });
    await Promise.all([page.waitForEvent('load'), read.click()]);
    await page.keyboard.press('j');
    const card = page.locator('[data-app-proposal]').first();
    expect(await card.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    const place = await card.getAttribute('data-app-place');
    expect(await page.locator(`${place}.app-mark--current`).count()).toBe(1);
    expect(await card.locator('input[value=accept]').getAttribute('aria-keyshortcuts')).toBe('a');

    const add = page.getByRole('button', { name: 'Add these words' });
    expect(await add.isVisible()).toBe(false);
    await page.locator('.app-review__source').evaluate((source) => {
      const walker = source.ownerDocument.createTreeWalker(source, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('presented an update on fostering') ?? -1;
        if (at < 0) continue;
        source.ownerDocument.getSelection()?.setBaseAndExtent(node, at + 3, node, at + 15);
      }
    });
    await page.locator('.app-review__source').dispatchEvent('pointerup');
    expect(await add.isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([null]);
    await Promise.all([page.waitForURL(/review\/add/), add.click()]);
    expect(await page.inputValue('[name=quote]')).toBe('presented an update');
  });
});
