import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-08-01' });
  council = await seedCouncil(app);
  const { NHS, HEALTH } = council.bodies;
  await seedRecommendations(app, council, [
    { text: 'That a kinship strategy be written.', madeOn: parseDay('2021-11-03') },
    { text: 'That the Trust shortens waiting.', bodyId: HEALTH, addresseeId: NHS, clockRule: 'health' },
    { text: 'That adopters be matched sooner.' },
    { text: 'That the closed report be acted upon.', publicity: 'exempt' },
    { text: 'That partners have regard.', clockRule: 'partner' },
    ...Array.from({ length: 58 }, (_, index) => ({ text: `That matter ${index} be looked into.` })),
  ]);
  await app.database.rows(
    `update recommendations set response_due_on = date '2022-07-10' + number where year = 2022 and number between 10 and 40`,
  );
  await app.database.rows(`update recommendations set response_due_on = '2022-07-10' where year = 2021`);
  await app.database.rows(
    `update recommendations set response_due_on = date '2022-08-29' - 41 + number where year = 2022 and number in (41, 42)`,
  );
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const references = (page: VisitedPage) => page.wordsOf('a').filter((words) => /^R\d{4}\/\d{3,}$/.test(words));
/** Not the links that tick or untick the rows of the same page. */
const linkTo = (page: VisitedPage, pattern: RegExp) =>
  page.links.find((href) => pattern.test(href) && !href.endsWith('#chosen')) ?? '';

describe('filters', () => {
  it.each([
    ['q=adopters+matched', ['R2022/002']],
    ['q=adopter', ['R2022/002']],
    ['q=R2022-004', ['R2022/004']],
    ['q=r2021/001', ['R2021/001']],
    ['body=HEALTH', ['R2022/001']],
    ['addressee=NHS', ['R2022/001']],
    ['year=2021', ['R2021/001']],
    ['clock=overdue&year=2021', ['R2021/001']],
    ['municipalYear=2021&body=CYP', ['R2021/001']],
    ['municipalYear=2022&body=HEALTH', ['R2022/001']],
    ['municipalYear=2020', []],
    ['municipalYear=99&body=HEALTH', ['R2022/001']],
    ['clock=none', ['R2022/004']],
    ['state=response-overdue&body=CYP&year=2021', ['R2021/001']],
    ['q=nothing-of-the-kind', []],
  ])('?%s lists %j', async (query, expected) => {
    const page = await keeper.get(`/recommendations?${query}`);
    expect([page.status, references(page)]).toEqual([200, expected]);
  });

  it('know what is due within four weeks from what only runs', async () => {
    const [soon, running] = [
      await keeper.get('/recommendations?clock=due-soon&sort=-due'),
      await keeper.get('/recommendations?clock=running&sort=-due'),
    ];
    expect(soon.words).toContain('20 recommendations');
    expect(running.words).toContain('21 recommendations');
    expect(references(soon)[0]).toBe('R2022/041');
    expect(references(running)[0]).toBe('R2022/042');
  });

  it('say how many there are and what to do where there are none', async () => {
    expect((await keeper.get('/recommendations?clock=overdue')).words).toContain('13 recommendations');
    expect((await keeper.get('/recommendations?q=zebra')).words).toContain('0 recommendations');
    expect((await keeper.get('/recommendations?q=zebra')).words).toContain(
      'No recommendation matches these filters',
    );
  });

  it('stay in the form and in the links to other orders', async () => {
    const page = await keeper.submit('/recommendations', { q: 'matter', clock: 'running' });
    expect(page.html).toContain('value="matter"');
    expect(linkTo(page, /sort=-?due/)).toBe('/recommendations?q=matter&clock=running&sort=due');
  });

  it('that make no sense are left aside', async () => {
    const page = await keeper.get('/recommendations?state=lost&year=x&clock=1&sort=no&after=zz&body[a]=1');
    expect([page.status, references(page).length]).toEqual([200, 25]);
  });
});

describe('orders and pages', () => {
  it.each(['-reference', 'reference', 'made', '-made', 'due', '-due'])('in the order of %s', async (sort) => {
    const seen: string[][] = [];
    let page = await keeper.get(`/recommendations?sort=${sort}`);
    for (;;) {
      seen.push(references(page));
      const next = linkTo(page, /after=/);
      if (!next) break;
      page = await keeper.get(next);
    }
    const all = seen.flat();
    expect(seen.map(({ length }) => length)).toEqual([25, 25, 13]);
    expect(new Set(all).size).toBe(63);
    const previous = await keeper.get(linkTo(page, /before=/));
    expect(references(previous)).toEqual(seen[1]);
    const first = await keeper.get(linkTo(previous, /before=/));
    expect(references(first)).toEqual(seen[0]);
    expect(linkTo(first, /before=/)).toBe('');
  });

  it('puts what is due first, and what has no date last', async () => {
    const page = await keeper.get('/recommendations?sort=due');
    expect(references(page).slice(0, 3)).toEqual(['R2021/001', 'R2022/010', 'R2022/011']);
    expect(references(await keeper.get('/recommendations?sort=-due')).at(0)).toBe('R2022/062');
  });

  it('says to a screen reader which way it is sorted', async () => {
    expect((await keeper.get('/recommendations?sort=-made')).html).toContain('aria-sort="descending"');
  });
});

describe('who sees what', () => {
  it('keeps exempt matter from those who neither keep the register nor sit on its body', async () => {
    expect((await keeper.get('/recommendations/R2022-003')).words).toContain('closed report');
    expect((await keeper.get('/recommendations?q=closed')).words).toContain('closed report');
    for (const role of ['officer', 'member'] as const) {
      const visitor = await app.signIn(role, `other.${role}@thornmere.example`);
      expect((await visitor.get('/recommendations/R2022-003')).status).toBe(404);
      const list = await visitor.get('/recommendations?q=closed');
      expect([list.words.includes('closed report'), references(list)]).toEqual([false, []]);
      expect(references(await visitor.get('/recommendations?q=R2022-003'))).toEqual([]);
    }
  });

  it('shows exempt matter to members of its body', async () => {
    const member = await app.signIn('member');
    expect((await member.get('/recommendations/R2022-003')).words).toContain('closed report');
    expect(references(await member.get('/recommendations?q=closed'))).toEqual(['R2022/003']);
  });

  it('is closed to readers of the public register, and asks strangers to sign in', async () => {
    const reader = await app.signIn('public-reader');
    expect((await reader.get('/recommendations')).status).toBe(403);
    expect((await app.stranger().get('/recommendations')).location).toMatch(/^\/sign-in\?/);
  });

  it.each(['R2022-999', 'R2022', 'A2022-001', 'nonsense'])('does not find %s', async (reference) => {
    expect((await keeper.get(`/recommendations/${reference}`)).status).toBe(404);
  });
});

it('counts truly beyond what anybody reads', async () => {
  await app.database.rows(
    `insert into recommendations (year, number, text, body_id, addressee_id, made_on, clock_rule, recorded_at)
     select 2019, n, 'That it be so', $1, $2, '2019-05-01', 'executive', now() from generate_series(1, 1501) n`,
    [council.bodies.HEALTH, council.bodies.EXEC],
  );
  const page = await keeper.get('/recommendations?year=2019&state=open&sort=reference');
  expect(page.words).toContain('1,501 recommendations');
  expect(references(page)).toHaveLength(25);
  expect(page.wordsOf('a')).toContain('Clear filters');
});
