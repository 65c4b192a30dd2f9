import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { owe } from '../reminders/owed.js';
import { openChromium } from '../support/browser-steps.js';
import { seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };
/** Longer than a telephone is wide. */
const LONG = 'the-office-of-the-director-of-housing-repairs@thornmere.example';

/** Rounds and letters of the chair in Chromium: nothing reaches beyond the window, and axe finds nothing. */
describe('reminders in Chromium', () => {
  let browser: Browser;
  let app: TestApp;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    app = await openTestApp({ today: '2022-06-17' });
    const { bodies, owners } = await seedCouncil(app);
    const bodyId = bodies.CYP;
    await app.database.rows('update owners set email = $2 where id = $1', [owners.team, LONG]);
    await app.database.rows(`update bodies set contact_email = $2 where id = $1`, [bodyId, LONG]);
    await app.database.rows(`insert into meetings (body_id, held_on) values ($1, '2022-07-29')`, [bodyId]);
    const text = 'Publish the plan';
    await owe(app, { number: 1, bodyId, ownerId: owners.team, dueOn: '2022-06-01', text });
    await owe(app, { number: 2, bodyId, ownerId: owners.vacant, dueOn: null, text: 'Fill the post' });
    await app.get(RemindersService).send(parseDay('2022-06-17'), THE_PROGRAM);
    app.clock.set('2022-07-01');
    page = await (await browser.newContext({ viewport: DESK })).newPage();
    await page.goto(`${app.url}/sign-in`);
    await page.fill('[name=email]', 'democratic-services@thornmere.example');
    await page.fill('[name=password]', PASSWORD);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function faults(path: string): Promise<(string | null)[]> {
    const found: (string | null)[] = [];
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      await page.goto(new URL(path, app.url).href);
      found.push(...(await accessibilityFaults(page)), await sidewaysOverflow(page));
    }
    await page.setViewportSize(DESK);
    return found.filter((fault) => fault !== null);
  }
  const press = async (words: string) => {
    await Promise.all([page.waitForEvent('load'), page.click(`main button:has-text("${words}")`)]);
  };

  it('drafts a letter of the chair, sends it and shows it to the public', async () => {
    const draft = '/reminders/letters/new/A2022-001';
    for (const path of ['/reminders', '/reminders/letters', draft]) expect(await faults(path)).toEqual([]);
    await press('Save the draft');
    const letter = new URL(page.url()).pathname;
    expect(letter).toMatch(/^\/reminders\/letters\/\d+$/);
    expect(await faults(letter)).toEqual([]);
    await page.check('[name=way][value=post]');
    expect(await page.isVisible('[name=on-day]')).toBe(true);
    await page.check('[name=way][value=mail]');
    await press('Record and send');
    expect(await page.innerText('main')).toContain('1 July 2022, by email');
    expect(await faults(`${letter}/publications/new`)).toEqual([]);
    await page.check('[name=isPublic][value=yes]');
    await page.fill('[name=reason]', 'Asked for by the Courier');
    await press('Save');
    const seen = [letter, letter.replace('/reminders', '/register'), '/register/A2022-001'];
    for (const path of [...seen, '/reminders/items/A2022-001']) expect(await faults(path)).toEqual([]);
  });

  it('lets rounds begin before meetings, and asks everybody at once', async () => {
    expect(await faults('/reminders/rounds/settings/CYP')).toEqual([]);
    await press('Save');
    expect(await page.innerText('main')).toContain('Rounds to come');
    for (const path of ['/reminders/rounds/settings', '/reminders/rounds/new'])
      expect(await faults(path)).toEqual([]);
    await page.selectOption('[name=body]', 'CYP');
    await page.fill('[name=deadlineOn-day]', '22');
    await page.fill('[name=deadlineOn-month]', '7');
    await page.fill('[name=deadlineOn-year]', '2022');
    await press('Ask everybody now');
    const round = new URL(page.url()).pathname;
    expect(round).toMatch(/^\/reminders\/rounds\/\d+$/);
    for (const path of [round, '/reminders/rounds']) expect(await faults(path)).toEqual([]);
    app.clock.set('2022-07-25');
    expect(await faults(round)).toEqual([]);
    expect(await page.innerText('main')).toContain('No update received');
    expect(await faults('/reports/progress?body=CYP&since=2022-07-01')).toEqual([]);
    await page.getByRole('button', { name: 'Open every part' }).click();
    expect(await page.innerText('main')).toContain('Fostering Team');
  });
});
