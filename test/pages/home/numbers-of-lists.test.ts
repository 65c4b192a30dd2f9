import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { enterFacts } from '../../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { attribute, visibleWords } from '../../support/markup.js';
import { tellOfChange } from '../../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { VisitedPage } from '../../support/visited-page.js';

/** Days have passed until then, and nothing else. */
const LATER = '2022-07-20';

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  const facts = fc.sample(recordedFacts, { numRuns: 80, seed: 20220619 });
  await app.database.transact(async (tx) => {
    for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
  });
  const { HEALTH } = council.bodies;
  await app.database.rows('update recommendations set body_id = $1 where id % 3 = 0', [HEALTH]);
  await app.database.rows('update actions set body_id = $1 where id % 4 = 0', [HEALTH]);
  await app.database.rows('update actions set owner_id = $1 where owner_id is not null and id % 2 = 0', [
    council.owners.director,
  ]);
  await app.database.rows(
    `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-1' where id % 5 = 0`,
  );
});
afterAll(() => app?.close());

/** The figures of the first page that lead to a list of items, by its address. */
function figuresOf(page: VisitedPage): [href: string, value: string][] {
  return page
    .all('a')
    .filter((link) => attribute(link, 'class') === 'app-figures__link')
    .map((link): [string, string] => [attribute(link, 'href') ?? '', visibleWords(link).split(' ')[0] ?? ''])
    .filter(([href]) => /^\/(actions|recommendations)\?/.test(href));
}

describe('each number of the first page', () => {
  it.each([
    ['democratic-services', 'democratic-services@thornmere.example', null],
    ['administrator', 'administrator@thornmere.example', null],
    ['democratic-services', 'health@thornmere.example', 'HEALTH'],
    ['auditor', 'auditor@thornmere.example', null],
    ['officer', 'officer@thornmere.example', null],
  ] as const)(
    'is what the list to which it leads says, on any day, for %s as %s',
    async (role, email, body) => {
      const visitor = await app.signIn(role, email);
      if (body)
        await app.database.rows(
          `insert into account_bodies (account_id, body_id, given_at) select a.id, b.id, now() from accounts a, bodies b
         where a.email = $1 and b.code = $2`,
          [email, body],
        );
      for (const [today, address] of [
        [TODAY, '/'],
        [TODAY, '/?as-at=2022-06-14'],
        [LATER, '/'],
      ] as const) {
        app.clock.set(today);
        const figures = figuresOf(await visitor.get(address));
        expect(figures.length).toBeGreaterThan(2);
        for (const [href, value] of figures) {
          const list = await visitor.get(href);
          const [, listed] = /([\d,]+) (?:actions?|dut(?:y|ies)|recommendations?)\b/.exec(list.words) ?? [];
          expect([today, href, list.status, listed ?? '0']).toEqual([today, href, 200, value]);
        }
      }
      app.clock.set(TODAY);
    },
  );
});

describe('where more waits than is counted', () => {
  beforeAll(async () => {
    const { bodies, owners } = council;
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, recorded_at)
       select 2021, n, 'by-hand', 'Wait', $1, $2, '2022-01-01', '2022-02-01', now() from generate_series(1, 1001) n`,
      [bodies.CYP, owners.team],
    );
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, response_due_on, recorded_at)
       select 2021, n, 'Do', $1, $2, '2022-01-01', '2022-03-01', now() from generate_series(1, 2002) n`,
      [bodies.CYP, bodies.EXEC],
    );
    await app.database.rows(
      `with answered as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at) values ($1, '2022-02-01', $2, now()) returning id)
       insert into response_answers (recommendation_id, response_id, decision)
       select r.id, a.id, 'accepted' from answered a, recommendations r where r.year = 2021 and r.number > 1001`,
      [bodies.EXEC, council.accounts.democraticServices],
    );
    await tellOfChange(app);
  });

  it('says so of each figure, of what is folded and of the way to the list', async () => {
    const page = await (await app.signIn('democratic-services')).get('/');
    const told = new Map(figuresOf(page));
    for (const href of [
      '/actions?state=overdue',
      '/recommendations?clock=overdue&sort=due',
      '/recommendations?state=accepted-no-action',
    ])
      expect([href, told.get(href)]).toEqual([href, '1,000+']);
    expect(page.words).toContain('Accepted, no action with owner and date (1,000+)');
    expect(page.words).toContain('See all 1,000+: Actions overdue');
    expect(page.words).toContain('1,000+ answers owed');
    const [waiting] = page.words.split('Progress over 12 months');
    expect(waiting).not.toMatch(/1,00\d(?!\+)/);
  });
});
