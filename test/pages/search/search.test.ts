import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTION_STATES } from '../../../src/actions/states/action-states.rules.js';
import { RECOMMENDATION_STATES } from '../../../src/recommendations/states/recommendation-states.rules.js';
import { enterBoardMatters, SECRET } from '../../reports/board-matters.js';
import { seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

let app: TestApp;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  await enterBoardMatters(app, await seedCouncil(app));
  await app.database.rows(`update actions set text = 'A <b>bold</b> recruiting plan' where number = 2`);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

describe('the search box', () => {
  it.each([
    ['R2022/001', '/recommendations/R2022-001'],
    ['r2022-1', '/recommendations/R2022-001'],
    [' A2022/2 ', '/actions/A2022-002'],
  ])('goes straight to %j', async (q, path) => {
    const answer = await keeper.get(`/search?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(path);
  });

  it('says that there is no such reference', async () => {
    const page = await keeper.get('/search?q=R2022/099');
    expect(page.status).toBe(404);
    expect(page.words).toContain('There is no R2022/099.');
  });

  it('finds words in whatever form, in recommendations and actions, and marks them', async () => {
    const page = await keeper.get('/search?q=recruitment');
    expect(page.links).toEqual(
      expect.arrayContaining(['/recommendations/R2022-001', '/actions/A2022-001', '/actions/A2022-002']),
    );
    expect(page.wordsOf('mark')).toEqual(expect.arrayContaining(['Recruit', 'recruitment', 'recruiting']));
  });

  it('finds posts and people for those alone who may look at them', async () => {
    const page = await keeper.get('/search?q=director');
    expect(page.words).toMatch(/Director of Children's Services Post, .*held by Dana Okafor/);
    const person = await keeper.get('/search?q=okafor');
    expect(person.links.some((href) => href.startsWith('/people/person/'))).toBe(true);
    expect((await keeper.get('/search?q=OFFICER@thornmere.example')).words).toContain('Dana Okafor');
    const chair = await app.signIn('chair', 'a.chair@thornmere.example');
    const hers = await chair.get('/search?q=okafor');
    expect(hers.words).toContain('Nothing matches.');
    expect((await chair.get('/search?q=director')).links.some((href) => href.startsWith('/people'))).toBe(
      false,
    );
  });

  it('can be taken away as it is shown, on all its pages', async () => {
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, owner_id, made_on, recorded_at)
       select 2022, 500 + n, 'resolution', 'Count the newts of pond ' || n, body_id, owner_id, '2022-06-01', now()
       from generate_series(1, 30) n, (select body_id, owner_id from actions where number = 1) a`,
    );
    const page = await keeper.get('/search?q=newts');
    expect(page.words).toContain('Found 30 items.');
    const { links } = page;
    expect(links.filter((href) => href.startsWith('/actions/A2022-5')).length).toBeLessThan(30);
    const csv = links.find((href) => href.includes('download=csv')) ?? '';
    const lines = (await keeper.get(csv)).html.trim().split(/\r?\n/);
    expect(lines[0]).toContain('Found,Words,About it');
    expect(lines).toHaveLength(31);
    expect(lines[1]).toMatch(/^A2022\/5\d\d,Count the newts of pond \d+,/);
    const book = await keeper.get(csv.replace('csv', 'xlsx'));
    expect([book.status, book.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    await app.database.rows('delete from actions where number > 500');
  });

  it('says where nobody knows the day of what it found', async () => {
    await app.database.rows('update recommendations set is_made_on_known = false where number = 2');
    const page = await keeper.get('/search?q=allowances');
    expect(page.words).toContain('day not known');
    expect(page.words).not.toContain('11 May 2022');
  });

  it('shows what people wrote, and runs none of it', async () => {
    const page = await keeper.get('/search?q=bold');
    expect(page.html).not.toContain('<b>');
    expect(page.html).not.toContain('<script>alert');
    const asked = await keeper.get(`/search?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(asked.status).toBe(200);
    expect(asked.html).not.toContain('<script>alert');
  });

  it.each(['', 'the', 'nowhere-to-be-found', '"', "'", '& | !', '%00', 'x'.repeat(5000)])(
    'has an answer to %j',
    async (q) => {
      const page = await keeper.get(`/search?q=${encodeURIComponent(q)}`);
      expect(page.status).toBe(200);
      expect(page.words).toContain('Type a reference');
    },
  );

  it('finds what is exempt for those only who keep it', async () => {
    expect((await keeper.get(`/search?q=${SECRET}`)).links).toContain('/recommendations/R2022-003');
    const member = await app.signIn('member', 'other@thornmere.example');
    const found = await member.get(`/search?q=${SECRET}`);
    expect(found.links).not.toContain('/recommendations/R2022-003');
    expect(found.links).toContain('/actions/A2022-005');
    expect((await member.get('/search?q=R2022/003')).status).toBe(404);
  });

  it('is for those who work with the register', async () => {
    expect((await app.stranger().get('/search?q=foster')).location).toBe(
      '/sign-in?to=%2Fsearch%3Fq%3Dfoster',
    );
  });

  it.each([
    ['q="recruiting plan"', ['A2022/002'], 'a phrase'],
    ['q=recruiting&kind=R', ['R2022/001'], 'one kind'],
    ['q=recrutment', ['with similar words', 'A2022/001'], 'a letter left out'],
    ['q=recruitmnet', ['with similar words', 'A2022/001'], 'two letters swapped'],
    ['q=alowances', ['with similar words', 'R2022/002'], 'a letter left out at the beginning'],
    ['body=NONE', [], 'a body that is none'],
    ['directorate=Nowhere', [], 'a directorate that is none'],
    ['kind=A&state=response-overdue', [], 'a state of the other kind'],
    ['kind=A&clock=overdue', [], 'a clock, which actions have none of'],
    ['year=1999', [], 'another year'],
    ['tag=unused', [], 'a tag that nothing has'],
    ['source=tracker', [], 'a kind of paper that there is none of'],
  ])('finds by %s', async (query, references) => {
    const page = await keeper.get(`/search?${query}`);
    expect(page.status).toBe(200);
    for (const reference of references) expect(page.words).toContain(reference);
    if (references.length === 0) expect(page.words).toContain('Nothing matches.');
  });

  it('finds by every filter at once what each of them fits', async () => {
    const all = await keeper.get('/search?year=2022');
    const references = (words: string) => [...new Set(words.match(/[AR]2022\/\d+/g))].sort();
    const byState = await Promise.all(
      [...ACTION_STATES, ...RECOMMENDATION_STATES].map(({ name }) =>
        keeper.get(`/search?year=2022&state=${name}`),
      ),
    );
    const found = references(
      byState
        .flatMap(({ links }) => links)
        .map((href) => href.replace(/^\/\w+\/([AR]\d+)-/, '$1/'))
        .join(' '),
    );
    expect(found).toEqual(
      references(all.links.map((href) => href.replace(/^\/\w+\/([AR]\d+)-/, '$1/')).join(' ')),
    );
  });

  it.each(['best', 'newest'])(
    'turns its pages without leaving anything out or showing it twice: the %s first',
    async (sort) => {
      const council = await app.database.rows<{ id: number }>(`select id from bodies where code = 'CYP'`);
      if (sort === 'best') {
        await app.database.rows(
          `insert into actions (year, number, origin, text, body_id, made_on, recorded_at)
         select 2021, n, 'by-hand', repeat('dredge ', 1 + n % 7) || 'the pond', $1, date '2021-01-01' + n % 9, now()
         from generate_series(1, 60) n`,
          [council[0]?.id],
        );
      }
      const seen: string[] = [];
      for (let next: string | undefined = `/search?q=dredging&sort=${sort}`; next; ) {
        const page = await keeper.get(next);
        expect(page.words).toContain('Found 60 items.');
        seen.push(...page.links.filter((href) => href.startsWith('/actions/A2021-')));
        next = page.links.find((href) => href.startsWith('/search?') && href.includes('after='));
      }
      expect(seen).toHaveLength(60);
      expect(new Set(seen).size).toBe(60);
    },
  );

  it('turns the pages of what is nearly the word, too', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = '/search?q=drredge'; next; ) {
      const page = await keeper.get(next);
      expect(page.words).toContain('Found 60 items with similar words');
      seen.push(...page.links.filter((href) => href.startsWith('/actions/A2021-')));
      next = page.links.find((href) => href.startsWith('/search?') && href.includes('after='));
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });
});
