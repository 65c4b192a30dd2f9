import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters } from '../../reports/board-matters.js';
import { seedCouncil } from '../../support/council.js';
import { differencesOfStandings } from '../../support/kept-standings.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

let app: TestApp;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  await enterBoardMatters(app, await seedCouncil(app));
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

describe('what fits best', () => {
  it('stands first, also once its words have changed', async () => {
    await app.database.rows(`update actions set text = 'Ask the lighthouse' where number = 1`);
    await app.database.rows(
      `update actions set text = 'Lighthouse by lighthouse, see each lighthouse' where number = 2`,
    );
    const found = await referencesFound('/search?q=lighthouse');
    expect(found).toEqual(['A2022/002', 'A2022/001']);
    await app.database.rows(`update actions set text = 'One lighthouse' where number = 2`);
    await app.database.rows(`update actions set text = 'Lighthouse and lighthouse' where number = 1`);
    expect(await referencesFound('/search?q=lighthouse')).toEqual(['A2022/001', 'A2022/002']);
    expect(await differencesOfStandings(app)).toEqual([]);
  });

  it('is followed by all that is older than what is compared, on pages and in files', async () => {
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, made_on, recorded_at)
       select 2019, n, 'by-hand', repeat('weir ', 1 + n % 3) || 'and lock', (select min(id) from bodies), '2019-01-01', now()
       from generate_series(1, 540) n`,
    );
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, made_on, recorded_at, addressee_id)
       select 2019, n, 'Mend the weir', body_id, '2019-01-01', now(), addressee_id
       from generate_series(1, 510) n, (select body_id, addressee_id from recommendations where number = 1) r`,
    );
    const seen: string[] = [];
    let next: string | undefined = '/search?q=weir';
    while (next) {
      const page = await keeper.get(next);
      expect(page.words).toContain('Found 1,050 items.');
      seen.push(...page.links.filter((href) => /^\/(actions\/A|recommendations\/R)2019-/.test(href)));
      next = page.links.find((href) => href.startsWith('/search?') && href.includes('after='));
    }
    expect([seen.length, new Set(seen).size]).toEqual([1050, 1050]);
    const unranked = [
      ...Array.from({ length: 10 }, (_, n) => `/recommendations/R2019-${String(10 - n).padStart(3, '0')}`),
      ...Array.from({ length: 40 }, (_, n) => `/actions/A2019-${String(40 - n).padStart(3, '0')}`),
    ];
    expect(seen.slice(-50)).toEqual(unranked);
    const lines = (await keeper.get('/search?q=weir&download=csv')).html.trim().split(/\r?\n/);
    expect(lines).toHaveLength(1051);
    // A place that no page of these gives.
    const edited = await keeper.get('/search?q=weir&kind=R&after=-1~A~9');
    expect([edited.status, edited.links.filter((href) => href.includes('R2019-'))]).toEqual([200, []]);
  });

  it('is found where its words were not kept', async () => {
    await app.database.rows('delete from action_words');
    expect(await referencesFound('/search?q=lighthouse')).toEqual(['A2022/001', 'A2022/002']);
  });
});

async function referencesFound(path: string): Promise<string[]> {
  const page = await keeper.get(path);
  return page.links.flatMap((href) => /^\/actions\/(A2022)-(\d{3})$/.exec(href)?.slice(1).join('/') ?? []);
}
