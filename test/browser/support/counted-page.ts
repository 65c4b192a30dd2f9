import type { Locator, Page } from 'playwright-core';

/** What a job cost its user. */
export type Counts = {
  /** Pages that came. A form that leads to another page is one. */
  readonly loads: number;
  /** Presses of links, buttons, radios, boxes and folds, and of Enter where it sends a form; a choice in a list is one. */
  readonly clicks: number;
  /** Fields that were typed or pasted into. */
  readonly fields: number;
};

/** A page on which everything that somebody does is counted. */
export class CountedPage {
  private counts = { loads: 0, clicks: 0, fields: 0 };

  constructor(readonly page: Page) {
    page.on('load', () => {
      this.counts.loads += 1;
    });
  }

  /** Opens the page from which the job begins: nothing that led there counts. */
  async beginAt(address: string): Promise<void> {
    await this.page.goto(address);
    this.counts = { loads: 0, clicks: 0, fields: 0 };
  }

  /** Presses something that stays on the page. */
  async click(what: Locator): Promise<void> {
    this.counts.clicks += 1;
    await what.click();
  }

  /** Presses something that leads to another page, and waits for that. */
  async clickAway(what: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.click(what)]);
  }

  /** Sends a form with Enter, and waits for what comes. */
  async enterAway(field: Locator): Promise<void> {
    this.counts.clicks += 1;
    await Promise.all([this.page.waitForEvent('load'), field.press('Enter')]);
  }

  async choose(list: Locator, label: string): Promise<void> {
    this.counts.clicks += 1;
    await list.selectOption({ label });
  }

  async fill(field: Locator, words: string): Promise<void> {
    this.counts.fields += 1;
    await field.fill(words);
  }

  counted(): Counts {
    return { ...this.counts };
  }
}
