import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { CLIENT, TestProvider } from '../support/oidc-provider.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const CLERK = {
  email: 'clerk@council.example',
  email_verified: true,
  name: 'Cleo Clerk',
  groups: ['g-clerks'],
};
const BUTTON = { action: '/sign-in/provider' };

/** The trail's entries of the refusals, newest first. */
const REFUSALS = `select after->>'reason' as reason from audit_entries where action like 'refused somebody%' order by id desc`;

let provider: TestProvider;
let ports: [number, number];
beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  provider = await TestProvider.open(...ports.map((port) => `http://localhost:${port}`));
});
afterAll(() => provider.close());

function settings(more: Record<string, string> = {}): Record<string, string> {
  return {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLES: 'g-admins=administrator; g-clerks=democratic-services; g-officers=officer',
    OIDC_HELP: 'the service desk on extension 1234',
    ...more,
  };
}

/** Goes to the provider and back, up to the address that the provider sends the browser to. */
async function toCallback(visitor: Visitor, name: string, from = '/sign-in'): Promise<string> {
  let answer = await visitor.submit(from, {}, BUTTON);
  for (let steps = 0; steps < 9; steps++) {
    if (answer.location?.includes('/callback?')) return answer.location;
    answer = answer.location
      ? await visitor.get(new URL(answer.location, provider.issuer).href)
      : await visitor.send(new URL(answer.path, provider.issuer).href, 'post', { name });
  }
  throw new Error(`the provider does not send anybody back: ${answer.status} ${answer.words}`);
}

async function signIn(visitor: Visitor, name: string): Promise<VisitedPage> {
  return visitor.get(await toCallback(visitor, name));
}

