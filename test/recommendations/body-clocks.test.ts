import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations } from './seed-recommendations.js';

let house: House;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  house = await openHouse({ today: '2022-06-01' });
  council = await seedCouncil(house);
  keeper = await house.signIn('democratic-services');
});
afterAll(() => house.close());

/** Recommends something to the trust and reads under which rule. */
async function ruleOfNext(): Promise<string> {
  const [made] = await seedRecommendations(house, council, [{ addresseeId: council.bodies.NHS }]);
  const { words } = await keeper.get(`/recommendations/${made?.reference.replace('/', '-')}`);
  return /Rule (.*?) Change/.exec(words)?.[1] ?? '';
}

describe('under which rule a body answers', () => {
  it('is what its kind says until somebody chooses', async () => {
    expect(await ruleOfNext()).toBe('Partner authority on the statutory list: no date in law');
    const done = await keeper.submit('/bodies/NHS/clock', { rule: 'health' });
    expect((await keeper.follow(done)).words).toContain('How it answers Health body: 28 days');
    expect(await ruleOfNext()).toBe('Health body: 28 days');
  });

  it('leaves what is in the register as it was, and can be taken back', async () => {
    expect((await keeper.get('/recommendations/R2022-001')).words).toContain('Partner authority');
    await keeper.submit('/bodies/NHS/clock', { rule: 'by-kind' });
    expect(await ruleOfNext()).toBe('Partner authority on the statutory list: no date in law');
  });

  it.each([
    [{ rule: 'whenever' }, 'Choose under which rule this body answers'],
    [
      { rule: 'local', length: 'soon' },
      'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after',
    ],
  ])('refuses %j', async (fields, message) => {
    const again = await keeper.submit('/bodies/NHS/clock', fields);
    expect([again.status, again.errors]).toEqual([422, [message]]);
  });

  it('is chosen by those who keep the register', async () => {
    const member = await house.signIn('member');
    expect((await member.get('/bodies/NHS/clock')).status).toBe(403);
    expect((await member.get('/bodies/NHS')).links).not.toContain('/bodies/NHS/clock');
    expect((await keeper.get('/bodies/NOBODY/clock')).status).toBe(404);
  });
});
