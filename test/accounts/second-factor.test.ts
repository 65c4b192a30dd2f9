import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { SecretRotation } from '../../src/audit/secrets/secret-rotation.service.js';
import type { Role } from '../../src/web/permissions.rules.js';
import { attribute } from '../support/markup.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import { Visitor } from '../support/visitor.js';

const MINE = '/your-account/second-factor';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ environment: { REQUIRE_SECOND_FACTOR: 'administrator' } });
});
afterAll(() => app.close());

/** What an app shows, now or some steps of half a minute later. */
function codeOf(seed: string, steps = 0): string {
  const secret = Secret.fromBase32(seed.replaceAll(' ', ''));
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

function keysOn(page: VisitedPage): string[] {
  return page.wordsOf('code');
}

/** Sets an app up on the page. @returns its seed and the recovery codes */
async function setUp(visitor: Visitor): Promise<{ seed: string; codes: string[]; page: VisitedPage }> {
  const asked = await visitor.get('/second-factor/app');
  const [seed = ''] = keysOn(asked);
  const page = await visitor.submitOn(asked, { code: codeOf(seed) });
  return { seed, codes: keysOn(page), page };
}

/** Shows address and password. */
async function knock(role: Role, email: string): Promise<{ visitor: Visitor; answer: VisitedPage }> {
  await app.account(role, email);
  const visitor = app.stranger();
  const answer = await visitor.submit('/sign-in?to=%2Factions', { email, password: PASSWORD });
  return { visitor, answer };
}

const mailsTo = (email: string) =>
  app.database.rows<{ subject: string }>('select subject from messages where to_address = $1 order by id', [
    email,
  ]);
const trailOf = async (email: string) =>
  (
    await app.database.rows<{ action: string }>(
      'select action from audit_entries where subject_reference = $1 order by id',
      [email],
    )
  ).map(({ action }) => action);

describe('an authenticator app', () => {
  const email = 'ada@council.example';
  let seed: string;
  let codes: string[];

  it('is set up by a square or a key, and gives ten recovery codes', async () => {
    const { visitor } = await knock('officer', email);
    const asked = await visitor.get('/second-factor/app');
    const [square] = asked.all('img');
    expect(square && attribute(square, 'src')).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(square && attribute(square, 'alt')).toContain('authenticator app');
    expect(keysOn(await visitor.get('/second-factor/app'))).toEqual(keysOn(asked));
    const wrong = await visitor.submitOn(asked, { code: '000000' });
    expect([wrong.status, wrong.errors.length]).toEqual([422, 1]);
    const done = await setUp(visitor);
    ({ seed, codes } = done);
    expect(done.page.status).toBe(200);
    expect(codes).toHaveLength(10);
    expect((await visitor.get(MINE)).words).toContain('10 of 10 are left');
    const [kept] = await app.database.rows<{ seed: string; hash: string }>(
      'select sealed_seed as seed, (select min(code_hash) from recovery_codes) as hash from authenticator_apps',
    );
    expect(kept?.seed).toMatch(/^v1\./);
    expect(kept?.seed).not.toContain(seed.replaceAll(' ', ''));
    expect(kept?.hash).toMatch(/^\$argon2id\$/);
    expect((await mailsTo(email)).at(-1)?.subject).toContain('an authenticator app was added');
  });

  it('stands between a password and everything else', async () => {
    const { visitor, answer } = await knock('officer', email);
    expect(answer.location).toBe('/sign-in/second-factor');
    expect((await visitor.get('/actions')).location).toMatch(/^\/sign-in/);
    expect((await visitor.get(MINE)).location).toMatch(/^\/sign-in/);
    expect((await visitor.get('/second-factor/app')).location).toMatch(/^\/sign-in/);
    expect((await visitor.post('/sign-in/second-factor/done')).status).toBe(403);
    const before = visitor.cookieHeader;
    const shown = await visitor.submit('/sign-in/second-factor', { code: codeOf(seed, 1) });
    expect([shown.status, shown.location]).toEqual([303, '/actions']);
    expect(visitor.cookieHeader).not.toBe(before);
    expect((await visitor.get('/actions')).status).toBe(200);
  });

  it('shows each code once', async () => {
    const { visitor } = await knock('officer', email);
    const again = await visitor.submit('/sign-in/second-factor', { code: codeOf(seed, 1) });
    expect([again.status, again.errors[0]]).toEqual([422, expect.stringContaining('was used before')]);
    expect((await visitor.get('/actions')).location).toMatch(/^\/sign-in/);
  });

  it('is replaced by a recovery code, once', async () => {
    const [code = ''] = codes;
    const { visitor } = await knock('officer', email);
    const shown = await visitor.submit('/sign-in/second-factor', {
      code: code.toUpperCase().replace('-', ' '),
    });
    expect(shown.location).toBe('/actions');
    expect((await visitor.get(MINE)).words).toContain('9 of 10 are left');
    const other = await knock('officer', email);
    expect((await other.visitor.submit('/sign-in/second-factor', { code })).status).toBe(422);
    expect(await trailOf(email)).toContain('used a recovery code');
    const made = await visitor.submit(MINE, {}, { action: `${MINE}/codes` });
    expect(keysOn(made)).toHaveLength(10);
    const third = await knock('officer', email);
    expect((await third.visitor.submit('/sign-in/second-factor', { code: codes[1] ?? '' })).status).toBe(422);
    codes = keysOn(made);
  });

  it('asks for a fresh proof before it is changed, and is removed with a mail', async () => {
    const { visitor } = await knock('officer', email);
    await visitor.submit('/sign-in/second-factor', { code: codes[0] ?? '' });
    await app.database.rows(
      `update sessions set data = jsonb_set(data, '{proof,at}', '0') where data ? 'proof'`,
    );
    const refused = await visitor.submit(MINE, {}, { action: `${MINE}/app/removals` });
    expect(refused.location).toBe('/your-account/proof');
    expect((await visitor.get('/second-factor/app')).location).toBe('/your-account/proof');
    const wrong = await visitor.submit('/your-account/proof', { password: 'something else' });
    expect(wrong.status).toBe(422);
    const copied = new Visitor(app.url, visitor.cookieHeader);
    expect((await copied.get(MINE)).status).toBe(200);
    expect((await visitor.submit('/your-account/proof', { password: PASSWORD })).location).toBe(MINE);
    expect((await copied.get(MINE)).location).toMatch(/^\/sign-in/);
    expect((await visitor.submit(MINE, {}, { action: `${MINE}/app/removals` })).location).toBe(MINE);
    expect((await mailsTo(email)).at(-1)?.subject).toContain('was removed');
    expect((await knock('officer', email)).answer.location).toBe('/actions');
  });
});

describe('a role that needs a second factor', () => {
  const email = 'admin@council.example';

  it('leads whoever has none to set one up before anything else', async () => {
    const { visitor, answer } = await knock('administrator', email);
    expect(answer.location).toBe('/second-factor');
    expect((await visitor.follow(answer)).links).toContain('/second-factor/app');
    expect((await visitor.get('/accounts')).location).toMatch(/^\/sign-in/);
    const { page, codes } = await setUp(visitor);
    expect(codes).toHaveLength(10);
    expect((await visitor.get('/accounts')).location).toMatch(/^\/sign-in/);
    const inside = await visitor.submitOn(page, {}, { action: '/sign-in/second-factor/done' });
    expect(inside.location).toBe('/actions');
    expect((await visitor.get('/accounts')).status).toBe(200);
    const kept = await visitor.post(`${MINE}/app/removals`, {});
    expect(kept.status).toBe(403);
    expect((await visitor.get(MINE)).html).not.toContain('/app/removals');
  });

  it('is reset by another administrator, with an entry and a mail', async () => {
    const { visitor } = await knock('administrator', 'second@council.example');
    const { page } = await setUp(visitor);
    await visitor.submitOn(page, {}, { action: '/sign-in/second-factor/done' });
    const path = `/accounts/${await app.account('administrator', email)}/second-factor`;
    expect((await visitor.submit(path, {})).status).toBe(303);
    expect((await mailsTo(email)).at(-1)?.subject).toContain('was removed');
    expect(await trailOf(email)).toContain('took away the second factor');
    expect((await knock('administrator', email)).answer.location).toBe('/second-factor');
    const own = `/accounts/${await app.account('administrator', 'second@council.example')}/second-factor`;
    expect((await visitor.submit(own, {})).status).toBe(403);
  });
});

it('lets guessers wait, and not whoever has shown theirs in that browser before', async () => {
  const email = 'bo@council.example';
  const first = await knock('officer', email);
  const { codes } = await setUp(first.visitor);
  const right = await knock('officer', email);
  await right.visitor.submit('/sign-in/second-factor', { code: codes[0] ?? '' });
  const guesser = await knock('officer', email);
  for (let tries = 0; tries < 5; tries++)
    expect((await guesser.visitor.submit('/sign-in/second-factor', { code: '000000' })).status).toBe(422);
  expect((await guesser.visitor.submit('/sign-in/second-factor', { code: codes[1] ?? '' })).status).toBe(429);
  await right.visitor.submit('/actions', {}, { action: '/sign-out' });
  await right.visitor.submit('/sign-in', { email, password: PASSWORD });
  const back = await right.visitor.submit('/sign-in/second-factor', { code: codes[1] ?? '' });
  expect(back.status).toBe(303);
});

it('seals seeds anew when keys change', async () => {
  const result = await app.get(SecretRotation).rotate();
  expect(result.sealedAgain.map(({ name }) => name)).toContain('seeds of authenticator apps');
});

it('names no role that there is not', async () => {
  await expect(openTestApp({ environment: { REQUIRE_SECOND_FACTOR: 'clerk' } })).rejects.toThrow(
    'REQUIRE_SECOND_FACTOR must name roles',
  );
});
