import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters, SECRET } from '../../reports/board-matters.js';
import { seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  await enterBoardMatters(app, await seedCouncil(app));
  await app.database.rows(
    `insert into proposals (document_id, position, type, text, start_offset, end_offset, rule, confidence)
     select id, 1, 'recommendation', 'Something proposed', 0, 4, 'enumerated', 'high' from documents`,
  );
});
afterAll(() => app?.close());

describe('what awaits', () => {
  it('democratic services: papers, clocks, answers, actions, claims and who is reminded', async () => {
    const keeper = await app.signIn('democratic-services');
    const page = await keeper.get('/');
    expect(page.status).toBe(200);
    expect(page.heading).toBe('To do');
    for (const figure of [
      '1 paper to review',
      '2 recommendations with a response overdue: 2 answers owed',
      '2 actions overdue',
      '2 awaiting a verdict',
      'Every outstanding action has an owner.',
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
    const page = await (await app.signIn('administrator')).get('/');
    expect(page.words).toContain('4 open accounts');
    expect(page.links).toContain('/accounts');
  });

  it('an officer: their own actions, the exempt too, with the way to write an update', async () => {
    const officer = await app.signIn('officer', 'officer@thornmere.example');
    const page = await officer.get('/');
    expect(page.heading).toBe('Your actions');
    expect(page.words).toContain(`${SECRET} again`);
    expect(page.links).toContain('/actions/A2022-005/updates/new');
    expect(page.words).toContain('Run a recruitment campaign');
    expect(page.words).toContain(`${SECRET}: write to the carers`);
    expect(page.words).not.toContain('Print a guide');
    expect((await (await app.signIn('officer', 'idle@thornmere.example')).get('/')).words).not.toContain(
      SECRET,
    );
  });

  it('an officer who reads a team’s mail: what the team owes', async () => {
    const [team] = await app.database.rows<{ id: number }>(
      `select id from owners where email = 'fostering@thornmere.example'`,
    );
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, recorded_at)
       select 2022, 90, 'resolution', 'Count the enquiries', body_id, $1, '2022-06-01', '2022-07-30', now()
       from actions limit 1`,
      [team?.id],
    );
    const reader = await app.signIn('officer', 'fostering@thornmere.example');
    const page = await reader.get('/');
    expect(page.words).toContain('Count the enquiries');
    await app.database.rows(`delete from actions where year = 2022 and number = 90`);
  });

  it('an officer without anything to do: that there is nothing', async () => {
    const idle = await app.signIn('officer', 'idle@thornmere.example');
    expect((await idle.get('/')).words).toContain('You have nothing to do.');
  });

  it('a member: body by body the next meeting, claims to judge, answers due and what is late', async () => {
    const member = await app.signIn('member', 'member@thornmere.example');
    const page = await member.get('/');
    expect(page.heading).toBe('Before your next meeting');
    expect(page.words).toContain('Overview and Scrutiny Board on 7 September 2022');
    expect(page.wordsOf('h3')).toContain('2 awaiting a verdict');
    expect(page.links).toEqual(
      expect.arrayContaining([
        '/meetings/OSB/2022-09-07/verdicts',
        '/meetings/OSB/2022-09-07/matters-arising',
      ]),
    );
    expect(page.words).toMatch(/Statutory and other answers: \d+ late/);
    expect(page.words).toContain(`${SECRET}: write to the carers`);
    const other = await app.signIn('member', 'other@thornmere.example');
    expect((await other.get('/')).words).not.toContain(`${SECRET}: write to the carers`);
  });

  it.each(['stranger', 'public-reader'] as const)('a %s: the public register', async (who) => {
    const visitor = who === 'stranger' ? app.stranger() : await app.signIn(who);
    const answer = await visitor.get('/');
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/register');
  });

  it('democratic services of some bodies: what is of these alone, and a field for their papers', async () => {
    const keeper = await app.signIn('democratic-services', 'health@thornmere.example');
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select a.id, b.id, now() from accounts a, bodies b where a.email = 'health@thornmere.example' and b.code = 'HEALTH'`,
    );
    const page = await keeper.get('/');
    expect(page.words).toContain('Add a paper');
    expect(page.words).toContain('Every paper has been reviewed.');
    expect(page.words).toContain('No response is late.');
    expect(page.words).not.toContain('actions overdue');
    expect(page.links.filter((href) => href.startsWith('/actions/A'))).toEqual([]);
    const whole = await (await app.signIn('democratic-services')).get('/');
    expect(whole.words).toContain('2 actions overdue');
  });
});
