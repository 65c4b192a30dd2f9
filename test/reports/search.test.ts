import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

let house: House;
let keeper: Visitor;

beforeAll(async () => {
  house = await openHouse({ today: '2022-07-25' });
  await enterBoardMatters(house, await seedCouncil(house));
  await house.database.rows(`update actions set text = 'A <b>bold</b> recruiting plan' where number = 2`);
  keeper = await house.signIn('democratic-services');
});
afterAll(() => house?.close());

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
    const member = await house.signIn('member', 'member@thornmere.example');
    const found = await member.get(`/search?q=${SECRET}`);
    expect(found.links).not.toContain('/recommendations/R2022-003');
    expect(found.links).toContain('/actions/A2022-005');
    expect((await member.get('/search?q=R2022/003')).status).toBe(404);
  });

  it('is for those who work with the register', async () => {
    expect((await house.stranger().get('/search?q=foster')).location).toBe('/sign-in');
  });
});
