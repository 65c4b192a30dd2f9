import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

let app: TestApp;
let council: Council;
let administrator: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  const { bodies, owners } = council;
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-10' });
  await owe(app, { number: 2, bodyId: bodies.HEALTH, ownerId: owners.contact, dueOn: '2022-06-10' });
  administrator = await app.signIn('administrator');
});
afterAll(() => app.close());

const stagesOn = async (day: string) => {
  const { mails } = await app.get(RemindersService).plan(parseDay(day));
  return mails.flatMap(({ cc, items }) => items.map(({ reference, stage }) => [reference, stage, cc]));
};
const FORM = '/reminders/ladders/CYP';

describe('the ladder of a body', () => {
  it('is seen by those who keep the register and set by an administrator', async () => {
    const clerk = await app.signIn('democratic-services');
    const list = await clerk.get('/reminders/ladders');
    expect(list.words).toContain('5 working days late with copy to whom the owner reports to');
    expect(list.links).not.toContain(FORM);
    expect((await clerk.get(FORM)).status).toBe(403);
    expect((await administrator.get('/reminders/ladders')).links).toContain(FORM);
  });

  it('shows what it would do for a sample before it is saved', async () => {
    const page = await administrator.get(FORM);
    const shown = await administrator.submitOn(
      page,
      { days1: '6', copy5: ['chair'] },
      { press: { button: 'preview' } },
    );
    expect(shown.status).toBe(200);
    expect(shown.words).toContain('What is due on 13 July 2022 would be written about');
    expect(shown.words).toMatch(/Tuesday 5 July 2022 6 working days before Nobody/);
    expect(shown.words).toMatch(/Wednesday 20 July 2022 5 working days late the chair/);
    expect(await app.database.rows('select id from reminder_ladders')).toEqual([]);
  });

  it.each<[Record<string, string>, string]>([
    [{ when1: 'before', days1: '0' }, 'Step 1: enter 1 to 250 working days'],
    [{ when1: '', days1: '4' }, 'Step 1: choose before, on the day or late'],
    [{ when1: 'late', days1: '5' }, 'Two steps are on the same day. Change one of them'],
    [{ repeatDays: 'often' }, 'The number of days before the next reminder must be 1 to 250 working days'],
    [{ spokeDays: '61' }, 'Working days without reminders must be 0 to 60 working days'],
  ])('says what is wrong with %j and keeps it', async (fields, message) => {
    const again = await administrator.submit(FORM, fields);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([message]);
  });

  it('decides about its items from then on, and about no others', async () => {
    expect(await stagesOn('2022-06-15')).toEqual([
      ['A2022/001', 'overdue', []],
      ['A2022/002', 'overdue', []],
    ]);
    const fields = {
      when1: 'late',
      days1: '3',
      copy1: ['chair'],
      when2: '',
      days2: '',
      when3: '',
      when4: '',
      days4: '',
    };
    const rest = { when5: '', days5: '', when6: '', days6: '', repeatDays: '' };
    const saved = await administrator.submit(FORM, { ...fields, ...rest });
    expect([saved.errors, saved.status]).toEqual([[], 303]);
    expect(await stagesOn('2022-06-15')).toEqual([
      ['A2022/001', 'overdue-3-days', ['member@thornmere.example']],
      ['A2022/002', 'overdue', []],
    ]);
    const list = await administrator.get('/reminders/ladders');
    expect(list.words).toContain('3 working days late with copy to the chair');
    const [entry] = await app.database.rows<{ after: { steps: string } }>(
      `select after from audit_entries where subject_kind = 'reminder ladder'`,
    );
    expect(entry?.after.steps).toBe('3 working days late with copy to the chair');
  });

  it('is not overwritten by somebody who opened the form before', async () => {
    const early = await administrator.get(FORM);
    await administrator.submit(FORM, { days1: '4' });
    expect((await administrator.submitOn(early, { days1: '7' })).status).toBe(409);
  });

  it('gives way to the council’s again', async () => {
    const reset = await administrator.submit(FORM, {}, { press: { button: 'reset' } });
    expect(reset.status).toBe(303);
    expect((await stagesOn('2022-06-15'))[0]).toEqual(['A2022/001', 'overdue', []]);
  });
});

it('the council’s own holds for every body without one', async () => {
  const fields = { when5: 'late', days5: '3', when6: '', days6: '', copy5: ['director'] };
  const saved = await administrator.submit('/reminders/ladders/council', fields);
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect((await stagesOn('2022-06-15')).map(([, stage]) => stage)).toEqual([
    'overdue-3-days',
    'overdue-3-days',
  ]);
});

describe('whom a post reports to, and whom a body’s owners may ask', () => {
  it('is said on the form of the post, and never leads round in a circle', async () => {
    const { director, team } = council.owners;
    const set = await administrator.submit(`/people/owners/${team}/edit`, { reportsTo: String(director) });
    expect(set.status).toBe(303);
    expect((await administrator.follow(set)).words).toContain('Reports to Director of Children');
    const round = await administrator.submit(`/people/owners/${director}/edit`, { reportsTo: String(team) });
    expect(round.errors).toEqual(["Director of Children's Services would report to itself: choose another"]);
    const [mail] = (await app.get(RemindersService).plan(parseDay('2022-06-15'))).mails;
    expect(mail?.cc).toEqual(['officer@thornmere.example']);
  });

  it('is named on the form of the body', async () => {
    const wrong = await administrator.submit('/bodies/CYP/edit', { contactEmail: 'nobody' });
    expect(wrong.errors).toEqual(['Enter an email address in the correct format, like name@example.gov.uk']);
    const contact = {
      contactName: 'Ann Reid',
      contactEmail: 'Ann.Reid@thornmere.example',
      contactTelephone: '01632 960 001',
    };
    expect((await administrator.submit('/bodies/CYP/edit', contact)).status).toBe(303);
    const [body] = await app.database.rows(
      `select contact_name as name, contact_email as email, contact_telephone as telephone from bodies where code = 'CYP'`,
    );
    expect(body).toEqual({
      name: 'Ann Reid',
      email: 'ann.reid@thornmere.example',
      telephone: '01632 960 001',
    });
  });
});

describe('a form that does not say what it had seen', () => {
  it('has seen nothing: it overwrites nobody’s ladder', async () => {
    const form = '/reminders/ladders/HEALTH';
    expect((await administrator.submit(form, { days1: '7' })).status).toBe(303);
    for (const seen of ['x', '', '99999999999999'])
      expect((await administrator.submit(form, { days1: '8', seen })).status).toBe(409);
  });
});
