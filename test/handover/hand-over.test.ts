import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { secretsInMessages } from '../support/message-secrets.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const LAST_DAY = { 'lastOn-day': '31', 'lastOn-month': '5', 'lastOn-year': '2022' };

describe('handing over', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  let page: string;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
    const { bodies, owners } = council;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' });
    await owe(app, {
      ...{ number: 2, bodyId: bodies.CYP, ownerId: owners.director, dueOn: null },
      ...{ text: 'Sell the house at number nine', publicity: 'exempt' },
    });
    await owe(app, { number: 3, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-07-01' });
    page = `/people/person/${council.people.officer}`;
  });
  afterAll(() => app.close());

  const field = (name: string) => `${name}-${council.owners.director}`;
  const check = (fields: Record<string, string>) => keeper.submit(`${page}/hand-over`, fields);
  const confirm = (checked: VisitedPage) => keeper.submitOn(checked, {}, { action: `${page}/hand-over` });

  it('shows which posts somebody held when, and what is open today', async () => {
    const shown = await keeper.get(page);
    expect(shown.heading).toBe('Dana Okafor');
    expect(shown.words).toMatch(/Director of Children's Services 1 January 2020 ?Now 2/);
  });

  it('lays out all that is open, with a question for each post', async () => {
    const asked = await keeper.get(`${page}/hand-over`);
    expect(asked.status).toBe(200);
    for (const words of ['A2022/001', 'Sell the house', 'Who takes over', 'Stay with the post', 'Last day'])
      expect(asked.words).toContain(words);
    expect(asked.words).not.toContain('A2022/003');
  });

  it('names everything that is missing or wrong, and keeps what was typed', async () => {
    const empty = await check({});
    expect(empty.status).toBe(422);
    expect(empty.errors).toEqual([
      'Enter the last day',
      "Director of Children's Services: select who takes over, or that it is vacant for now",
    ]);
    const half = { [field('successor')]: 'new', [field('name')]: 'Ruth Amberley', [field('email')]: 'ruth' };
    const wrong = await check({ ...LAST_DAY, 'lastOn-year': '2019', ...half });
    expect(wrong.errors).toEqual([
      'The last day must not be before 1 January 2020, when they took a post',
      "Director of Children's Services: enter an email address in the correct format, like name@example.gov.uk",
    ]);
    expect(wrong.html).toContain('value="Ruth Amberley"');
  });

  it('refuses to close an account before the last day', async () => {
    const early = await check({
      ...{ 'lastOn-day': '30', 'lastOn-month': '6', 'lastOn-year': '2022' },
      ...{ [field('successor')]: 'vacant', closeAccount: 'yes' },
    });
    expect(early.errors).toEqual([
      'They need to sign in until 30 June 2022. Close the account on that day or later',
    ]);
  });

  it('is closed to those who do not keep the register', async () => {
    const member = await app.signIn('member', 'another@thornmere.example');
    for (const path of [page, `${page}/hand-over`, `${page}/hand-over/sheet`])
      expect((await member.get(path)).status).toBe(403);
    expect((await member.post(`${page}/hand-over`, LAST_DAY)).status).toBe(403);
    expect((await keeper.get('/people/person/999999/hand-over')).status).toBe(404);
  });

  it('prints a sheet of everything open, and gives it as a Word document', async () => {
    const sheet = await keeper.get(`${page}/hand-over/sheet`);
    for (const words of ['A2022/001', 'Report on matter 1', 'Exempt: not for circulation', '1 July 2022'])
      expect(sheet.words).toContain(words);
    const word = await keeper.get(`${page}/hand-over/sheet.docx`);
    expect(word.status).toBe(200);
  });

  describe('to somebody new', () => {
    let checked: VisitedPage;
    beforeAll(async () => {
      checked = await check({
        ...LAST_DAY,
        ...{ [field('successor')]: 'new', [field('name')]: 'Ruth Amberley' },
        ...{ [field('email')]: 'Ruth.Amberley@thornmere.example', [field('interim')]: 'yes' },
        closeAccount: 'yes',
      });
    });

    it('says what will happen and does nothing yet', async () => {
      expect(checked.status).toBe(200);
      for (const words of [
        'The last day is 31 May 2022',
        'Held from 1 June 2022',
        'Ruth Amberley, as interim post holder',
        '2 actions stay with the post',
        'officer@thornmere.example is closed at once',
      ])
        expect(checked.words).toContain(words);
      const [person] = await app.database.rows('select left_on as "leftOn" from people where id = $1', [
        council.people.officer,
      ]);
      expect(person).toEqual({ leftOn: null });
    });

    it('goes back to the form with everything that was typed', async () => {
      const again = await keeper.submitOn(checked, {}, { action: `${page}/hand-over/check` });
      expect(again.status).toBe(200);
      expect(again.html).toContain('value="ruth.amberley@thornmere.example"');
    });

    it('does all of it in one step, with an entry for every item', async () => {
      const done = await confirm(checked);
      expect(done.status).toBe(303);
      const shown = await keeper.follow(done);
      expect(shown.words).toContain('Dana Okafor has handed over');
      expect(shown.words).toContain('officer@thornmere.example, closed');
      const holdings = await app.database.rows(
        `select p.name, h.from_on as "fromOn", h.until_on as "untilOn", h.interim
         from post_holdings h join people p on p.id = h.person_id where h.owner_id = $1 order by h.from_on`,
        [council.owners.director],
      );
      expect(holdings).toEqual([
        { name: 'Dana Okafor', fromOn: '2020-01-01', untilOn: '2022-05-31', interim: false },
        { name: 'Ruth Amberley', fromOn: '2022-06-01', untilOn: null, interim: true },
      ]);
      const entries = await app.database.rows(
        `select subject_reference as reference, after->>'heldBy' as "heldBy" from audit_entries
         where action = 'handed it over' order by id`,
      );
      expect(entries).toEqual([
        { reference: 'A2022/001', heldBy: 'Ruth Amberley, as interim post holder' },
        { reference: 'A2022/002', heldBy: 'Ruth Amberley, as interim post holder' },
      ]);
      const item = await keeper.get('/actions/A2022-001');
      expect(item.words).toContain(
        'Holder changed from Dana Okafor to Ruth Amberley, as interim post holder',
      );
    });

    it('writes to the successor, and keeps exempt words to itself', async () => {
      const [message] = await app.database.rows<{ to: string; subject: string; text: string }>(
        `select to_address as "to", subject, text_body as text from messages where message_key like 'hand-over:%'`,
      );
      expect(message).toMatchObject({
        to: 'ruth.amberley@thornmere.example',
        subject: 'Thornmere scrutiny: you take over Report on matter 1, and 1 more, from Dana Okafor',
      });
      expect(message?.text).toContain('Report on matter 1');
      expect(message?.text).toContain('A2022/002');
      expect(message?.text).not.toContain('number nine');
    });

    it('gives the successor a link that is good from their first day', async () => {
      const [secret] = await secretsInMessages(app, 'hand-over:');
      const link = `/answer/${secret}`;
      const [day] = await app.database.rows<{ on: string }>(
        `select from_on::text as on from post_holdings h join people p on p.id = h.person_id where p.email = 'ruth.amberley@thornmere.example'`,
      );
      const today = app.clock.today();
      app.clock.set(day?.on ?? '');
      const page = await app.stranger().get(link);
      expect(page.status).toBe(200);
      expect(page.words).toContain('This page is for Ruth Amberley');
      expect(page.words).toContain('Report on matter 1');
      app.clock.set(today);
    });

    it('tells a second keeper who had the same page open that it is done', async () => {
      const second = await confirm({ ...checked } as VisitedPage).catch(() => null);
      const [count] = await app.database.rows<{ n: number }>(
        `select count(*)::int as n from audit_entries where action = 'handed over'`,
      );
      expect(count).toEqual({ n: 1 });
      expect(second === null || [303, 409, 422].includes(second.status)).toBe(true);
    });

    it('still prints the sheet of what they left, and offers no second hand-over', async () => {
      expect((await keeper.get(`${page}/hand-over`)).location).toBe(`${page}/hand-over/sheet`);
      expect((await keeper.get(`${page}/hand-over/sheet`)).words).toContain('A2022/001');
    });

    it('is over for somebody who takes a post again: they are offered, chased and may hand over once more', async () => {
      expect((await keeper.get(page)).words).toContain('Left 31 May 2022');
      expect((await keeper.get('/bodies/CYP/members/new')).html).not.toContain('Dana Okafor');
      const { director } = council.owners;
      app.clock.set('2022-06-10');
      const taken = await keeper.submit(`/people/owners/${director}/holders/new`, {
        ...{ name: 'Dana Okafor', email: 'officer@thornmere.example' },
        ...{ 'fromOn-day': '5', 'fromOn-month': '6', 'fromOn-year': '2022' },
      });
      expect([taken.status, taken.errors]).toEqual([303, []]);
      const shown = await keeper.get(page);
      expect(shown.words).not.toContain('Left 31 May');
      expect(shown.words).toContain('took a post again');
      expect((await keeper.get('/bodies/CYP/members/new')).html).toContain('Dana Okafor');
      expect((await keeper.get(`${page}/hand-over`)).words).toContain('Who takes over');
      const { unreachable, mails } = await app.get(RemindersService).plan(parseDay('2022-07-04'));
      expect(mails.map(({ to }) => to)).toContain('officer@thornmere.example');
      expect(JSON.stringify(unreachable)).not.toContain('Dana Okafor');
    });
  });
});
