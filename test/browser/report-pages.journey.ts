import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enterBoardMatters } from '../reports/board-matters.js';
import { filledForm } from '../responses/filled-form.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

/** The last is a window of 1,280 pixels, enlarged to 400 per cent. */
const WIDTHS = [1280, 320];

/** Every page on which reports are chosen, read, published and answered, in one signed-in Chromium. */
describe('the pages of reports in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-09-01' });
    await enterBoardMatters(app, await seedCouncil(app));
    page = await (await browser.newContext()).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await leave(() => page.keyboard.press('Enter'));
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function leave(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()]);
  }

  async function expectSound(): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeNull();
    }
  }
  const words = () => page.locator('main').innerText();

  it.each([
    ['/reports', 'Progress report'],
    ['/reports/progress?body=OSB&as-at=2022-07-20', 'R2022/002'],
    ['/reports/brief?meeting=OSB~2022-09-07', 'asking'],
    ['/reports/performance?body=OSB&year=2022/23&part=all', 'What scrutiny changed'],
    ['/reports/tracker?body=OSB', 'R2022/002'],
    ['/reports/action-plan?document=1', 'R2022/002'],
    ['/reports/response-form?document=R2022/002', 'Accepted in part'],
    ['/meetings/OSB/2022-09-07/matters-arising', 'Matters arising'],
    ['/reports/templates/new?body=OSB', 'Covering text'],
  ])('reads well at %s', async (path, told) => {
    expect((await page.goto(`${app.url}${path}`))?.status()).toBe(200);
    await page.locator('main details').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')));
    expect(await words()).toContain(told);
    await expectSound();
  });

  it('keeps a template and publishes a report by it, with the keyboard', async () => {
    await page.goto(`${app.url}/reports/templates/new?body=OSB`);
    await page.fill('[name=coveringText]', 'Members asked for this in July.');
    await page.locator('[name="place-appendix"]').fill('last');
    await leave(() => page.keyboard.press('Enter'));
    expect(await page.inputValue('[name=coveringText]')).toBe('Members asked for this in July.');
    expect(await page.inputValue('[name="place-appendix"]')).toBe('last');
    await expectSound();
    await page.fill('[name=name]', 'Short');
    await page.fill('[name="place-appendix"]', '');
    await leave(() => page.keyboard.press('Enter'));
    await leave(() => page.getByRole('link', { name: 'Make it' }).click());
    expect(await words()).toContain('Members asked for this in July.');

    await leave(() => page.getByRole('link', { name: 'Publish this report' }).click());
    await page.focus('[name=inRegister][value=yes]');
    await page.keyboard.press('Space');
    await leave(() => page.keyboard.press('Enter'));
    await page.waitForURL(/\/reports\/published\/\d+$/);
    expect(await words()).toContain('SHA-256');
    await expectSound();
    await page.goto(`${app.url}/reports/published`);
    expect(await words()).toContain('Progress report: Overview and Scrutiny Board');
    await expectSound();
  });

  it('takes a filled response form back and shows what will be recorded', async () => {
    const blank = await page.request.get(`${app.url}/reports/response-form.docx?document=R2022/002`);
    const buffer = filledForm(
      await blank.body(),
      { 'R2022/002': { decision: [['Perhaps']] } },
      {
        decidedOn: [['25 August 2022']],
      },
    );
    await page.goto(`${app.url}/documents/new`);
    await page.locator('select[name=body]').selectOption('EXEC');
    await page.locator('input[type=file][name=file]').setInputFiles({
      ...{ name: 'response.docx', mimeType: 'application/octet-stream', buffer },
    });
    await leave(() => page.locator('main form button[type=submit]').first().click());
    expect(await words()).toContain('“Perhaps” is not a decision');
    await expectSound();
  });
});
