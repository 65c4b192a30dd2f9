import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';

const TODAY = '2022-06-15';
const [OFFICER, MEMBER] = ['officer@thornmere.example', 'member@thornmere.example'];
const ADMINISTRATOR = 'administrator@thornmere.example';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let officer: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  [clerk, officer] = [await app.signIn('democratic-services'), await app.signIn('officer', OFFICER)];
});
afterAll(() => app?.close());

const rows = <Row>(sql: string, parameters: unknown[] = []) => app.database.rows<Row>(sql, parameters);
const tokenOf = (page: { html: string }) => /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
const accountsNow = (email: string) =>
  rows<{ role: string; name: string; hash: string }>(
    'select role, name, password_hash as hash from accounts where email = $1',
    [email],
  );

describe('a form', () => {
  const view = { name: 'Late', address: '/actions?state=overdue', shared: '' };
  const save = (visitor: Visitor, token: string) =>
    visitor.post('/saved-views/new', { ...view, ...(token && { _csrf: token }) });

  it('is taken with a token of its own session alone', async () => {
    const [own, of] = ['/saved-views/new?address=%2Factions', (visitor: Visitor) => visitor.get(own)];
    const token = tokenOf(await of(officer));
    const stranger = app.stranger();
    const tokens = [
      '',
      'x',
      tokenOf(await of(clerk)),
      tokenOf(await stranger.get('/sign-in')),
      token.toUpperCase(),
      `${token}x`,
    ];
    const statuses = [];
    for (const each of tokens) statuses.push((await save(officer, each)).status);
    expect(statuses).toEqual(tokens.map(() => 403));
    const signIn = { email: OFFICER, password: PASSWORD };
    expect((await stranger.post('/sign-in', { ...signIn, _csrf: token })).status).toBe(403);
    expect(await rows('select id from saved_views')).toEqual([]);
    expect((await save(officer, token)).status).toBe(303);
  });

  it('is not taken with a token of the session before', async () => {
    const visitor = await app.signIn('member', MEMBER);
    const token = tokenOf(await visitor.get('/saved-views/new?address=%2Factions'));
    await visitor.submit('/', {}, { action: '/sign-out' });
    await visitor.submit('/sign-in', { email: MEMBER, password: PASSWORD });
    expect((await save(visitor, token)).status).toBe(403);
  });

  it('changes nothing when its address is opened, or sent in another way', async () => {
    const token = tokenOf(await officer.get('/saved-views/new?address=%2Factions'));
    const query = new URLSearchParams({ ...view, _csrf: token });
    await officer.get(`/saved-views/new?${query}`);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const headers = {
        cookie: officer.cookieHeader,
        'content-type': 'application/x-www-form-urlencoded',
        'x-http-method-override': 'POST',
      };
      const address = new URL('/saved-views/new', officer.url);
      const answer = await fetch(address, { method, headers, body: query });
      expect([method, answer.status]).toEqual([method, 404]);
    }
    expect(await rows('select id from saved_views')).toHaveLength(1);
  });
});

describe('what a form does not offer', () => {
  it('is not set by an update', async () => {
    const { accounts } = council;
    const [reference = ''] = await givenActions(app, council, { dueOn: TODAY });
    const sent = await officer.submit(pathOf(reference, '/updates/new'), {
      ...{ claim: 'complete', words: 'Done.', publicity: 'exempt', verdict: 'agreed', state: 'closed' },
      ...{ recordedBy: String(accounts.administrator), recordedById: String(accounts.administrator) },
      ...{ writtenById: String(accounts.administrator), written_by_id: String(accounts.administrator) },
      ...{ actionId: '999', id: '999', writtenOn: '2020-01-01', recordedAt: '2020-01-01' },
    });
    expect(sent.status).toBe(303);
    const [update] = await rows<{ by: number; on: string; publicity: string }>(
      `select u.written_by_id as by, u.written_on::text as on, a.publicity from action_updates u
       join actions a on a.id = u.action_id where u.claim = 'complete'`,
    );
    expect(update).toEqual({ by: accounts.officer, on: TODAY, publicity: 'published' });
    expect(await rows('select id from verdicts')).toEqual([]);
  });

  it('is not set by a change of one’s own password', async () => {
    const [before] = await accountsNow(ADMINISTRATOR);
    const form = { currentPassword: PASSWORD, password: 'quiet river stones' };
    const more = {
      accountId: String(council.accounts.administrator),
      role: 'administrator',
      email: 'a@b.example',
    };
    expect((await officer.submit('/your-account/password', { ...form, ...more })).status).toBe(303);
    expect((await accountsNow(OFFICER))[0]).toMatchObject({ role: 'officer', name: 'Test officer' });
    expect(await accountsNow(ADMINISTRATOR)).toEqual([before]);
  });

  it('is not set by a recommendation that is entered by hand', async () => {
    const page = await clerk.get('/recommendations/new');
    const more = { id: '999', number: '777', year: '1999', recordedById: '999', recorded_by_id: '999' };
    const done = await clerk.submitOn(page, {
      ...{ text: 'Publish the plan', body: 'CYP', addressee: 'EXEC', publicity: 'published' },
      ...{ 'madeOn-day': '11', 'madeOn-month': '5', 'madeOn-year': '2022', ...more },
    });
    expect(done.errors).toEqual([]);
    const [made] = await rows<{ id: number; year: number; number: number }>(
      'select id, year, number from recommendations',
    );
    expect(made).toMatchObject({ year: 2022, number: 1 });
    expect(made?.id).not.toBe(999);
  });
});

describe('what belongs to somebody else', () => {
  it('is no session that one could end', async () => {
    const member = await app.signIn('member', MEMBER);
    const others = await rows<{ number: number }>('select number from sessions where account_id = $1', [
      council.accounts.member,
    ]);
    expect(others.length).toBeGreaterThan(0);
    const token = tokenOf(await officer.get('/your-account/sessions'));
    for (const { number } of others)
      await officer.post(`/your-account/sessions/${number}/endings`, { _csrf: token });
    expect((await member.get('/actions')).status).toBe(200);
  });

  it('is no session that one could have: not with its number, another’s signature or none', async () => {
    const [session] = await rows<{ id: string }>('select id from sessions where account_id = $1', [
      council.accounts.officer,
    ]);
    const [name = '', value = ''] =
      officer.cookieHeader
        .split('; ')
        .find((each) => each.startsWith('matters-session'))
        ?.split('=') ?? [];
    const signature = decodeURIComponent(value).split('.').at(-1) ?? '';
    const id = decodeURIComponent(value).slice(0, -signature.length - 1);
    const forged = [
      id,
      `${id}.`,
      `${id}.${'A'.repeat(43)}`,
      `${session?.id}.${signature}`,
      session?.id ?? '',
      `${id}x.${signature}`,
    ];
    for (const each of forged) {
      const visitor = new Visitor(app.url, `${name}=${encodeURIComponent(each)}`);
      expect((await visitor.get('/actions')).location).toMatch(/^\/sign-in/);
    }
    expect((await new Visitor(app.url, `${name}=${value}`).get('/actions')).status).toBe(200);
  });
});