describe('signing in at the provider', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ port: ports[0], environment: settings() });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    provider.people.clear();
    provider.people.set('s-clerk', CLERK);
  });

  const lastRefusal = async () => (await app.database.rows<{ reason: string }>(REFUSALS))[0]?.reason;

  it('asks for a code with PKCE, state and nonce, and lets forms lead there', async () => {
    const visitor = app.stranger();
    const page = await visitor.get('/sign-in');
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${provider.issuer}`);
    const answer = await visitor.submitOn(page, {}, BUTTON);
    const { searchParams } = new URL(answer.location ?? '');
    expect(answer.status).toBe(303);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile email' },
      redirect_uri: `${app.url}/sign-in/provider/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    const elsewhere = await visitor.get('/register');
    expect(elsewhere.headers.get('content-security-policy')).toMatch(/form-action 'self';/);
  });

  it('links an account that was opened for the address, gives it the role of its groups and a new session', async () => {
    const id = await app.account('officer', CLERK.email);
    const visitor = app.stranger();
    const { location } = await visitor.get('/recommendations?state=open');
    const callback = await toCallback(visitor, 's-clerk', location ?? '');
    const before = visitor.cookieHeader;
    const answer = await visitor.get(callback);
    expect([answer.status, answer.location]).toEqual([303, '/recommendations?state=open']);
    expect(visitor.cookieHeader).not.toBe(before);
    expect((await visitor.get('/people')).status).toBe(200);
    const rows = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'account' and subject_id = $1 order by id`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'opened the account',
      'linked to the sign-in provider',
      'changed the role',
    ]);
  });

  it('knows them by their subject when their address changes, and ends what was open when their role does', async () => {
    const earlier = app.stranger();
    await signIn(earlier, 's-clerk');
    expect((await earlier.get('/people')).status).toBe(200);
    provider.people.set('s-clerk', { ...CLERK, email: 'married@council.example', groups: ['g-officers'] });
    const later = app.stranger();
    expect((await signIn(later, 's-clerk')).status).toBe(303);
    expect((await later.get('/people')).status).toBe(403);
    expect((await earlier.get('/people')).location).toBe('/sign-in?to=%2Fpeople');
  });

  it('leaves the last administrator the role, whatever their groups say', async () => {
    const last = { ...CLERK, email: 'last@council.example' };
    provider.people.set('s-last', { ...last, groups: ['g-admins'] });
    await app.account('administrator', last.email);
    const visitor = app.stranger();
    await signIn(visitor, 's-last');
    provider.people.set('s-last', { ...last, groups: ['g-officers'] });
    await signIn(app.stranger(), 's-last');
    expect((await visitor.get('/accounts')).status).toBe(200);
    await app.account('administrator', 'second@council.example');
    await signIn(app.stranger(), 's-last');
    expect((await visitor.get('/accounts')).status).toBe(303);
  });

  it.each([
    ['no group that counts', { ...CLERK, groups: ['g-others'] }, 'no group'],
    ['no account', { ...CLERK, email: 'new@council.example' }, 'no account'],
    ['no verified address', { ...CLERK, email_verified: false }, 'no believed address'],
    ['the address of somebody else’s account', CLERK, 'account linked otherwise'],
  ])('says whom to ask to somebody with %s', async (_, person, reason) => {
    const subject = `s-${reason}`;
    provider.people.set(subject, person);
    const visitor = app.stranger();
    const page = await signIn(visitor, subject);
    expect(page.status).toBe(403);
    expect(page.words).toContain('Ask the service desk on extension 1234.');
    expect((await visitor.get('/actions')).location).toBe('/sign-in?to=%2Factions');
    expect(await lastRefusal()).toBe(reason);
  });

  it('lets nobody in whose account is closed', async () => {
    const id = await app.account('officer', 'left@council.example');
    await app.database.rows('update accounts set closed_at = now() where id = $1', [id]);
    provider.people.set('s-left', { ...CLERK, email: 'left@council.example' });
    expect((await signIn(app.stranger(), 's-left')).status).toBe(403);
    expect(await lastRefusal()).toBe('account closed');
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['a code that is none', (url: URL) => url.searchParams.set('code', 'made up')],
    ['two codes', (url: URL) => url.searchParams.append('code', 'another')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
  ])('takes no answer with %s', async (_, change) => {
    const visitor = app.stranger();
    const callback = new URL(await toCallback(visitor, 's-clerk'));
    change(callback);
    expect((await visitor.get(callback.href)).status).toBe(400);
    expect((await visitor.get('/actions')).location).toBe('/sign-in?to=%2Factions');
  });

  it('takes an answer once, in the browser that asked', async () => {
    const visitor = app.stranger();
    const callback = await toCallback(visitor, 's-clerk');
    expect((await app.stranger().get(callback)).status).toBe(400);
    expect((await visitor.get(callback)).status).toBe(303);
    expect((await visitor.get(callback)).status).toBe(400);
  });

  it('says so where somebody breaks it off', async () => {
    const page = await signIn(app.stranger(), 'nobody');
    expect([page.status, page.heading]).toEqual([400, 'You are not signed in']);
  });

  it('ends our session and offers to end the provider’s too', async () => {
    const visitor = app.stranger();
    await signIn(visitor, 's-clerk');
    const out = await visitor.submit('/actions', {}, { action: '/sign-out' });
    const page = await visitor.follow(out);
    expect(page.heading).toBe('You are signed out');
    const [address = ''] = page.links.filter((href) => href.startsWith(provider.issuer));
    expect((await visitor.get(address)).status).toBe(200);
    expect(new URL(address).searchParams.get('post_logout_redirect_uri')).toBe(`${app.url}/sign-in`);
    expect((await visitor.get('/actions')).location).toBe('/sign-in?to=%2Factions');
  });
});

describe('with accounts at the first sign-in, and no other way in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({
      port: ports[1],
      environment: settings({
        OIDC_ACCOUNTS: 'first-sign-in',
        OIDC_ONLY: 'yes',
        OIDC_BREAK_GLASS: 'rescue@council.example',
      }),
    });
  });
  afterAll(() => app.close());

  it('opens an account for the person of that address', async () => {
    const [person] = await app.database.rows<{ id: number }>(
      `insert into people (name, email) values ('Nia New', 'nia@council.example') returning id`,
    );
    provider.people.set('s-nia', { ...CLERK, email: 'Nia@council.example', groups: ['g-officers'] });
    const visitor = app.stranger();
    expect((await signIn(visitor, 's-nia')).status).toBe(303);
    const accounts = await app.database.rows(
      `select email, role, person_id as "personId" from accounts where email = 'nia@council.example'`,
    );
    expect(accounts).toEqual([{ email: 'nia@council.example', role: 'officer', personId: person?.id }]);
  });

  it('refuses passwords, but for the administrator of the bad day', async () => {
    await app.account('officer', 'officer@council.example');
    await app.account('administrator', 'rescue@council.example');
    const page = await app.stranger().get('/sign-in');
    expect(page.html).not.toContain('type="password"');
    const way = '/sign-in?way=password';
    const officer = app.stranger();
    const refused = await officer.submit(way, { email: 'officer@council.example', password: PASSWORD });
    expect([refused.status, refused.heading]).toEqual([403, 'Sign in with your council account']);
    const rescue = app.stranger();
    const taken = await rescue.submit(way, { email: 'rescue@council.example', password: PASSWORD });
    expect(taken.status).toBe(303);
    expect((await rescue.get('/accounts')).status).toBe(200);
  });
});

it('leaves the password where the provider is away, and says so', async () => {
  const nowhere = `http://localhost:${await freePort()}`;
  const app = await openTestApp({ environment: settings({ OIDC_ISSUER: nowhere }) });
  try {
    const page = await app.stranger().submit('/sign-in', {}, BUTTON);
    expect([page.status, page.heading]).toEqual([503, 'The council’s sign-in is not working']);
    await app.account('officer');
    const fields = { email: 'officer@thornmere.example', password: PASSWORD };
    expect((await app.stranger().submit('/sign-in?way=password', fields)).status).toBe(303);
  } finally {
    await app.close();
  }
});
