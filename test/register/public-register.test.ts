import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters, FORMULA, SECRET } from '../reports/board-matters.js';
import { seedCouncil } from '../support/council.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
});
afterAll(() => app?.close());

const read = (path: string) => app.stranger().get(path);

describe('the public register', () => {
  it('lists recommendations with what was answered', async () => {
    const page = await read('/register');
    expect(page.status).toBe(200);
    expect(page.words).toContain('2 recommendations');
    expect(page.words).toContain('Accepted in part on 20 June 2022');
    expect(page.words).toContain('Response overdue');
    expect(page.links).toContain('/sign-in');
  });

  it('lists actions with their owners, not with the people behind them', async () => {
    const page = await read('/register/actions');
    expect(page.words).toContain('3 actions');
    expect(page.words).toContain("Director of Children's Services");
    expect(page.words).not.toContain('Dana Okafor');
    expect(page.words).not.toContain('Hospital Liaison');
  });

  it.each([
    ['?q=recruiting', ['R2022/001']],
    ['?q=R2022/001', ['R2022/001']],
    ['?q=r2022-1', ['R2022/001']],
    ['?q=2022/001', ['R2022/001']],
    ['?q=R2022/099', []],
    ['?year=2022&body=cyp', ['R2022/002', 'R2022/001']],
    ['?year=2021', []],
    ['?body=HEALTH', []],
    [`?q=${SECRET}`, []],
    ['?body=%27%3B&year=x&after=nonsense', ['R2022/002', 'R2022/001']],
  ])('is narrowed by %s', async (query, references) => {
    const page = await read(`/register${query}`);
    expect(page.status).toBe(200);
    expect(page.wordsOf('th').filter((words) => words.startsWith('R2022/'))).toEqual(references);
    if (references.length === 0) expect(page.words).toContain('Nothing that is published matches.');
  });

  it('offers to clear filters once there are some', async () => {
    const whole = await app.stranger().get('/register');
    expect(whole.words).toContain('Apply filters');
    expect(whole.words).not.toContain('Clear filters');
    const none = await app.stranger().get('/register?q=zeppelin');
    expect(none.words).toContain('Nothing that is published matches. Clear filters');
  });

  it('shows a recommendation with reasons, actions and verdicts', async () => {
    const page = await read('/register/R2022-001');
    expect(page.heading).toBe('Recommendation R2022/001');
    expect(page.words).toContain('Fifteen can be afforded');
    expect(page.words).toContain('Foster carers: final report, 32 a)');
    expect(page.links).toContain('/register/A2022-001');
    const action = await read('/register/A2022-001');
    expect(action.words).toContain('Agreed complete on 7 September 2022');
    expect(action.words).toContain('The board thanked the service');
    expect(action.links).toContain('/register/R2022-001');
  });

  it('keeps the words of updates to itself', async () => {
    expect((await read('/register/A2022-001')).words).not.toContain('Eighteen carers were approved');
  });

  it.each(['R2022-003', 'A2022-004', 'A2022-005', 'R2022-099', 'nonsense'])(
    'knows of no %s',
    async (reference) => {
      expect((await read(`/register/${reference}`)).status).toBe(404);
    },
  );

  it('turns pages by key, in both directions', async () => {
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, recorded_at)
       select 2020, n, 'Made long ago', b.id, b.id, '2020-06-01', now()
       from generate_series(1, 30) n, bodies b where b.code = 'HEALTH'`,
    );
    const first = await read('/register');
    const references = (page: typeof first) => page.wordsOf('th').filter((words) => /^R\d/.test(words));
    expect(references(first)).toHaveLength(12);
    const ofThatYear = await read('/register?year=2020');
    expect(ofThatYear.words).toContain('1 to 12 of 30 recommendations');
    const second = await read('/register?after=R2020-021');
    expect(references(second)).toHaveLength(12);
    const further = await read('/register?year=2020&after=R2020-019');
    expect(further.words).toContain('13 to 24 of 30 recommendations');
    expect(second.links).toContain('/register?before=R2020-020');
    expect(references(await read('/register?before=R2020-020'))).toEqual(references(first));
    await app.database.rows('delete from recommendations where year = 2020');
  });
});

describe('what a browser keeps of the public register', () => {
  const ask = (path: string, headers: Record<string, string>) =>
    fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
  const version = async (path: string) => (await read(path)).headers.get('etag') ?? '';

  it.each(['/register', '/register/actions?year=2022', '/register/R2022-001'])(
    'is asked about each time, and not sent again while nothing changed: %s',
    async (path) => {
      expect((await read(path)).headers.get('cache-control')).toBe('private, no-cache');
      const again = await ask(path, { 'if-none-match': await version(path) });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.has('content-security-policy')).toBe(false);
    },
  );

  it('is gone once an item is exempt', async () => {
    const known = { 'if-none-match': await version('/register/R2022-001') };
    const put = async (publicity: string, ground: string | null) => {
      await app.database.rows(
        `update recommendations set publicity = $1, exempt_ground = $2 where year = 2022 and number = 1`,
        [publicity, ground],
      );
      await tellOfChange(app);
    };
    await put('exempt', 'paragraph-3');
    expect((await ask('/register/R2022-001', known)).status).toBe(404);
    expect(await (await ask('/register', known)).text()).not.toContain('R2022/001');
    await put('published', null);
    expect((await ask('/register/R2022-001', known)).status).toBe(200);
  });

  it('is nothing of what somebody who is signed in reads, nor of what is not there', async () => {
    const member = await app.signIn('member');
    const tag = await version('/register');
    const answer = await ask('/register', { cookie: member.cookieHeader, 'if-none-match': tag });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.has('etag')).toBe(false);
    const missing = await ask('/register/R2099-001', {});
    expect([missing.status, missing.headers.get('etag')]).toEqual([404, null]);
  });
});

describe('open data', () => {
  it.each(['recommendations.csv', 'recommendations.json', 'actions.csv', 'actions.json'])(
    'gives %s without anything that is not published',
    async (file) => {
      const answer = await read(`/register/${file}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, no-cache');
      expect(answer.headers.get('content-disposition')).toContain(file);
      expect(answer.html).toMatch(/2022\/001/);
      for (const secret of [SECRET, 'R2022/003', 'A2022/004', 'A2022/005', 'Eighteen carers'])
        expect(answer.html).not.toContain(secret);
    },
  );

  it('stays in no cache when somebody who is signed in takes it', async () => {
    const member = await app.signIn('member');
    for (const path of [
      '/register/recommendations.csv',
      '/register/withheld.csv',
      '/reports/progress.csv?body=OSB',
    ])
      expect((await member.get(path)).headers.get('cache-control')).toBe('private, no-store');
  });

  it('gives days as days and keeps the filters', async () => {
    const { asAt, items } = JSON.parse((await read('/register/recommendations.json?q=recruit')).html);
    expect(asAt).toBe('2022-09-20');
    expect(items).toMatchObject([
      {
        reference: 'R2022/001',
        made_on: '2022-05-11',
        municipal_year: '2022/23',
        response: 'accepted-in-part',
        responded_on: '2022-06-20',
      },
    ]);
  });

  it('gives all there is, however much, each once and from the newest on', async () => {
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, clock_rule, publicity, recorded_at)
       select 2019, n, 'One of many', r.body_id, r.addressee_id, '2019-01-01', 'executive', 'published', now()
       from generate_series(1, 2100) n, (select body_id, addressee_id from recommendations order by id limit 1) r`,
    );
    const csv = (await read('/register/recommendations.csv?year=2019')).html.match(/^R2019\/\d+/gm) ?? [];
    expect(csv).toHaveLength(2100);
    expect([csv[0], csv[1000], csv.at(-1)]).toEqual(['R2019/2100', 'R2019/1100', 'R2019/001']);
    const { items, numbers } = JSON.parse((await read('/register/recommendations.json?year=2019')).html);
    expect(items.map(({ reference }: { reference: string }) => reference)).toEqual(csv);
    expect(numbers.made).toBe(2100);
    await app.database.rows('delete from recommendations where year = 2019');
  });

  it('begins with its columns also where it has nothing to tell', async () => {
    expect((await read('/register/actions.csv?year=1999')).html).toContain('reference,address,text,label');
  });

  it('gives no spreadsheet anything to calculate', async () => {
    const { html } = await read('/register/actions.csv');
    expect(html).not.toContain(`,"${FORMULA.replaceAll('"', '""')}"`);
    expect(html).toContain(`"'=HYPERLINK(`);
  });
});

