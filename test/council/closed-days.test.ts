import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { boxes } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const CLOSURE = { ...boxes('day', '2022-06-20'), kind: 'council-closed', name: 'Annual closure' };

let app: TestApp;
let administrator: Visitor;
let council: Council;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  const [made] = await seedRecommendations(app, council, [{ clockRule: 'local', clockLength: '5wd after' }]);
  const inPath = made?.reference.replace('/', '-');
  path = `/recommendations/${inPath}`;
  const start = boxes('start', '2022-06-15');
  await administrator.submit(`/recommendations/notice?recommendation=${inPath}`, start);
});
afterAll(() => app.close());

const enter = (fields: Record<string, string>) =>
  administrator.submit('/closed-days', fields, { action: '/closed-days' });
const due = async () => /Response due (\w+ \d+ \w+ \d+)/.exec((await administrator.get(path)).words)?.[1];

describe('a day on which the council does not work', () => {
  it('moves what counts in working days, with an entry in the trail, and back when it is taken out', async () => {
    expect(await due()).toBe('Wednesday 22 June 2022');
    const done = await enter(CLOSURE);
    expect(done.status).toBe(303);
    expect((await administrator.follow(done)).words).toContain('Monday 20 June 2022 Annual closure');
    expect(await due()).toBe('Thursday 23 June 2022');
    const { words } = await administrator.get(path);
    expect(words).toContain('worked out the response date anew');
    expect(words).toContain('20 June 2022 was entered: Annual closure');
    expect(
      (await administrator.submit('/closed-days', {}, { action: '/closed-days/2022-06-20/removal' })).status,
    ).toBe(303);
    expect(await due()).toBe('Wednesday 22 June 2022');
  });

  it('moves the clock of a further addressee that counts in working days', async () => {
    const [both] = await seedRecommendations(app, council, [
      { furtherAddresseeIds: [council.bodies.NHS], clockRule: 'request' },
    ]);
    const inPath = both?.reference.replace('/', '-');
    const further = `addressee=NHS`;
    const rule = { rule: 'local', length: '5wd after', citation: 'The protocol' };
    await administrator.submit(`/recommendations/${inPath}/clock?${further}`, rule);
    const start = boxes('start', '2022-06-15');
    await administrator.submit(`/recommendations/notice?recommendation=${inPath}&${further}`, start);
    const page = () => administrator.get(`/recommendations/${inPath}`);
    expect((await page()).words).toContain('Response due Wednesday 22 June 2022');
    await enter(CLOSURE);
    const { words } = await page();
    expect(words).toContain('Response due Thursday 23 June 2022');
    expect(words).toContain('worked out the response date of Thornmere Hospitals NHS Trust anew');
    await administrator.submit('/closed-days', {}, { action: '/closed-days/2022-06-20/removal' });
    expect((await page()).words).toContain('Response due Wednesday 22 June 2022');
  });

  it('brings no reminder, and a usual bank holiday that is not kept does', async () => {
    const reminders = app.get(RemindersService);
    const working = async (day: string) => (await reminders.plan(parseDay(day))).working;
    expect([await working('2022-06-21'), await working('2022-08-29')]).toEqual([true, false]);
    await enter({
      ...boxes('day', '2022-06-21'),
      kind: 'bank-holiday',
      name: 'A day of thanks',
    });
    await enter({
      ...boxes('day', '2022-08-29'),
      kind: 'not-kept',
      name: 'Moved to September',
    });
    expect([await working('2022-06-21'), await working('2022-08-29')]).toEqual([false, true]);
  });
});

describe('the form', () => {
  it.each([
    [{ ...CLOSURE, 'day-day': '31' }, '31 June 2022 is not a real date'],
    [{ ...CLOSURE, kind: '' }, 'Select what kind of day it is'],
    [{ ...CLOSURE, name: '' }, 'Enter what the day is called'],
    [{ ...CLOSURE, ...boxes('day', '2022-06-21') }, '21 June 2022 is entered already'],
  ])('refuses %j and keeps what was typed', async (fields: Record<string, string>, message) => {
    const again = await enter(fields);
    expect([again.status, again.errors]).toEqual([422, [message]]);
    if (fields.name) expect(again.html).toContain(`value="${fields.name}"`);
  });

  it('is for an administrator alone', async () => {
    const keeper = await app.signIn('democratic-services');
    expect((await keeper.get('/closed-days')).status).toBe(403);
  });
});
