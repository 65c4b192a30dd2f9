import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations, seedSixteen } from './seed-recommendations.js';

const ELEVENTH_OF_MAY = { 'notice-day': '11', 'notice-month': '5', 'notice-year': '2022' };

let app: TestApp;
let keeper: Visitor;
let documentId: number;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  const council = await seedCouncil(app);
  documentId = await seedSixteen(app, council);
  await seedRecommendations(app, council, [
    {
      addresseeId: council.bodies.NHS,
      clockRule: 'health',
      text: 'That the Trust reports on waiting times.',
      madeOn: parseDay('2022-05-03'),
    },
    { text: 'That the fostering offer be reviewed.' },
  ]);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

describe('notice and receipt of a whole paper', () => {
  it('starts the clock of everything that is ticked, and says how its date is worked out', async () => {
    const done = await keeper.submit(`/recommendations/notice?document=${documentId}`, ELEVENTH_OF_MAY);
    expect(done.status).toBe(303);
    const list = await keeper.follow(done);
    expect(list.words).toContain('The dates are recorded for 16 recommendations');
    expect(list.links).toContain(`/responses/new?document=${documentId}`);
    expect(list.words.split('10 Jul 2022').length - 1).toBe(16);

    const item = await keeper.get('/recommendations/R2022-016');
    expect(item.words).toContain('Sunday 10 July 2022');
    expect(item.words).toContain('39 days left');
    expect(item.words).toContain('the day before the corresponding date, 11 July 2022');
    expect(item.words).toContain('Local Government Act 2000 s.9FE');
    expect(item.words).toContain('11 May 2022, recorded by Test democratic-services');
  });

  it('leaves what is not ticked as it was', async () => {
    const some = { 'receipt-day': '13', 'receipt-month': 'May', 'receipt-year': '2022' };
    const fields = { ...some, recommendations: ['R2022-001', 'R2022-002'] };
    await keeper.submit(`/recommendations/notice?document=${documentId}`, fields);
    expect((await keeper.get('/recommendations/R2022-002')).words).toContain('Tuesday 12 July 2022');
    expect((await keeper.get('/recommendations/R2022-003')).words).toContain('Sunday 10 July 2022');
  });

  it('keeps in the history what the date was before', async () => {
    const { words } = await keeper.get('/recommendations/R2022-001');
    expect(words).toContain('recorded receipt');
    expect(words).toContain('Response date changed from 10 July 2022 to 12 July 2022');
  });
});

describe('receipt without a notice', () => {
  const path = '/recommendations/notice?recommendation=R2022-018';
  afterAll(() => app.clock.set('2022-06-01'));

  it('owes nothing: the date is shown as presumed, and nothing is ever overdue', async () => {
    await keeper.submit(path, { 'receipt-day': '12', 'receipt-month': '5', 'receipt-year': '2022' });
    app.clock.set('2022-09-01');
    keeper = await app.signIn('democratic-services');
    const { words } = await keeper.get('/recommendations/R2022-018');
    expect(words).toContain('No notice recorded. Monday 11 July 2022 is presumed, and is not a date in law');
    expect(words).toContain('No notice recorded: nothing is owed in law');
    expect(words).not.toContain('Response overdue');
    const overdue = await keeper.get('/recommendations?state=response-overdue');
    expect(overdue.words).not.toContain('R2022/018');
    const waiting = await keeper.get('/recommendations?state=clock-not-started');
    expect(waiting.words).toContain('R2022/018');
  });
});

