import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from '../support/browser-steps.js';
import { freePort } from '../support/free-port.js';
import { accessibilityFaults, sidewaysOverflow } from '../support/inspection.js';
import { CLIENT, TestProvider } from '../support/oidc-provider.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const EMAIL = 'ada@council.example';
const MINE = '/your-account/second-factor';

describe('ways in, in Chromium', () => {
  let browser: Browser;
  let provider: TestProvider;
  let app: TestApp;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const port = await freePort();
    provider = await TestProvider.open(`http://localhost:${port}`);
    app = await openTestApp({
      port,
      environment: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
      },
    });
    await app.account('officer', EMAIL);
    provider.people.set('ada', { email: EMAIL, email_verified: true, name: 'Ada' });
    browser = await openChromium();
    context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    page = await context.newPage();
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await provider.close();
  });

  const path = () => new URL(page.url()).pathname;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  async function inspect(): Promise<void> {
    expect([await sidewaysOverflow(page), await accessibilityFaults(page)]).toEqual([null, []]);
  }
  async function signOut(): Promise<void> {
    await press('Sign out');
    await page.waitForURL(/\/sign-(in|out)$/);
  }
  async function enterPassword(): Promise<void> {
    await page.goto(`${app.url}/sign-in?to=%2Factions`);
    await page.fill('[name=email]', EMAIL);
    await page.fill('[name=password]', PASSWORD);
    await press('Sign in');
  }

  it('leads to the provider and back, past the content security policy', async () => {
    await page.goto(`${app.url}/sign-in?to=%2Factions`);
    await inspect();
    await press('Sign in with your council account');
    await page.waitForURL(`${provider.issuer}/login/**`);
    await page.fill('[name=name]', 'ada');
    await press('Sign in');
    await page.waitForURL(`${app.url}/actions`);
    await signOut();
    expect(await page.locator('h1').innerText()).toBe('You are signed out');
    await inspect();
  });

  it('adds a passkey, and shows recovery codes to copy, print and keep', async () => {
    await enterPassword();
    await page.waitForURL(`${app.url}/actions`);
    await page.goto(`${app.url}/second-factor/app`);
    await inspect();
    await page.goto(`${app.url}${MINE}`);
    await inspect();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await inspect();
    await press('Add a passkey');
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await inspect();
    expect(await page.locator('code').count()).toBe(10);
    expect(await page.getByRole('button', { name: 'Print them' }).isVisible()).toBe(true);
    const kept = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download them' }).click();
    expect((await kept).suggestedFilename()).toBe('recovery-codes.txt');
  });

  it('asks for the passkey after a password', async () => {
    await signOut();
    await enterPassword();
    await page.waitForURL('**/sign-in/second-factor');
    await inspect();
    await page.getByRole('link', { name: 'Use your passkey' }).click();
    await inspect();
    await press('Use your passkey');
    await page.waitForURL(`${app.url}/actions`);
  });

  it('takes the passkey alone, and no more once it is removed', async () => {
    await signOut();
    await page.goto(`${app.url}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with a passkey' }).click();
    await press('Use your passkey');
    await page.waitForURL(`${app.url}/`);
    await page.goto(`${app.url}${MINE}`);
    await inspect();
    await press('Remove passkey 1');
    await page.getByText('The passkey was removed').waitFor();
    await signOut();
    await page.goto(`${app.url}/sign-in/passkey`);
    await press('Use your passkey');
    await page.getByText('The passkey was not accepted').first().waitFor();
    expect(path()).toBe('/sign-in/passkey');
  });
});
