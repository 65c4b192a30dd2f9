import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { enterBoardMatters } from '../reports/board-matters.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

/** Between the margins, in pixels of a browser. */
const A4_WIDTH = 680;
const WIDTHS = [320, 1280];
const REPORT = 'progress?body=OSB&as-at=2022-07-20';
/** As wide as a telephone is not. */
const LONG_WORD = 'https://thornmere.example/'.padEnd(300, 'x');

/** Reports in Chromium: on a screen, on a telephone and on paper. */
describe('a report in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-09-20' });
    await enterBoardMatters(app, await seedCouncil(app));
    await app.database.rows('update action_updates set words = words || $1', [`\n😀 ${LONG_WORD}`]);
    page = await (await browser.newContext()).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function expectSound(): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeNull();
    }
  }
  /** Words of heads and of statuses, and numbers, that are cut in two on a sheet of A4. */
  async function brokenOnPaper(): Promise<string[]> {
    await page.setViewportSize({ width: A4_WIDTH, height: 1_000 });
    await page.emulateMedia({ media: 'print' });
    const broken = await page.locator('thead th, td[class*="numeric"], .app-status').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
              found.push(word);
          }
        }
        return found;
      }),
    );
    await page.emulateMedia({ media: null });
    return broken;
  }
  const words = async (paper: Buffer) => (await readDocument(paper, 'paper.pdf')).text;

  it('reads well on a page of any width, and prints without addresses and controls', async () => {
    await page.goto(`${app.url}/reports/${REPORT}`);
    await expectSound();
    expect(await brokenOnPaper()).toEqual([]);
    const paper = await words(await page.pdf({ format: 'A4' }));
    expect(paper).toContain('R2022/002');
    expect(paper).toContain('Eighteen carers were approved');
    expect(paper).not.toMatch(/\(\/|\(http|\(#|Download:|Sign out|All reports|^\s*Print\s*$/m);
  });

  it('reads well as a file that stands alone', async () => {
    const file = await page.request.get(`${app.url}/reports/${REPORT.replace('?', '.html?')}`);
    await page.goto('about:blank');
    await page.setContent(await file.text());
    await expectSound();
    expect(await brokenOnPaper()).toEqual([]);
    expect(await words(await page.pdf({ format: 'A4' }))).toContain('R2022/002');
  });
});
