import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { hashingLine } from '../../src/accounts/passwords/hashing-line.js';
import { HousekeepingService } from '../../src/audit/housekeeping.service.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';

const WRONG = 'The email address or the password is wrong. Check both and try again';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    await app.account('officer');
  });
  afterAll(() => app.close());

  const email = 'officer@thornmere.example';

  it.each([
    ['nothing', {}, ['Enter your email address', 'Enter your password']],
    [
      'no address',
      { email: 'officer', password: PASSWORD },
      ['Enter an email address in the correct format, like name@example.gov.uk'],
    ],
    ['a wrong password', { email, password: 'three other words' }, [WRONG]],
    ['an unknown address', { email: 'nobody@thornmere.example', password: PASSWORD }, [WRONG]],
  ])('says what is wrong with %s', async (_, fields, errors) => {
    const page = await app.stranger().submit('/sign-in', fields);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual(errors);
    expect(page.title).toMatch(/^Error: Sign in/);
    expect(page.html).not.toContain('three other words');
  });

  it('keeps the address that was typed', async () => {
    const page = await app.stranger().submit('/sign-in', { email, password: '' });
    expect(page.html).toContain(`value="${email}"`);
  });

  it('lasts on whatever day the clock shows', async () => {
    app.clock.set('2031-03-03');
    try {
      const officer = await app.signIn('officer');
      expect((await officer.get('/actions')).status).toBe(200);
    } finally {
      app.clock.set('2022-06-01');
    }
  });

  it('takes an address in whatever case and leads where the person wanted to go', async () => {
    const visitor = app.stranger();
    const refused = await visitor.get('/actions?state=overdue');
    expect(refused.location).toBe('/sign-in?to=%2Factions%3Fstate%3Doverdue');
    const answer = await visitor.submit(refused.location ?? '', {
      email: 'Officer@Thornmere.Example',
      password: PASSWORD,
    });
    expect(answer.location).toBe('/actions?state=overdue');
  });

  it('signs out: the session is gone from the database, and its cookie opens nothing', async () => {
    const visitor = await app.signIn('member');
    const held = visitor.cookieHeader;
    const [before] = await app.database.rows<{ count: number }>(
      'select count(*)::int as count from sessions',
    );
    const answer = await visitor.submit('/actions', {}, { action: '/sign-out' });
    expect(answer.location).toBe('/sign-in');
    const [after] = await app.database.rows<{ count: number }>('select count(*)::int as count from sessions');
    expect(after?.count).toBe(Number(before?.count) - 1);
    const again = await fetch(new URL('/actions', app.url), {
      headers: { cookie: held },
      redirect: 'manual',
    });
    expect(again.headers.get('location')).toBe('/sign-in?to=%2Factions');
  });

  it('takes no form that it did not make', async () => {
    const answer = await app.stranger().post('/sign-in', { email, password: PASSWORD });
    expect(answer.status).toBe(403);
  });

  it('closes to an account that is closed, also where it is signed in', async () => {
    const visitor = await app.signIn('administrator', 'leaver@thornmere.example');
    await app.database.rows(`update accounts set closed_at = now() where email = 'leaver@thornmere.example'`);
    expect((await visitor.get('/actions')).location).toBe('/sign-in?to=%2Factions');
    const fields = { email: 'leaver@thornmere.example', password: PASSWORD };
    expect((await app.stranger().submit('/sign-in', fields)).errors).toEqual([WRONG]);
  });

  it('offers no accounts where the data are a real council’s', async () => {
    const page = await app.stranger().get('/sign-in');
    expect(page.words).not.toContain('Accounts of the example council');
    expect(page.words).toContain('see the public register');
  });

  it('lets somebody who guesses wait, and others in', async () => {
    const visitor = app.stranger();
    const guess = { email: 'guessed@thornmere.example', password: 'guess after guess' };
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries++) statuses.push((await visitor.submit('/sign-in', guess)).status);
    expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
    const eleventh = await visitor.submit('/sign-in', guess);
    expect(eleventh.status).toBe(429);
    expect(eleventh.heading).toMatch(/too many/i);
    const seconds = Number(eleventh.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(300);
    expect((await app.stranger().submit('/sign-in', { email, password: PASSWORD })).status).toBe(303);
  });

  describe('for somebody whose password others guess', () => {
    const guessed = 'guessed-at@thornmere.example';
    const signIn = async (visitor: Visitor, password: string) =>
      (await visitor.submit('/sign-in', { email: guessed, password })).status;

    it('stays open in a browser in which they signed in before, and closes elsewhere', async () => {
      const own = await app.signIn('officer', guessed);
      await own.submit('/actions', {}, { action: '/sign-out' });
      for (let tries = 0; tries < 11; tries++) await signIn(app.stranger(), 'guess after guess');
      expect(await signIn(app.stranger(), PASSWORD)).toBe(429);
      expect(await signIn(own, PASSWORD)).toBe(303);
    });

    it('counts for all copies of the program, and not what succeeded', async () => {
      await app.database.rows('delete from throttle_counts');
      for (let times = 0; times < 12; times++) expect(await signIn(app.stranger(), PASSWORD)).toBe(303);
      const rows = await app.database.rows<{ key: string; tries: number }>(
        'select key, tries from throttle_counts',
      );
      expect(rows.map(({ tries }) => tries)).toEqual(rows.map(() => 0));
      expect(JSON.stringify(rows)).not.toContain('guessed');
    });

    it('lets no more be tried at once than one after the other', async () => {
      await app.database.rows('delete from throttle_counts');
      const statuses = await Promise.all(
        Array.from({ length: 16 }, () => signIn(app.stranger(), 'guess after guess')),
      );
      expect(statuses.filter((status) => status === 429)).toHaveLength(6);
      await app.get(HousekeepingService).sweep();
      await app.database.rows(`update throttle_counts set ends_at = '2020-01-01'`);
      await app.get(HousekeepingService).sweep();
      expect(await app.database.rows('select 1 from throttle_counts')).toEqual([]);
      expect(await signIn(app.stranger(), PASSWORD)).toBe(303);
    });
  });

  it('has strangers come again where many are before them, and nobody in a browser in which they signed in before', async () => {
    const [cookie = ''] =
      /matters-known-browser=[^;]+/.exec((await app.signIn('officer')).cookieHeader) ?? [];
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const before = Array.from({ length: 50 }, () => hashingLine.run(() => held));
    try {
      const known = new Visitor(app.url, cookie).submit('/sign-in', { email, password: PASSWORD });
      const refused = await app.stranger().submit('/sign-in', { email, password: PASSWORD });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
      expect((await app.stranger().get('/register')).status).toBe(200);
      goOn();
      expect((await known).status).toBe(303);
    } finally {
      goOn();
      await Promise.all(before);
    }
    expect((await app.stranger().submit('/sign-in', { email, password: PASSWORD })).status).toBe(303);
  });

  it('keeps a password as an argon2id hash, and no two alike', async () => {
    const accounts = app.get(AccountsService);
    for (const name of ['one', 'two'])
      await accounts.add({ email: `${name}@twins.example`, name, role: 'officer', password: PASSWORD });
    const rows = await app.database.rows<{ hash: string }>(
      `select password_hash as hash from accounts where email like '%@twins.example'`,
    );
    expect(rows.every(({ hash }) => hash.startsWith('$argon2id$'))).toBe(true);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
  });
});
