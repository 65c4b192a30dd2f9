import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import type { JourneySteps } from './steps.js';

/** Milliseconds. What a page has not done by then it never does; a busy machine may be slow. */
const NEVER = 120_000;

/** What to do on every page that is reached: look at it with axe, measure its width. */
export type Inspect = (page: Page) => Promise<void>;

/** Debian's Chromium, the one without windows first: it draws and runs the same pages for a third less of a processor. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** A page lives for a second. What V8 optimises for it, beside the page, takes longer than it saves. */
const SHORT_LIVES = '--js-flags=--no-opt --no-maglev --always-sparkplug';

/**
 * Without the first, the next page of the same site takes over the frame, instead of getting one made for it. The others are what
 * Playwright leaves out by itself and a browser without windows may have: of two such lists Chromium takes the last.
 */
const FEATURES_LEFT_OUT = [
  'RenderDocument',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export async function openChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || BROWSERS.find((path) => existsSync(path)),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
      SHORT_LIVES,
      `--disable-features=${FEATURES_LEFT_OUT.join(',')}`,
    ],
    timeout: NEVER,
  });
  browser.on('context', (context) => context.setDefaultTimeout(NEVER));
  return browser;
}

/** Asked in one go: each look by way of a locator has Playwright bring its own large script to the page first. */
const UNFOLDED_WORDS = `(() => {
  for (const folded of document.querySelectorAll('details:not([open])')) folded.setAttribute('open', '');
  return document.body.innerText;
})()`;

type BrowserOptions = { javaScript: boolean; width: number; inspect: Inspect };

/** What a user does in a real browser. */
export class BrowserSteps implements JourneySteps {
  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly url: string,
    private readonly inspect: Inspect,
    private last: number,
  ) {}

  static async at(browser: Browser, url: string, options: BrowserOptions): Promise<BrowserSteps> {
    const context = await browser.newContext({
      javaScriptEnabled: options.javaScript,
      viewport: { width: options.width, height: 900 },
    });
    const page = await context.newPage();
    const steps = new BrowserSteps(context, page, url, options.inspect, 0);
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) steps.last = response.status();
    });
    return steps;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
    await this.inspect(this.page);
  }

  async follow(words: string): Promise<void> {
    await this.leave(() => this.link(words).click());
  }

  async download(words: string): Promise<Buffer> {
    const address = await this.link(words).getAttribute('href');
    const answer = await this.context.request.get(new URL(address ?? '', this.page.url()).href);
    if (!answer.ok()) throw new Error(`${answer.url()} answers ${answer.status()}`);
    return answer.body();
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await set(this.page.locator(`[name="${name}"]`), value);
  }

  async attach(field: string, filename: string, content: Buffer): Promise<void> {
    const file = { name: filename, mimeType: 'application/octet-stream', buffer: content };
    await this.page.locator(`input[type=file][name="${field}"]`).setInputFiles(file);
  }

  async fields(): Promise<string[]> {
    const named = this.page.locator('input[name], select[name], textarea[name]');
    const names = await named.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('name') ?? ''),
    );
    return [...new Set(names)];
  }

  async press(words: string): Promise<void> {
    await this.leave(() => this.page.getByRole('button', { name: words }).first().click());
  }

  /** What can be read on the page, what is folded away included. */
  async words(): Promise<string> {
    const words = await this.page.evaluate<string>(UNFOLDED_WORDS);
    return words.replace(/\s+/g, ' ');
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  async path(): Promise<string> {
    return new URL(this.page.url()).pathname;
  }

  status(): number {
    return this.last;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The first link with these words, capitals and all: the name of the program is in every header. */
  private link(words: string): Locator {
    const exactly = new RegExp(words.replace(/[^\w\s]/g, '\\$&'));
    return this.page.locator('a', { hasText: exactly }).first();
  }

  private async leave(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
    await this.inspect(this.page);
  }
}

/** Sets a field as a person would, whatever kind it is. */
async function set(field: Locator, value: string): Promise<void> {
  const type = await field.first().getAttribute('type');
  if (type === null && (await field.and(field.page().locator('select')).count()) > 0) {
    await unfold(field.first());
    if ((await field.locator(`option[value="${value}"]`).count()) > 0) {
      await field.selectOption({ value });
      return;
    }
    const labels = await field.locator('option').allInnerTexts();
    const label = labels.find((each) => each.trim() === value) ?? labels.find((each) => each.includes(value));
    if (!label) throw new Error(`no option “${value}” among ${labels.join(', ')}`);
    await field.selectOption({ label: label.trim() });
  } else if (type === 'radio' || type === 'checkbox') {
    const choice = field.and(field.page().locator(`[value="${value}"]`));
    await unfold(choice);
    await choice.check({ force: true });
  } else {
    await unfold(field.first());
    await field.first().fill(value);
  }
}

/** Opens what the field is folded away in, by its words, as a person would. */
async function unfold(field: Locator): Promise<void> {
  const folded = field.locator('xpath=ancestor::details[not(@open)]');
  while ((await folded.count()) > 0) await folded.first().locator('xpath=./summary').click();
}
