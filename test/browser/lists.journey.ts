import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { givenActions } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const LONG =
  'That the Director of Children’s Services reports to each meeting of the panel how many children are placed outside the borough, why, at what cost, and what is done to bring them back, with the figures of the year before beside them.';
/** Every list of the staff; the first two are the ones that a clerk works through. */
const LISTS = [
  '/actions',
  '/recommendations',
  '/actions?tag=fostering&columns=owner.made.tags.paper.watched-by',
  '/search?q=children',
  '/actions/awaiting-verdict',
  '/requests',
  '/documents',
  '/meetings',
  '/measures',
  '/responses',
  '/bodies',
  '/people',
  '/people/vacant-posts',
  '/people/out-of-reach',
  '/reminders/ledger',
];

describe('lists in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-06-01' });
    const council = await seedCouncil(app);
    const texts = Array.from({ length: 30 }, (_, n) => `${n + 1}: ${LONG}`);
    await seedRecommendations(
      app,
      council,
      texts.map((text) => ({ text })),
    );
    await givenActions(app, council, ...texts.map((text) => ({ text })));
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not on the page`);
    return box;
  };

  it.each(['/actions', '/recommendations'])(
    '%s has ten rows above the fold, and half of it is words',
    async (path) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${app.url}${path}`);
      const tenth = await boxOf('main tbody tr:nth-child(10)');
      expect(tenth.y + tenth.height).toBeLessThanOrEqual(900);
      const [table, words] = [await boxOf('main table'), await boxOf('main th.app-table__words')];
      expect(words.width / table.width).toBeGreaterThanOrEqual(0.48);
      const filters = await page.locator('.app-filters .govuk-form-group:visible').all();
      const places = await Promise.all(filters.map(async (each) => (await each.boundingBox())?.y));
      expect(new Set(places).size).toBe(1);
      const [room, needed] = await page.locator('main th.app-table__day').evaluate((head) => {
        const probe = head.ownerDocument.createElement('span');
        probe.style.whiteSpace = 'nowrap';
        probe.style.fontWeight = 'normal';
        probe.textContent = '26 Sep 2026';
        const { width, right } = head.getBoundingClientRect();
        head.append(probe);
        const longest = probe.getBoundingClientRect().width;
        probe.remove();
        const next = head.nextElementSibling?.getBoundingClientRect().left ?? right;
        return [Math.min(width, next - head.getBoundingClientRect().left) - 20, longest];
      });
      expect(needed).toBeLessThanOrEqual(room ?? 0);
    },
  );

  it('unfolds the further filters where one is set', async () => {
    await page.goto(`${app.url}/actions?tag=fostering`);
    expect(await page.locator('[name=tag]').isVisible()).toBe(true);
    await page.goto(`${app.url}/actions`);
    expect(await page.locator('[name=tag]').isVisible()).toBe(false);
  });

  it('shows the columns that are chosen by keyboard alone', async () => {
    await page.goto(`${app.url}/actions`);
    await page.locator('.app-list-tools__columns summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#column-made').focus();
    await page.keyboard.press('Space');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show these columns' }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('main thead').innerText()).toContain('Made');
  });

  it.each(LISTS)('%s is accessible on a desk and on a telephone', async (path) => {
    await page.goto(`${app.url}${path}`);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeNull();
    }
  });
});
