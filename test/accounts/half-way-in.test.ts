import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { AccountSessionsService } from '../../src/accounts/sessions/account-sessions.service.js';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const APP = '/second-factor/app';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ environment: { REQUIRE_SECOND_FACTOR: 'administrator' } });
});
afterAll(() => app.close());

/** Shows address and password, and is to show more. */
async function halfWayIn(email: string, visitor = app.stranger()): Promise<Visitor> {
  await app.account('administrator', email);
  const answer = await visitor.submit('/sign-in', { email, password: PASSWORD });
  expect(answer.location).toMatch(/second-factor$/);
  return visitor;
}

function codeFor(page: VisitedPage): string {
  const secret = Secret.fromBase32((page.wordsOf('code')[0] ?? '').replaceAll(' ', ''));
  return new TOTP({ secret }).generate({ timestamp: Date.now() });
}

async function setUp(visitor: Visitor): Promise<VisitedPage> {
  const page = await visitor.get(APP);
  return visitor.submitOn(page, { code: codeFor(page) });
}

const appsOf = async (email: string) =>
  app.database.rows<{ seed: string }>(
    `select sealed_seed as seed from authenticator_apps p join accounts a on a.id = p.account_id where a.email = $1`,
    [email],
  );

describe('somebody who knows the password alone', () => {
  it('cannot put a second factor of theirs in the place of the owner’s, however early they began', async () => {
    const email = 'owner@thornmere.example';
    const thief = await halfWayIn(email);
    const form = await thief.get(APP);
    const owner = await halfWayIn(email);
    expect((await setUp(owner)).status).toBe(200);
    const before = await appsOf(email);
    expect(before).toHaveLength(1);
    const tried = await thief.submitOn(form, { code: codeFor(form) });
    expect([tried.status, tried.location]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
    expect((await thief.get('/second-factor/passkey')).location).toMatch(/^\/sign-in/);
    expect(await appsOf(email)).toEqual(before);
    expect((await thief.post('/sign-in/second-factor/done')).status).toBe(403);
  });

  it('is not half way in any more once the account was signed out everywhere', async () => {
    const email = 'robbed@thornmere.example';
    const owner = await halfWayIn(email);
    await setUp(owner);
    const thief = await halfWayIn(email);
    expect((await thief.get('/sign-in/second-factor')).status).toBe(200);
    const id = await app.account('administrator', email);
    await app.get(AccountSessionsService).endOf(THE_PROGRAM, id);
    expect((await thief.get('/sign-in/second-factor')).location).toMatch(/^\/sign-in/);
  });

  it('goes on with their own seed in a browser in which another began', async () => {
    const visitor = await halfWayIn('first@thornmere.example');
    const [first] = (await visitor.get(APP)).wordsOf('code');
    await halfWayIn('second@thornmere.example', visitor);
    const page = await visitor.get(APP);
    expect(page.status).toBe(200);
    expect(page.wordsOf('code')[0]).not.toBe(first);
    expect((await setUp(visitor)).status).toBe(200);
    expect(await appsOf('first@thornmere.example')).toEqual([]);
    expect(await appsOf('second@thornmere.example')).toHaveLength(1);
  });
});
