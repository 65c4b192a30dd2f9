import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { owe } from './owed.js';

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  const mine = { bodyId: council.bodies.CYP, ownerId: council.owners.director };
  await owe(app, { number: 1, ...mine, dueOn: '2022-06-24' });
  await owe(app, { number: 2, ...mine, dueOn: '2022-06-14' });
});
afterAll(() => app.close());

const written = async (day: string) => {
  const { mails } = await app.get(RemindersService).plan(parseDay(day));
  return mails.flatMap(({ to, items }) => items.map(({ reference, stage }) => [to, reference, stage]));
};
const OFFICER = 'officer@thornmere.example';
const days = (name: string, [day = '', month = '', year = '']: string[]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

it('somebody who wants one mail a week hears on its first working day of the whole week, and of what is late on its day', async () => {
  const officer = await app.signIn('officer', OFFICER);
  const saved = await officer.submit('/reminders/preferences/mine', { rhythm: 'weekly' });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect(await written('2022-06-15')).toEqual([[OFFICER, 'A2022/002', 'overdue']]);
  expect((await written('2022-06-20')).map(([, ...rest]) => rest)).toContainEqual(['A2022/001', 'due-today']);
  expect((await written('2022-06-22')).map(([, reference]) => reference)).not.toContain('A2022/001');
});

it('somebody who is away is written to at whoever stands in, who is told why', async () => {
  const clerk = await app.signIn('democratic-services');
  const form = `/reminders/preferences/${council.people.officer}`;
  const away = { ...days('awayFrom', ['13', '6', '2022']), ...days('awayUntil', ['17', '6', '2022']) };
  const half = await clerk.submit(form, { rhythm: 'daily', ...away });
  expect(half.errors).toEqual(['Enter both days and select who gets the emails, or leave all three empty']);
  const saved = await clerk.submit(form, {
    rhythm: 'daily',
    ...away,
    delegate: String(council.people.chair),
  });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  const [mail] = (await app.get(RemindersService).plan(parseDay('2022-06-15'))).mails;
  expect(mail).toMatchObject({
    to: 'member@thornmere.example',
    items: [{ absence: 'Dana Okafor is away until 17 June 2022' }, {}],
  });
  expect((await written('2022-06-20')).every(([to]) => to === OFFICER)).toBe(true);
});
