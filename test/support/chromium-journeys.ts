import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BrowserSteps, openChromium } from './browser-steps.js';
import { type Council, seedCouncil } from './council.js';
import { accessibilityFaults, sidewaysOverflow } from './inspection.js';
import { MailCatcher } from './mail-catcher.js';
import { openTestApp, type TestApp } from './test-app.js';

type Way = { readonly way: string; readonly javaScript: boolean; readonly width: number };

/** How a browser is used. */
export const WAYS = {
  desk: { way: 'at a desk', javaScript: true, width: 1280 },
  telephone: { way: 'on a narrow telephone', javaScript: true, width: 320 },
  withoutJavaScript: { way: 'without JavaScript', javaScript: false, width: 1280 },
} as const satisfies Record<string, Way>;

/** What a journey in Chromium goes through: a council, its mail, and browsers to use it with. */
export type Stage = {
  readonly app: TestApp;
  readonly mail: MailCatcher;
  readonly council: Council;
  newSteps(): Promise<BrowserSteps>;
};

/**
 * A journey in a real Chromium at 1280 and at 320 pixels, and without JavaScript; every page reached is inspected. A long journey has a
 * file for each of these ways, so that two go at a time.
 */
export function describeInChromium(
  title: string,
  today: string,
  journey: (stage: () => Stage) => void,
  ways: readonly Way[] = Object.values(WAYS),
): void {
  describe.each(ways)(`${title} in Chromium, $way`, ({ javaScript, width }) => {
    let browser: Browser;
    let stage: Stage;
    const faults = new Set<string>();
    const opened: BrowserSteps[] = [];

    beforeAll(async () => {
      browser = await openChromium();
      const mail = await MailCatcher.open();
      const app = await openTestApp({ today, environment: { SMTP_URL: mail.url } });
      const council = await seedCouncil(app);
      const newSteps = async () => {
        const steps = await BrowserSteps.at(browser, app.url, { javaScript, width, inspect });
        opened.push(steps);
        return steps;
      };
      stage = { app, mail, council, newSteps };
    });
    afterAll(async () => {
      for (const steps of opened) await steps.close();
      await browser.close();
      await stage.app.close();
      await stage.mail.close();
    });
    afterEach(() => {
      const found = [...faults];
      faults.clear();
      expect(found).toEqual([]);
    });

    /** Without JavaScript axe cannot run. */
    async function inspect(page: Page): Promise<void> {
      const overflow = await sidewaysOverflow(page);
      if (overflow) faults.add(overflow);
      if (javaScript) for (const fault of await accessibilityFaults(page)) faults.add(fault);
    }

    journey(() => stage);
  });
}