describe('the form', () => {
  const path = '/recommendations/notice?recommendation=R2022-018';

  it.each([
    [{}, 'Enter at least one date'],
    [
      { 'notice-day': '31', 'notice-month': '2', 'notice-year': '2022' },
      '31 February 2022 is not a real date',
    ],
    [
      { 'notice-day': '2', 'notice-month': '6', 'notice-year': '2022' },
      'Receipt of the notice in writing must be today or in the past',
    ],
  ])('refuses %j and keeps what was typed', async (fields: Record<string, string>, message) => {
    const again = await keeper.submit(path, fields);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([message]);
    expect(again.fieldErrors).toEqual([message]);
    if ('notice-day' in fields) expect(again.html).toContain(`value="${fields['notice-day']}"`);
    expect((await keeper.get('/recommendations/R2022-018')).words).toContain('Response not yet requested');
  });

  it('refuses a day before the recommendation was made, and says what to do', async () => {
    const day = { 'notice-day': '10', 'notice-month': '5', 'notice-year': '2022' };
    const again = await keeper.submit(path, day);
    expect([again.status, again.errors]).toEqual([
      422,
      [
        'Receipt of the notice in writing must be 11 May 2022 or later: R2022/018 was made on that day. Enter the right day, or leave it empty until you know it',
      ],
    ]);
    expect((await keeper.get('/recommendations/R2022-018')).words).toContain('Response not yet requested');
  });

  it('asks for the date that the rule looks at', async () => {
    const answer = await keeper.submit('/recommendations/notice?recommendation=R2022-017', {
      'request-day': '3',
      'request-month': '5',
      'request-year': '2022',
    });
    const { words } = await keeper.follow(answer);
    expect(words).toContain('Tuesday 31 May 2022');
    expect(words).toContain('1 day late');
    expect(words).toContain('Response overdue');
  });

  it('records nothing twice when it is sent twice', async () => {
    const form = await keeper.get(path);
    const first = await keeper.submitOn(form, ELEVENTH_OF_MAY);
    const second = await keeper.submitOn(form, ELEVENTH_OF_MAY);
    expect([first.status, second.status]).toEqual([303, 303]);
    const events = await app.database.rows(
      `select 1 from clock_events e join recommendations r on r.id = e.recommendation_id
       where r.number = 18 and e.kind = 'notice'`,
    );
    expect(events).toHaveLength(1);
  });

  it.each(['officer', 'member', 'public-reader'] as const)('is closed to the role of %s', async (role) => {
    const visitor = await app.signIn(role);
    expect((await visitor.get(path)).status).toBe(403);
  });

  it('is refused without its token', async () => {
    expect((await keeper.post(path, ELEVENTH_OF_MAY)).status).toBe(403);
  });

  it.each(['?document=999', '?document=x', '?recommendation=R2022-999', ''])(
    'is not found for “%s”',
    async (query) => {
      expect((await keeper.get(`/recommendations/notice${query}`)).status).toBe(404);
    },
  );
});

describe('the rule of a clock', () => {
  it('can be the council’s own, with its own length', async () => {
    const done = await keeper.submit('/recommendations/R2022-010/clock', { rule: 'local', length: '8w' });
    const item = await keeper.follow(done);
    expect(item.words).toContain('Response not yet requested');
    const start = { 'start-day': '1', 'start-month': '6', 'start-year': '2022' };
    const started = await keeper.submit('/recommendations/notice?recommendation=R2022-010', start);
    expect((await keeper.follow(started)).words).toContain('Tuesday 26 July 2022');
  });

  it('counts working days after a day, and cites what the council cites', async () => {
    const rule = { rule: 'local', length: '10wd after', citation: 'Constitution, part 4, rule 16' };
    await keeper.submit('/recommendations/R2022-011/clock', rule);
    const start = { 'start-day': '26', 'start-month': '5', 'start-year': '2022' };
    const done = await keeper.submit('/recommendations/notice?recommendation=R2022-011', start);
    const { words } = await keeper.follow(done);
    // Two days of the Platinum Jubilee lie between.
    expect(words).toContain('Monday 13 June 2022');
    expect(words).toContain('Source: Constitution, part 4, rule 16');
  });

  it.each([
    ['', 'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after'],
    [
      'two months',
      'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after',
    ],
  ])('refuses the length “%s”', async (length, message) => {
    const again = await keeper.submit('/recommendations/R2022-011/clock', { rule: 'local', length });
    expect([again.status, again.errors]).toEqual([422, [message]]);
  });

  it('tells the second of two people what the first has changed', async () => {
    const other = await app.signIn('administrator');
    const opened = await other.get('/recommendations/R2022-012/clock');
    await keeper.submit('/recommendations/R2022-012/clock', { rule: 'partner' });
    const late = await other.submitOn(opened, { rule: 'health' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('changed the response clock');
    expect((await keeper.get('/recommendations/R2022-012')).words).toContain(
      'Partner authority on the statutory list: no date in law',
    );
  });
});
