import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openChromium } from '../support/browser-steps.js';
import { sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const WINDOW = { width: 1280, height: 900 };
/** The narrowest that WCAG 2.2 asks for. */
const NARROW = { width: 320, height: 900 };
const WINDOWS = 3;
/** How many addresses of a kind are looked at besides those where a walk begins, which are the longest. */
const OF_A_KIND = 1;
/** Each with what only their pages lead to. Administrators have every page that democratic services have. */
const READERS: readonly (readonly [reader: string, email: string | null, from: readonly string[]])[] = [
  ['the public', null, ['/register', '/register/actions']],
  ['a service officer', 'tobias.wrenfield@thornmere.example', ['/']],
  ['a chair', 'winifred.oake@thornmere.example', ['/', '/actions/awaiting-verdict']],
  [
    'an administrator',
    'ada.tennant@thornmere.example',
    ['/', '/recommendations/R2025-003', '/bodies/CYP/succession', '/reports/progress?body=OSB', '/audit'],
  ],
];

const kindOf = (path: string) =>
  path
    .replace(/[?#].*/, '')
    .replaceAll(/\d+/g, 'N')
    .replaceAll(/\/[A-Z]{2,5}(?=\/|$)/g, '/CODE');
const IS_NO_PAGE =
  /\.(csv|pdf|docx|xlsx|json|html|ics|zip|eml|xml)(\?|$)|[?&]download=|\/file$|^\/evidence\/|^\/(as-at|documents\/\d+\/original)/;

/** Asked without a locator, which has Playwright bring a large script to each page first. */
const LINKS = `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`;

describe('the pages of the example', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await openTestApp({ today: '2026-11-30' });
    await app.get(ExampleCouncil).loadIntoEmptyDatabase();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function signedIn(email: string | null): Promise<Page> {
    const page = await (await browser.newContext({ viewport: WINDOW })).newPage();
    if (email === null) return page;
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', EXAMPLE_PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    return page;
  }

  async function faultsOf(page: Page, path: string): Promise<string[]> {
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize(NARROW);
    const overflow = await sidewaysOverflow(page);
    await page.setViewportSize(WINDOW);
    return [
      ...(height > WINDOWS * WINDOW.height ? [`${path}: ${height} pixels high`] : []),
      ...(overflow === null ? [] : [`at 320 pixels ${overflow}`]),
    ];
  }

  it.each(READERS)('end within three windows and stay within 320 pixels for %s', async (_, email, from) => {
    const page = await signedIn(email);
    const looked = new Map<string, number>();
    const found = [...from];
    const faults: string[] = [];
    for (const path of found) {
      const answer = await page.goto(`${app.url}${path}`);
      if (answer?.status() !== 200 || !answer.headers()['content-type']?.startsWith('text/html')) continue;
      faults.push(...(await faultsOf(page, path)));
      const links = await page.evaluate<string[]>(LINKS);
      for (const link of links.map((each) => each.replace(/#.*/, ''))) {
        const soFar = looked.get(kindOf(link)) ?? 0;
        if (found.includes(link) || soFar >= OF_A_KIND || IS_NO_PAGE.test(link)) continue;
        looked.set(kindOf(link), soFar + 1);
        found.push(link);
      }
    }
    expect(faults).toEqual([]);
    expect(found.length).toBeGreaterThan(email === null ? 8 : 40);
    await page.context().close();
  });
});
