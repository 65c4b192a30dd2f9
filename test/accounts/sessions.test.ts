import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';

const SIGN_IN = /^\/sign-in\?to=/;

describe('sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const rows = async (where = 'true') => {
    const [row] = await app.database.rows<{ count: number }>(
      `select count(*)::int as count from sessions where ${where}`,
    );
    return row?.count ?? 0;
  };
  const ofAccount = (email: string) => `account_id = (select id from accounts where email = '${email}')`;
  const withCookie = (path: string, cookie: string) =>
    fetch(new URL(path, app.url), { headers: { cookie }, redirect: 'manual' });

  it('are begun for nobody who only looks, also at the sign-in page and on the way there', async () => {
    const before = await rows();
    for (const path of [
      '/register',
      '/sign-in',
      '/actions',
      '/search?q=x',
      '/nothing-here',
      '/privacy',
      '/',
    ]) {
      const { headers } = await app.stranger().get(path);
      expect([path, headers.getSetCookie()]).toEqual([path, []]);
    }
    const refused = await app.stranger().submit('/sign-in', { email: 'a@b.example', password: 'x' });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([422, []]);
    expect(await rows()).toBe(before);
  });

  it('take the forms of strangers where their browser says that they come from here', async () => {
    await app.account('officer');
    const { fields } = formOn(await app.stranger().get('/sign-in'));
    const body = new URLSearchParams({
      ...{ _csrf: String(fields._csrf), email: 'officer@thornmere.example', password: PASSWORD },
    });
    const send = async (headers: Record<string, string>) =>
      (await fetch(new URL('/sign-in', app.url), { method: 'POST', body, headers, redirect: 'manual' }))
        .status;
    expect(await send({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await send({ origin: app.url })).toBe(303);
  });

  it('are worth nothing to who planted one before: signing in gives another', async () => {
    const attacker = await app.signIn('public-reader');
    const planted = attacker.cookieHeader;
    const victim = new Visitor(app.url, planted);
    await victim.submit('/sign-in', { email: 'officer@thornmere.example', password: PASSWORD });
    expect(victim.cookieHeader).not.toBe(planted);
    expect((await withCookie('/actions', planted)).headers.get('location')).toMatch(SIGN_IN);
    expect((await victim.get('/actions')).status).toBe(200);
  });

  it('are kept under a digest alone', async () => {
    const { cookieHeader } = await app.signIn('officer');
    const [, id = ''] = /matters-session=([^.]+)\./.exec(decodeURIComponent(cookieHeader)) ?? [];
    expect(id.length).toBeGreaterThan(20);
    const all = await app.database.rows('select * from sessions');
    expect(JSON.stringify(all)).not.toContain(id);
  });

  it('end at once where the account is closed, also while a request of theirs is under way', async () => {
    const leaver = await app.signIn('democratic-services', 'leaver@thornmere.example');
    await app.database.rows(`update accounts set closed_at = now() where email = 'leaver@thornmere.example'`);
    expect((await leaver.get('/actions')).location).toMatch(SIGN_IN);
    expect(await rows(ofAccount('leaver@thornmere.example'))).toBe(0);
    await app.database.rows(`update accounts set closed_at = null where email = 'leaver@thornmere.example'`);
    expect((await leaver.get('/actions')).location).toMatch(SIGN_IN);
  });

  it('end when they were not used for long enough, sooner for those who keep the register', async () => {
    const staff = await app.signIn('democratic-services');
    const officer = await app.signIn('officer');
    for (const each of [staff, officer]) await each.get('/actions');
    const minutes = async (email: string) => {
      const [row] = await app.database.rows<{ minutes: number }>(
        `select round(extract(epoch from expires_at - last_used_at) / 60)::int as minutes from sessions
         where ${ofAccount(email)} order by number desc limit 1`,
      );
      return row?.minutes;
    };
    expect(await minutes('democratic-services@thornmere.example')).toBe(120);
    expect(await minutes('officer@thornmere.example')).toBe(720);
    await app.database.rows(`update sessions set expires_at = now() - interval '1 second'`);
    for (const each of [staff, officer]) expect((await each.get('/actions')).location).toMatch(SIGN_IN);
  });

  it('last no longer than their longest time, however much they are used', async () => {
    const staff = await app.signIn('democratic-services');
    await app.database.rows(
      `update sessions set began_at = now() - interval '11 hours 59 minutes', last_used_at = now() - interval '5 minutes'`,
    );
    expect((await staff.get('/actions')).status).toBe(200);
    const [row] = await app.database.rows<{ seconds: number }>(
      `select extract(epoch from max(expires_at) - now())::int as seconds from sessions
       where ${ofAccount('democratic-services@thornmere.example')}`,
    );
    expect(row?.seconds).toBeGreaterThan(0);
    expect(row?.seconds).toBeLessThanOrEqual(60);
  });

  it('are given another identifier where the role is changed, and go on', async () => {
    const email = 'riser@thornmere.example';
    const riser = await app.signIn('officer', email);
    const form = await riser.get('/your-account/sessions');
    const held = riser.cookieHeader;
    const began = await app.database.rows(`select began_at from sessions where ${ofAccount(email)}`);
    const administrator = await app.signIn('administrator');
    const path = `/accounts/${await app.account('officer', email)}`;
    await administrator.submit(path, { role: 'democratic-services' }, { action: `${path}/roles` });

    expect((await riser.get('/people')).status).toBe(200);
    expect(riser.cookieHeader).not.toBe(held);
    expect((await withCookie('/people', held)).headers.get('location')).toMatch(SIGN_IN);
    expect(await app.database.rows(`select began_at from sessions where ${ofAccount(email)}`)).toEqual(began);
    const late = await riser.submitOn(form, {}, { action: '/sign-out' });
    expect(late.location).toBe('/sign-in');
  });

  it('are listed for their owner, who ends one, or all others', async () => {
    const email = 'careful@thornmere.example';
    const here = await app.signIn('member', email);
    const [phone, library, home] = [
      await app.signIn('member', email),
      await app.signIn('member', email),
      await app.signIn('member', email),
    ];
    const page = await here.get('/your-account/sessions');
    expect(page.words).toMatch(/Another browser This browser Signed in .* In use now Address this machine/);
    expect(page.wordsOf('button').filter((words) => words.startsWith('Sign out there'))).toHaveLength(3);
    const { action } = formOn(page, '/your-account/sessions/');
    const stranger = await app.signIn('officer');
    const other = await stranger.submitOn(
      await stranger.get('/your-account/sessions'),
      {},
      { action: '/sign-out' },
    );
    expect(other.status).toBe(303);
    const forger = await app.signIn('officer');
    const { fields } = formOn(await forger.get('/your-account/sessions'), '/sign-out');
    await forger.post(action, { _csrf: String(fields._csrf) });
    expect(await rows(ofAccount(email))).toBe(4);

    const ended = await here.submitOn(page, {}, { action });
    expect((await here.follow(ended)).words).toContain('You are signed out there');
    expect(await rows(ofAccount(email))).toBe(3);
    await here.submit('/your-account/sessions', {}, { action: '/your-account/sessions/others' });
    for (const each of [phone, library, home]) expect((await each.get('/actions')).location).toMatch(SIGN_IN);
    expect((await here.get('/actions')).status).toBe(200);
  });

  it('of others are ended by an administrator, which the trail tells', async () => {
    const email = 'lost-phone@thornmere.example';
    const visitor = await app.signIn('member', email);
    const path = `/accounts/${await app.account('member', email)}`;
    const administrator = await app.signIn('administrator');
    expect((await administrator.get(path)).links).toContain(`${path}/sessions`);
    const ended = await administrator.submit(`${path}/sessions`, {}, { action: `${path}/sessions` });
    expect((await administrator.follow(ended)).words).toContain('They are signed out everywhere');
    expect((await visitor.get('/actions')).location).toMatch(SIGN_IN);
    expect((await administrator.get(path)).words).toContain('signed the account out');
    expect((await visitor.get(`${path}/sessions`)).location).toMatch(SIGN_IN);
  });

  it('are forgotten by the browser too when somebody signs out', async () => {
    const visitor = await app.signIn('member');
    const { headers } = await visitor.submit('/actions', {}, { action: '/sign-out' });
    expect(headers.getSetCookie().join()).toMatch(/matters-session=;.*Expires=Thu, 01 Jan 1970/);
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('are not looked for where everybody is answered the same', async () => {
    const { cookieHeader } = await app.signIn('officer');
    await app.database.rows('alter table sessions rename to sessions_away');
    try {
      for (const path of ['/health/live', '/health/ready', '/assets/none.css'])
        expect([path, (await withCookie(path, cookieHeader)).status]).toEqual([
          path,
          path.startsWith('/assets') ? 404 : 200,
        ]);
      expect((await withCookie('/register', cookieHeader)).status).toBe(500);
    } finally {
      await app.database.rows('alter table sessions_away rename to sessions');
    }
  });
});

describe('behind HTTPS', () => {
  it('cookies bear names that no neighbour and no plain connection can set', async () => {
    const app = await openTestApp({
      environment: { PUBLIC_URL: 'https://scrutiny.example', TRUST_PROXY: '1' },
    });
    try {
      await app.account('officer');
      const headers = { 'x-forwarded-proto': 'https' };
      const page = await fetch(new URL('/sign-in', app.url), { headers });
      const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(await page.text()) ?? [];
      const email = 'officer@thornmere.example';
      const answer = await fetch(new URL('/sign-in', app.url), {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({ _csrf: csrf, email, password: PASSWORD }),
      });
      const cookies = answer.headers.getSetCookie();
      expect(cookies.map((each) => each.split('=')[0]).toSorted()).toEqual([
        '__Host-matters-known-browser',
        '__Host-matters-session',
      ]);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
        expect(cookie).not.toContain('Domain');
      }
      const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
      const there = await fetch(new URL('/actions', app.url), { headers: { ...headers, cookie } });
      expect([there.status, there.url]).toEqual([200, `${app.url}/actions`]);
    } finally {
      await app.close();
    }
  });
});