describe.each([
  ['/accessibility', 'Accessibility statement'],
  ['/privacy', 'Privacy notice'],
])('%s', (path, heading) => {
  it('is there for everyone', async () => {
    const page = await read(path);
    expect(page.status).toBe(200);
    expect(page.heading).toBe(heading);
    expect(page.headers.get('set-cookie')).toBeNull();
  });
});

describe('the length of an answer', () => {
  const encodingOf = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.url}${path}`, { headers: { 'accept-encoding': 'br', ...headers } });
    const text = await answer.text();
    return { status: answer.status, encoding: answer.headers.get('content-encoding'), text };
  };

  it.each(['/register', '/register/actions', '/register/recommendations.csv', '/register/actions.json'])(
    'of %s is short for strangers',
    async (path) => {
      const { status, encoding, text } = await encodingOf(path);
      expect([status, encoding]).toEqual([200, 'br']);
      expect(text).toContain('2022');
    },
  );

  it('tells nothing of what somebody who has signed in reads, also on the same pages', async () => {
    const { cookieHeader } = await app.signIn('democratic-services');
    for (const path of ['/register', '/recommendations', '/search?q=house', '/no-such-page'])
      expect((await encodingOf(path, { cookie: cookieHeader })).encoding).toBeNull();
  });

  it('tells nothing of pages with links or forms of one’s own', async () => {
    for (const path of ['/sign-in?to=/actions', '/registers', '/answer/not-a-link'])
      expect((await encodingOf(path)).encoding).toBeNull();
  });
});
