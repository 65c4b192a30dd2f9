import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessTrace } from '../../../src/accounts/trace/access-trace.service.js';
import { givenActions, pathOf } from '../../actions/given-actions.js';
import { seedCouncil } from '../../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../../support/test-app.js';
import { openTestDatabase } from '../../support/test-database.js';
import type { Visitor } from '../../support/visitor.js';

type Traced = {
  kind: string;
  how: string | null;
  accountId: number | null;
  subject: string | null;
  path: string;
};

let app: TestApp;
let administrator: Visitor;
let clerk: Visitor;
let open: string;
let exempt: string;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  const council = await seedCouncil(app);
  const [one, other] = await givenActions(app, council, {}, {});
  await app.database.rows(
    `update actions set publicity = 'exempt', exempt_ground = 'paragraph-1', public_summary = $2 where year = 2022 and number = $1`,
    [Number(other?.slice(-3)), 'A matter about one family'],
  );
  open = pathOf(one);
  exempt = pathOf(other);
  administrator = await app.signIn('administrator');
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.get(AccessTrace).settle();
  await app.database.rows('delete from access_events');
});

const traced = async (): Promise<Traced[]> => {
  await app.get(AccessTrace).settle();
  return app.database.rows(
    'select kind, how, account_id as "accountId", subject, path from access_events order by id',
  );
};
const everything = async () => JSON.stringify(await app.database.rows('select * from access_events'));

describe('the trace of reads and refusals', () => {
  it('has who signed in and how, who could not, and who signed out', async () => {
    const email = 'officer@thornmere.example';
    const accountId = await app.account('officer', email);
    const officer = app.stranger();
    await officer.submit('/sign-in', { email: ' Officer@Thornmere.example', password: 'wrong' });
    await officer.submit('/sign-in', { email, password: 'wrong' });
    await officer.submit('/sign-in', { email, password: PASSWORD });
    await officer.submit('/actions', {}, { action: '/sign-out' });
    const rest = { subject: null, accountId };
    expect((await traced()).slice(-3)).toEqual([
      { ...rest, kind: 'sign-in-failed', how: 'password', path: '/sign-in' },
      { ...rest, kind: 'signed-in', how: 'password', path: '/sign-in' },
      { ...rest, kind: 'signed-out', how: null, path: '/sign-out' },
    ]);
    const [row] = await app.database.rows<{ address: string }>('select address from access_events limit 1');
    expect(row?.address).toMatch(/127\.0\.0\.1$/);
  });

  it('keeps nothing of an address that is nobody’s: it may be a password in the wrong field', async () => {
    const secret = 'hunter-two@secret.example';
    await app.stranger().submit('/sign-in', { email: secret, password: PASSWORD });
    expect(await traced()).toMatchObject([{ kind: 'sign-in-failed', accountId: null, path: '/sign-in' }]);
    expect(await everything()).not.toMatch(/hunter|secret\.example|thornmere/);
  });

  it('has refusals by the number that their page shows, and no secret of an address', async () => {
    const officer = await app.signIn('officer');
    await app.get(AccessTrace).settle();
    await app.database.rows('delete from access_events');
    const refused = await officer.get('/accounts?q=planted');
    const accountId = await app.account('officer');
    expect(await traced()).toEqual([
      { kind: 'refused', how: null, subject: null, accountId, path: '/accounts' },
    ]);
    const [row] = await app.database.rows<{ number: string }>(
      'select request_id as number from access_events',
    );
    expect(refused.words).toContain(`Quote this number if you ask for help: ${row?.number}`);
    await app.stranger().post(`/answer/${'s3cret'.padEnd(43, 'x')}/A2022-001/updates`, {});
    expect((await traced()).at(-1)).toMatchObject({ kind: 'refused', path: '/answer/…/A2022-001/updates' });
    expect(await everything()).not.toMatch(/s3cret|planted/);
  });

  it('has who had to wait', async () => {
    for (let n = 0; n < 11; n++)
      await app.stranger().submit('/sign-in', { email: 'guessed@thornmere.example', password: 'guess' });
    const kinds = (await traced()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'sign-in-failed')).toHaveLength(10);
    expect(kinds.at(-1)).toBe('throttled');
  });

  it('has each reading of something exempt, on whatever page below it, and of nothing else', async () => {
    const accountId = await app.account('democratic-services');
    const [reference] = [exempt.slice('/actions/'.length).replace('-', '/')];
    for (const path of [open, exempt, `${exempt}/edit`, '/actions', `${open}/edit`])
      expect([path, (await clerk.get(path)).status]).toEqual([path, 200]);
    await (await app.signIn('officer', 'other@thornmere.example')).get(exempt);
    const readings = (await traced()).filter(({ kind }) => kind === 'read-exempt');
    expect(readings).toEqual([
      { kind: 'read-exempt', how: null, accountId, subject: reference, path: exempt },
      { kind: 'read-exempt', how: null, accountId, subject: reference, path: `${exempt}/edit` },
    ]);
  });

  it('has exports that tell of everything', async () => {
    await administrator.get('/audit.csv');
    expect(await traced()).toMatchObject([{ kind: 'read-exempt', subject: 'audit log' }]);
  });

  it('is for administrators, by kind, account and day, page by page, and as a file', async () => {
    for (const path of ['/audit/access', '/audit/access.csv'])
      expect((await clerk.get(path)).status).toBe(403);
    await clerk.get(exempt);
    const page = await administrator.get('/audit/access');
    expect(page.words).toMatch(/Test democratic-services Read what is exempt ?A2022\/002/);
    expect(page.words).toMatch(/Test democratic-services Was refused .*\/audit\/access/);
    expect((await administrator.get('/audit')).links).toContain('/audit/access');

    const only = await administrator.get('/audit/access?kind=refused');
    expect(only.words).not.toContain('A2022/002');
    const clerkId = await app.account('democratic-services');
    const account = `/accounts/${clerkId}`;
    expect((await administrator.get(account)).links).toContain(`/audit/access?account=${clerkId}`);
    const officerId = await app.account('officer');
    expect((await administrator.get(`/audit/access?account=${officerId}`)).words).toContain(
      'No entry matches',
    );
    expect(
      (await administrator.get('/audit/access?until-day=1&until-month=1&until-year=2020')).words,
    ).toContain('No entry matches');
    expect((await administrator.get('/audit/access?from-day=40')).status).toBe(422);

    const file = await administrator.get('/audit/access.csv?kind=read-exempt');
    expect(file.html).toMatch(
      /Test democratic-services,Read what is exempt,,A2022\/002,\/actions\/A2022-002,/,
    );
    expect(file.html).not.toContain('Was refused');

    await app.database.rows(`
      insert into access_events (at, kind, path, address, request_id)
      select now(), 'throttled', '/many', '192.0.2.1', 'N' || n from generate_series(1, 60) n`);
    const first = await administrator.get('/audit/access?kind=throttled');
    const next = first.links.find((href) => href.includes('before=')) ?? '';
    const second = await administrator.get(next);
    expect([first.words.split('/many').length - 1, second.words.split('/many').length - 1]).toEqual([12, 12]);
  });
});

it('the trace is lost by no normal stop', async () => {
  const database = await openTestDatabase();
  const kept = { place: database.place, close: async () => {} };
  const first = await openTestApp({ database: kept });
  await Promise.all(Array.from({ length: 5 }, () => first.stranger().post('/sign-in', {})));
  await first.close();
  const second = await openTestApp({ database });
  const [row] = await second.database.rows<{ count: number }>(
    `select count(*)::int as count from access_events where kind = 'refused'`,
  );
  expect(row?.count).toBe(5);
  await second.close();
});
