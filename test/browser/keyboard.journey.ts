import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { sidewaysOverflow } from '../support/inspection.js';
import { secretsInMessages } from '../support/message-secrets.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

/** A desk of 1,280 pixels at 400 % is a window of 320. */
const AT_400_PER_CENT = { width: 320, height: 256 };

describe('by keyboard and at 400 % in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let page: Page;
  let action: string;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-06-01' });
    const [reference] = await givenActions(app, await seedCouncil(app), { dueOn: '2022-05-20' });
    action = pathOf(reference);
    page = await (await browser.newContext({ viewport: AT_400_PER_CENT })).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function tabThrough(): Promise<void> {
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < 150; stops++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate<string | null>(FOCUS_FAULT);
      if (fault === 'the end') break;
      if (fault) unseen.push(fault);
    }
    expect([unseen, stops > 10]).toEqual([[], true]);
  }

  const focused = () => page.locator('*:focus');
  const goTo = (path: string) => page.goto(`${app.url}${path}`);

  it('begins with a link over the header, which is seen once it has the focus', async () => {
    await goTo('/actions');
    await page.keyboard.press('Tab');
    expect(await focused().innerText()).toBe('Skip to main content');
    expect((await focused().boundingBox())?.height).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    expect(await focused().getAttribute('id')).toBe('main-content');
  });

  it.each(['/actions', '/recommendations/new', '/people'])(
    'shows where the focus is, and hides it behind nothing: %s',
    async (path) => {
      await goTo(path);
      await tabThrough();
    },
  );

  it('shows where the focus is on the page of a link, where somebody without an account answers', async () => {
    await goTo(await answerPage(app));
    const opened = () => app.database.rows('select id from answer_links where opened_at is not null');
    expect(await opened()).toEqual([]);
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/openings')),
      tabThrough(),
    ]);
    expect(await opened()).toHaveLength(1);
    const main = page.locator('section form[action$="/updates"]').first();
    await Promise.all([page.waitForEvent('load'), main.locator('button[type=submit]').click()]);
    expect(await focused().getAttribute('class')).toContain('govuk-error-summary');
    await page.locator('.govuk-error-summary a').first().focus();
    await page.keyboard.press('Enter');
    expect(await focused().getAttribute('name')).toMatch(/^claim_/);
    expect(await sidewaysOverflow(page)).toBeNull();
  });

  it.each(['/recommendations/new', '/actions/new', '/measures/new', '/meetings/new', '/people/owners/new'])(
    'leads from every line of the error summary to its field: %s',
    async (path) => {
      await goTo(path);
      const main = page.locator('main form[method=post]').first();
      await Promise.all([page.waitForEvent('load'), main.locator('button[type=submit]').last().click()]);
      expect(await focused().getAttribute('class')).toContain('govuk-error-summary');
      const links = page.locator('.govuk-error-summary a');
      expect(await links.count()).toBeGreaterThan(0);
      for (const link of await links.all()) {
        await link.focus();
        await page.keyboard.press('Enter');
        const id = (await link.getAttribute('href'))?.slice(1);
        expect(await focused().getAttribute('id')).toBe(id);
        expect(await focused().isVisible()).toBe(true);
      }
    },
  );

  it('stacks the cells of each row of a table, the status after the day, and scrolls in one direction only', async () => {
    await goTo('/actions');
    const cells = page.locator('.app-table-stack tbody tr').first().locator('th, td');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    const seen = boxes.filter((box) => box !== null).filter(({ height }) => height > 0);
    const [status, ...others] = seen.reverse();
    expect(new Set(others.map(({ y }) => Math.round(y))).size).toBe(others.length);
    const [day] = others;
    expect(status?.x).toBeGreaterThanOrEqual((day?.x ?? Number.POSITIVE_INFINITY) + (day?.width ?? 0));
    for (const path of ['/actions', action, '/people', '/reports/progress?body=CYP']) {
      await goTo(path);
      expect(await sidewaysOverflow(page)).toBeNull();
    }
  });
});

/** Where the link in an e-mail leads; without a mail server the message keeps it. */
async function answerPage(app: TestApp): Promise<string> {
  await app.get(RemindersService).send(app.clock.today(), THE_PROGRAM);
  const [secret] = await secretsInMessages(app);
  return `/answer/${secret}`;
}

/** What is wrong with the element that has the focus: it cannot be seen, or looks as it does without. */
const FOCUS_FAULT = `(() => {
  const it = document.activeElement;
  if (!it || it === document.body) return 'the end';
  const name = it.tagName + ' ' + (it.id || it.name || it.textContent.trim().slice(0, 30));
  const box = it.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) return name + ' is outside the window';
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineColor, style.outlineWidth, style.boxShadow, style.backgroundColor].join();
  };
  const label = it.labels && it.labels[0] && /radio|checkbox/.test(it.type) ? it.labels[0] : null;
  const now = look(it) + (label ? getComputedStyle(label, '::before').boxShadow : '');
  it.blur();
  const before = look(it) + (label ? getComputedStyle(label, '::before').boxShadow : '');
  it.focus({ preventScroll: true });
  return now === before ? name + ' looks the same with the focus' : null;
})()`;
