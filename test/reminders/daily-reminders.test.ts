import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailService } from '../../src/mail/mail.service.js';
import { DailyReminders } from '../../src/reminders/runs/daily-reminders.service.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { messagesIn, owe } from './owed.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ environment: { REMIND_DAILY: 'yes' } });
  const { bodies, owners } = await seedCouncil(app);
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
  await owe(app, { number: 2, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-14' });
});

afterAll(() => app.close());

beforeEach(async () => {
  for (const table of ['reminder_runs', 'answer_links', 'reminders', 'messages'])
    await app.database.rows(`delete from ${table}`);
  app.clock.set('2022-06-15');
});

const look = () => app.get(DailyReminders).look();
const runs = () =>
  app.database.rows<{ day: string; mails: number | null }>(
    'select planned_on as day, mails from reminder_runs order by id',
  );

describe('the program by itself', () => {
  it('writes the day’s reminders once, and remembers that it did', async () => {
    expect(await look()).toBe(true);
    expect(await look()).toBe(false);
    expect(await messagesIn(app)).toHaveLength(2);
    expect(await runs()).toEqual([{ day: '2022-06-15', mails: 2 }]);
    expect(await app.get(MailService).deliverDue()).toBe(true);
    expect((await messagesIn(app)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    const keeper = await app.signIn('democratic-services');
    expect((await keeper.get('/reminders')).words).toContain(
      'Reminders are sent automatically on working days at 08:00. They were last written on 15 June 2022',
    );
  });

  it('writes them once however many look at the same time', async () => {
    const looks = await Promise.all([look(), look(), look(), look()]);
    expect(looks.filter((wrote) => wrote)).toHaveLength(1);
    expect(await messagesIn(app)).toHaveLength(2);
  });

  it('leaves weekends alone', async () => {
    app.clock.set('2022-06-18');
    expect(await look()).toBe(false);
    expect(await runs()).toEqual([]);
  });

  it('makes good on the day that it is there again, in one mail a person, what it missed', async () => {
    app.clock.set('2022-06-29');
    expect(await look()).toBe(true);
    const readers = (await messagesIn(app)).map(({ toAddress }) => toAddress);
    expect(readers).toEqual(
      expect.arrayContaining(['officer@thornmere.example', 'fostering@thornmere.example']),
    );
    expect(new Set(readers).size).toBe(readers.length);
  });

  it('takes over from a copy that died over it, and leaves alone one that is at it', async () => {
    await app.database.rows(
      `insert into reminder_runs (kind, planned_on, started_at, claimed_by, claimed_until)
       values ('daily', '2022-06-15', now(), gen_random_uuid(), now() + interval '1 minute')`,
    );
    expect(await look()).toBe(false);
    await app.database.rows(`update reminder_runs set claimed_until = now() - interval '1 second'`);
    expect(await look()).toBe(true);
    expect(await runs()).toEqual([{ day: '2022-06-15', mails: 2 }]);
  });

  it('does no harm beside a run that somebody asked for', async () => {
    const keeper = await app.signIn('democratic-services');
    const [wrote] = await Promise.all([look(), keeper.submit('/reminders', {}, { action: '/reminders' })]);
    expect(wrote).toBe(true);
    expect(await messagesIn(app)).toHaveLength(2);
    expect(await app.database.rows('select from reminders')).toHaveLength(2);
  });
});
