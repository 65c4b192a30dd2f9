import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { LinkRequests } from '../../src/accounts/links/link-requests.service.js';
import { openChromium } from '../support/browser-steps.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const STRANGERS_PAGES = [
  '/sign-in',
  '/sign-in/link',
  '/sign-in/forgotten-password',
  '/sign-in/check-your-email',
  '/sign-in/password-chosen',
  '/sign-in/passkey',
  '/sign-in/link/unknown',
];
const OWN_PAGES = [
  '/your-account',
  '/your-account/password',
  '/your-account/sessions',
  '/your-account/second-factor',
];
const ADMINISTRATORS_PAGES = [
  '/accounts',
  '/accounts/new',
  '/accounts/roles',
  '/audit',
  '/audit/access',
  '/retention',
];

describe('the pages about accounts, in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    await app.account('administrator');
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** What is wrong with the page that is open, on a telephone and on a desk. */
  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await accessibilityFaults(page)));
      const overflow = await sidewaysOverflow(page);
      if (overflow) faults.push(`${width}: ${overflow}`);
    }
    return faults;
  }
  async function visit(page: Page, paths: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(`${app.url}${path}`);
      faults.push(...(await faultsOf(page)));
    }
    return faults;
  }
  const signIn = async (page: Page) => {
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'administrator@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/`);
  };

  it('are accessible to strangers, and their faulty forms too', async () => {
    const page = await browser.newPage();
    expect(await visit(page, STRANGERS_PAGES)).toEqual([]);
    await page.goto(`${app.url}/sign-in/link`);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByText('There is a problem').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('are accessible to whoever is signed in', async () => {
    const page = await browser.newPage();
    await signIn(page);
    expect(await visit(page, [...OWN_PAGES, ...ADMINISTRATORS_PAGES])).toEqual([]);
    await page.context().close();
  });

  it('need no script and no mouse to be asked for a link', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.locator('[name=email]').focus();
    await page.keyboard.type('administrator@thornmere.example');
    const button = page.getByRole('button', { name: 'Email me a link instead' });
    for (let tabs = 0; tabs < 10 && !(await button.evaluate((each) => each.matches(':focus'))); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in/check-your-email');
    await app.get(LinkRequests).lookAtAll();
    expect(await page.locator('h1').innerText()).toBe('Check your email');
    await context.close();
  });
});
