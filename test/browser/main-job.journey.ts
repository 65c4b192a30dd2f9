import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chaseAndAnswer, INVENTED_PAPERS, judge, logAndAnswer, report } from '../journeys/main-job.js';
import { BrowserHand, openChromium } from '../support/browser-hand.js';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { MailCatcher } from '../support/mail-catcher.js';

const WAYS = [
  { way: 'at a desk', javaScript: true, width: 1280, withAxe: true },
  { way: 'on a narrow telephone', javaScript: true, width: 320, withAxe: true },
  { way: 'without JavaScript', javaScript: false, width: 1280, withAxe: false },
];

describe.each(WAYS)('the main job in Chromium, $way', ({ javaScript, width, withAxe }) => {
  let browser: Browser;
  let house: House;
  let mail: MailCatcher;
  const faults: string[] = [];
  const hands: BrowserHand[] = [];
  beforeAll(async () => {
    browser = await openChromium();
    mail = await MailCatcher.open();
    house = await openHouse({ today: '2022-05-12', environment: { SMTP_URL: mail.url } });
    await seedCouncil(house);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
    await mail.close();
  });
  beforeEach(() => {
    faults.length = 0;
  });
  afterEach(async () => {
    for (const hand of hands.splice(0)) await hand.close();
    expect(faults).toEqual([]);
  });

  async function inspect(page: Page): Promise<void> {
    const overflow = await sidewaysOverflow(page);
    if (overflow) faults.push(overflow);
    if (withAxe) faults.push(...(await accessibilityFaults(page)));
  }

  async function newHand(): Promise<BrowserHand> {
    const hand = await BrowserHand.at(browser, house.url, { javaScript, width, inspect });
    hands.push(hand);
    return hand;
  }

  it('goes from papers to the report of the board, page by page', async () => {
    await logAndAnswer(house, await newHand(), INVENTED_PAPERS);
    const path = await chaseAndAnswer(house, await newHand(), mail);
    await judge(house, await newHand(), path);
    await report(house, await newHand());
  });
});
