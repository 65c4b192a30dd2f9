import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

let house: House;

beforeAll(async () => {
  house = await openHouse({ today: '2022-07-25' });
  await enterBoardMatters(house, await seedCouncil(house));
  await house.database.rows(
    `insert into proposals (document_id, position, type, text, start_offset, end_offset, rule, confidence)
     select id, 1, 'recommendation', 'Something proposed', 0, 4, 'enumerated', 'high' from documents`,
  );
});
afterAll(() => house?.close());

describe('what awaits', () => {
  it('democratic services: papers, clocks, answers, actions, claims and who is reminded', async () => {
    const keeper = await house.signIn('democratic-services');
    const page = await keeper.get('/');
    expect(page.status).toBe(200);
    expect(page.heading).toBe('What awaits you');
    for (const figure of [
      '1 paper to review',
      '0 clocks not started',
      '2 responses overdue',
      '2 actions overdue',
      '1 awaiting a verdict',
      '0 actions without an owner',
    ]) {
      expect(page.words).toContain(figure);
    }
    expect(page.links).toContain('/recommendations/R2022-002');
    expect(page.links).toEqual(
      expect.arrayContaining([
        '/actions?owner=none&state=outstanding',
        '/actions?state=no-date',
        '/reminders',
      ]),
    );
    expect(page.words).not.toContain('open accounts');
  });

  it('an administrator: the same, and how many accounts there are', async () => {
    const page = await (await house.signIn('administrator')).get('/');
    expect(page.words).toContain('4 open accounts');
    expect(page.links).toContain('/accounts');
  });

  it('an officer: their own actions with the way to write an update', async () => {
    const officer = await house.signIn('officer', 'officer@thornmere.example');
    const page = await officer.get('/');
    expect(page.heading).toBe('Your actions');
    expect(page.words).toContain(`${SECRET} again`);
    expect(page.links).toContain('/actions/A2022-005/updates/new');
    expect(page.words).toContain('Run a recruitment campaign');
    expect(page.words).not.toContain(`${SECRET}: write to the carers`);
    expect(page.words).not.toContain('Print a guide');
  });

  it('an officer without anything to do: that there is nothing', async () => {
    const idle = await house.signIn('officer', 'idle@thornmere.example');
    expect((await idle.get('/')).words).toContain('You have nothing to do.');
  });

  it('a member: claims to judge, what is late, what slipped, the next meeting', async () => {
    const member = await house.signIn('member', 'member@thornmere.example');
    const page = await member.get('/');
    expect(page.heading).toBe('Before your next meeting');
    expect(page.words).toContain('Overview and Scrutiny Board on 7 September 2022');
    expect(page.words).toContain('1 awaiting your verdict');
    expect(page.links).toContain('/actions/A2022-002');
    expect(page.words).not.toContain(`${SECRET}: write to the carers`);
  });

  it.each(['stranger', 'public-reader'] as const)('a %s: the public register', async (who) => {
    const visitor = who === 'stranger' ? house.stranger() : await house.signIn(who);
    const answer = await visitor.get('/');
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/register');
  });
});
