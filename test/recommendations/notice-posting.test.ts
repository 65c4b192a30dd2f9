import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations } from './seed-recommendations.js';

const day = (name: string, on: string) => ({
  [`${name}-day`]: on,
  [`${name}-month`]: '5',
  [`${name}-year`]: '2022',
});

let app: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

describe('a notice whose receipt nobody wrote down', () => {
  it('is presumed to be received in the ordinary course of post, marked so, with the posting beside it', async () => {
    const [asked] = await seedRecommendations(app, council, [{ text: 'That the tip be opened on Sundays.' }]);
    const reference = asked?.reference.replace('/', '-');
    const made = await keeper.submit(
      `/recommendations/letters/new?recommendation=${reference}`,
      day('datedOn', '16'),
    );
    const path = made.location ?? '';
    const posted = day('posted', '19');
    const neither = await keeper.submit(path, posted);
    expect([neither.status, neither.errors]).toEqual([
      422,
      ['Enter the day of receipt of the notice, or select the class of post to presume it from'],
    ]);
    const early = await keeper.submit(path, { ...day('posted', '12'), presumedBy: 'first-class' });
    expect([early.status, early.errors]).toEqual([
      422,
      ['The day of posting must be 16 May 2022 or later: the letter is of that date'],
    ]);
    const done = await keeper.submit(path, { ...posted, presumedBy: 'first-class' });
    expect((await keeper.follow(done)).words).toContain('23 May 2022 (presumed, posted on 19 May 2022)');
    const item = await keeper.get(`/recommendations/${reference}`);
    expect(item.words).toContain(
      '23 May 2022 (presumed in the ordinary course of post: posted on 19 May 2022)',
    );
    expect(item.words).toContain('Response due Friday 22 July 2022');
    const known = { ...posted, ...day('notice', '24'), reason: 'The receipt came back.' };
    expect((await keeper.submit(path, known)).status).toBe(303);
    const later = await keeper.get(`/recommendations/${reference}`);
    expect(later.words).toContain('24 May 2022 (posted on 19 May 2022)');
    expect(later.words).toContain('Response due Saturday 23 July 2022');
  });
});
