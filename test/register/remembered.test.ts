import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = '2022-06-15';

let app: TestApp;
let other: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  const database = await openTestDatabase();
  app = await openTestApp({ database, today: TODAY });
  // Another copy of the program on the same database.
  other = await openTestApp({ database: { ...database, close: async () => {} }, today: TODAY });
  council = await seedCouncil(app);
  await app.database.rows(
    `insert into recommendations (year, number, text, body_id, addressee_id, made_on, clock_rule, publicity, recorded_at, tags)
     select 2022, n, 'Mend the roofs', $1, $2, '2022-01-01', 'executive', 'published', now(), case when n = 1 then array['lighthouse'] else array['roofs'] end
     from generate_series(1, 3) n`,
    [council.bodies.CYP, council.bodies.EXEC],
  );
  keeper = await app.signIn('democratic-services');
});
afterAll(async () => {
  await other.close();
  await app.close();
});

/** What another copy shows of what everybody may see, and of what somebody without the right to read exempt items may. */
async function shownElsewhere(member: Visitor) {
  const register = await other.stranger().get('/register');
  const search = await member.get('/search?q=roofs');
  const list = await member.get('/recommendations');
  return {
    registered: /([\d,]+) recommendations?\b/.exec(register.html)?.[1],
    searchedTags: search.html.includes('lighthouse'),
    listedTags: list.html.includes('lighthouse'),
  };
}

describe('what a copy of the program remembers of the register', () => {
  it('is gone at once where another copy has withheld it', async () => {
    await app.signIn('officer');
    const officer = other.stranger();
    await officer.submit('/sign-in', { email: 'officer@thornmere.example', password: 'three random words' });
    const before = await shownElsewhere(officer);
    expect(before).toEqual({ registered: '3', searchedTags: true, listedTags: true });
    expect(await shownElsewhere(officer)).toEqual(before);

    const page = '/recommendations/R2022-001/publicity/new';
    const answer = await keeper.submit(page, {
      publicity: 'exempt',
      ground: 'paragraph-3',
      summary: 'A contract.',
      reason: 'A contract.',
    });
    expect(answer.status).toBe(303);

    expect(await shownElsewhere(officer)).toEqual({
      registered: '2',
      searchedTags: false,
      listedTags: false,
    });
  });
});
