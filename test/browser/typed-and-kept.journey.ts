import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Dialog, Page } from 'playwright-core';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { MINUTES } from '../documents/papers.js';
import { openChromium } from '../support/browser-steps.js';
import { type Council, seedCouncil } from '../support/council.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const EMAIL = 'democratic-services@thornmere.example';

/** Its day stands in it, and no body of the register. */
const OF_NO_KNOWN_BODY =
  'Minutes of the meeting on 11 May 2022\n\n1 Budget\nRESOLVED that the budget be noted.\n';

describe.each([{ width: 1280 }, { width: 320 }])(
  'what is typed in Chromium, $width pixels wide',
  ({ width }) => {
    let browser: Browser;
    let app: TestApp;
    let council: Council;
    let page: Page;
    beforeAll(async () => {
      browser = await openChromium();
      app = await openTestApp({ today: '2022-08-01' });
      council = await seedCouncil(app);
      page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
      await page.goto(`${app.url}/sign-in`);
      await signIn();
    });
    afterAll(async () => {
      await browser.close();
      await app.close();
    });

    const words = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const press = async (button: string) => {
      const there = page.getByRole('button', { name: button }).first();
      await Promise.all([page.waitForEvent('load'), there.click()]);
    };
    const signIn = async () => {
      await page.fill('[name=email]', EMAIL);
      await page.fill('[name=password]', PASSWORD);
      await press('Sign in');
    };
    const inspect = async () =>
      expect([await sidewaysOverflow(page), await accessibilityFaults(page)]).toEqual([null, []]);
    const openReview = async () => {
      await page.goto(`${app.url}/documents/new`);
      await page.locator('summary', { hasText: 'Paste' }).click();
      await page.fill('[name=pasted]', `${MINUTES}\n\nPrinting ${Date.now()}.`);
      await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
      await press('Read the paper');
    };
    const skipFirst = () => page.locator('input[type=radio][name$="-choice"][value=skip]').first();

    it('is hinted at while a recommendation is typed', async () => {
      await page.goto(`${app.url}/recommendations/new`);
      const hints = page.locator('[data-app-hints]');
      expect(await hints.isVisible()).toBe(false);
      await page.fill('[name=text]', 'That more be done for bees.');
      await hints.getByText('Who is asked?').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeNull();
      await page.fill(
        '[name=text]',
        'That the Executive reports to the board by 1 May 2027 how many hives the council keeps.',
      );
      await hints.waitFor({ state: 'hidden' });
      await page.fill('[name=text]', '');
    });

    it('stands there again after signing in, and the notice has the focus', async () => {
      const [reference = ''] = await givenActions(app, council, {});
      await page.goto(`${app.url}${pathOf(reference, '/updates/new')}`);
      await page.getByLabel('At risk').check();
      await page.fill('[name=words]', 'Two homes are found,\nthe third is not.');
      await page
        .locator('[name=evidenceFile]')
        .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') });
      await app.database.rows('delete from sessions');
      await press('Save');
      expect(await words()).toContain('Sign in again within the hour to get it back');
      await inspect();
      await signIn();
      expect(await page.inputValue('[name=words]')).toBe('Two homes are found,\nthe third is not.');
      expect(await page.getByLabel('At risk').isChecked()).toBe(true);
      expect(await words()).toContain('Select the file again: photo.jpg');
      const focused = page.locator('.govuk-notification-banner:focus');
      expect(await focused.innerText()).toContain('You were signed out before this was saved');
      await inspect();
    });

    it('keeps the file of a form that has to be sent again', async () => {
      await page.goto(`${app.url}/documents/new`);
      await page.locator('[name=file]').setInputFiles({
        name: 'minutes.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(OF_NO_KNOWN_BODY),
      });
      await press('Read the paper');
      expect(await page.getByLabel('minutes.txt is kept').isChecked()).toBe(true);
      await inspect();
      await page.locator('[name=body]').selectOption({ label: "Children's Panel" });
      await press('Read the paper');
      expect(await words()).toContain('The paper is stored');
    });

    it('keeps the choices of a review as they are made, and lets its reader leave', async () => {
      await openReview();
      await skipFirst().check();
      await page.getByText('Your choices are kept until you save them').waitFor();
      await inspect();
      const review = page.url();
      await page.goto(`${app.url}/documents`);
      await page.goto(review);
      expect(await words()).toContain('You left this page before you saved it');
      expect(await skipFirst().isChecked()).toBe(true);
      await inspect();
      await press('Save decisions');
      expect(await words()).toContain('1 skipped');
    });

    it('warns whoever leaves a review whose choices could not be kept, and nobody else', async () => {
      await openReview();
      const asked: string[] = [];
      const answer = async (dialog: Dialog) => {
        asked.push(dialog.type());
        await dialog.accept();
      };
      page.on('dialog', (dialog) => void answer(dialog));
      const review = page.url();
      await page.goto(`${app.url}/documents`);
      await page.goto(review);
      expect(asked).toEqual([]);
      await page.route(review, (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await skipFirst().check();
      await page.getByText('Your choices could not be kept').waitFor();
      await page.locator('.app-header__home').click();
      await page.waitForURL(`${app.url}/`);
      expect(asked).toEqual(['beforeunload']);
    });
  },
);
