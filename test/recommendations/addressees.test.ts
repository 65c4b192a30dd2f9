import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  const [seeded] = await seedRecommendations(app, council, [{ text: 'That it be so.' }]);
  path = pathOf(seeded?.reference ?? '');
});
afterAll(() => app.close());

describe('addressees', () => {
  it('are never the body that makes it', async () => {
    const message = "Children's Panel makes the recommendation. Select another body to answer it";
    await app.database.rows("update bodies set kind = 'committee' where code = 'CYP'");
    for (const typed of [
      { addressee: 'CYP', further: [] },
      { addressee: 'EXEC', further: ['CYP', 'NHS'] },
    ]) {
      const again = await keeper.submit(`${path}/addressees`, typed);
      expect([again.status, again.errors]).toEqual([422, [message]]);
    }
    const logged = {
      text: 'That it be so.',
      body: 'CYP',
      ...boxes('madeOn', '2022-07-19'),
      publicity: 'published',
    };
    const again = await keeper.submit('/recommendations/new', { ...logged, addressee: 'CYP', looked: 'yes' });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    await app.database.rows("update bodies set kind = 'panel' where code = 'CYP'");
  });

  it('that scrutinise are under no rule of law', async () => {
    const logged = { text: 'That the board look at it.', body: 'CYP', ...boxes('madeOn', '2022-07-19') };
    const done = await keeper.submit('/recommendations/new', {
      ...{ ...logged, addressee: 'OSB', publicity: 'published', looked: 'yes' },
    });
    const page = await keeper.follow(done);
    expect(page.words).toContain('No rule sets a date');
    expect(page.words).toContain(
      'Section 9FE of the Local Government Act 2000 binds councils under executive arrangements and their executives, but not scrutiny bodies',
    );
    expect(page.wordsOf('strong')).toContain('Awaiting response');
  });
});
