import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { header, MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

const WEDNESDAY = parseDay('2022-06-15');
const ITEM = '/reminders/items/A2022-001';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: WEDNESDAY,
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'http://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
  await app.database.rows(
    `update bodies set contact_name = 'Ann Reid', contact_email = 'ann.reid@thornmere.example', contact_telephone = '01632 960 001'
     where id = $1`,
    [council.bodies.CYP],
  );
  clerk = await app.signIn('democratic-services');
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

beforeEach(async () => {
  for (const table of [
    'reminders',
    'answer_link_items',
    'answer_links',
    'messages',
    'reminder_holds',
    'actions',
  ])
    await app.database.rows(`delete from ${table}`);
  catcher.caught.length = 0;
  const { director, team } = council.owners;
  const bodyId = council.bodies.CYP;
  await owe(app, { number: 1, bodyId, ownerId: director, dueOn: '2022-06-08', text: 'Publish the plan' });
  await owe(app, { number: 2, bodyId, ownerId: team, dueOn: '2022-06-14', text: 'Name the carers' });
});

const plan = (day = WEDNESDAY) => app.get(RemindersService).plan(day);
const days = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day };
};

describe('a mail of the day', () => {
  it('names the officer whom its readers may ask, and answers go there', async () => {
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    const email = catcher.caught.find(({ to }) => to?.[0]?.address === 'fostering@thornmere.example');
    expect(email && header(email, 'reply-to')).toBe('ann.reid@thornmere.example');
    for (const words of [email?.text, email?.html]) {
      expect(words).toContain('Ann Reid, democratic services, 01632 960 001, ann.reid@thornmere.example');
      expect(words).toContain('No update has been received yet.');
      expect(words).toMatch(/Children('|&#x27;)s Panel/);
      expect(words).toContain('If we hear nothing, we will write to you again on Tuesday 21 June 2022');
    }
    expect(email?.html?.match(/<table/g)?.length).toBeGreaterThan(2);
  });

  it('brings the director a copy of what is late, without the owner’s link', async () => {
    await app.database.rows(`update owners set reports_to_id = $1 where id = $2`, [
      council.owners.director,
      council.owners.team,
    ]);
    await app.database.rows(`update actions set due_on = '2022-06-08' where number = 2`);
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    expect(catcher.caught).toHaveLength(2);
    const own = catcher.caught.find(({ to }) => to?.[0]?.address === 'fostering@thornmere.example');
    expect(own?.text).toContain("A copy of this goes to Dana Okafor (Director of Children's Services).");
    expect(own?.cc ?? []).toEqual([]);
    const copy = catcher.caught.find(({ to }) => to?.[0]?.address === 'officer@thornmere.example');
    expect(copy?.text).toMatch(/COPIED TO YOU[\s\S]*A2022\/002[\s\S]*thornmere\.example\/actions\/A2022-002/);
    expect(copy?.text).toMatch(/\/answer\/[\w-]+#A2022-001/);
    expect(copy?.text).not.toMatch(/\/answer\/[\w-]+#A2022-002/);
    const lines = await app.database.rows(
      `select kind, recipient from reminders r join actions a on a.id = r.action_id where a.number = 2 order by kind`,
    );
    expect(lines).toEqual([
      { kind: 'copy', recipient: 'officer@thornmere.example' },
      { kind: 'stage', recipient: 'fostering@thornmere.example' },
    ]);
    await app.database.rows(`update owners set reports_to_id = null`);
  });
});

describe('asking now', () => {
  it('sends the clerk’s own words with the item and a link, and the ladder keeps its distance', async () => {
    const form = await clerk.get(`${ITEM}/nudges/new`);
    expect(form.words).toContain('It goes to Dana Okafor, officer@thornmere.example');
    const asked = await clerk.submitOn(form, { words: 'The chair asks about this <tonight>.' });
    expect(asked.location).toBe(ITEM);
    const [email] = catcher.caught;
    expect(email?.subject).toMatch(/^Thornmere scrutiny: Publish the plan, \d+ days late$/);
    expect(email?.text).toContain('The chair asks about this <tonight>.');
    expect(email?.html).toContain('The chair asks about this &lt;tonight&gt;.');
    expect(email?.text).toMatch(/\/answer\/[\w-]{43}#A2022-001/);
    expect(email?.text).toContain('Test democratic-services');
    expect(email && header(email, 'reply-to')).toBe('ann.reid@thornmere.example');
    const { mails } = await plan();
    expect(mails.map(({ to }) => to)).toEqual(['fostering@thornmere.example']);
    const page = await clerk.follow(asked);
    expect(page.words).toMatch(/The chair asks about this <tonight>\. ?Asked by hand/);
  });

  it('says that a request waits, and not that nothing was said', async () => {
    const request = await clerk.submit('/actions/A2022-001/requests/new', {
      kind: 'not-mine',
      askedBy: 'Dana Okafor',
      reason: 'The panel meant the trust',
    });
    expect([request.status, request.errors]).toEqual([303, []]);
    await clerk.submit(`${ITEM}/nudges/new`, { words: 'Whose is it, then?' });
    const email = catcher.caught.find(({ text }) => text?.includes('Whose is it, then?'));
    for (const words of [email?.text, email?.html]) {
      expect(words).toContain('A request about it was made on 15 June 2022, and has not been decided yet.');
      expect(words).not.toContain('No update has been received yet');
      expect(words).not.toContain('write to you again');
    }
    await app.database.rows('delete from requests');
  });

  it('needs words, and somebody to ask', async () => {
    const empty = await clerk.submit(`${ITEM}/nudges/new`, { words: '' });
    expect([empty.status, empty.errors]).toEqual([422, ['Enter what you ask']]);
    await app.database.rows('update actions set owner_id = $1 where number = 1', [council.owners.vacant]);
    const vacant = await clerk.submit(`${ITEM}/nudges/new`, { words: 'What is the latest position?' });
    expect(vacant.errors).toEqual(['Nobody holds the post Head of Early Help']);
    expect(catcher.caught).toEqual([]);
  });
});

it('a call is noted in the ledger with its day, and asks nobody', async () => {
  const call = { with: 'Dana Okafor', words: 'She will send the plan on Friday.' };
  const ahead = await clerk.submit(`${ITEM}/calls/new`, { ...call, ...days('on', '2022-06-16') });
  expect(ahead.errors).toEqual(['The day of the call must be today or in the past']);
  const noted = await clerk.submit(`${ITEM}/calls/new`, { ...call, ...days('on', '2022-06-13') });
  const page = await clerk.follow(noted);
  expect(page.words).toMatch(/13 June 2022 Dana Okafor.*She will send the plan on Friday\. ?A call Noted/);
  expect((await plan()).mails).toHaveLength(2);
  expect(catcher.caught).toEqual([]);
});

describe('a hold', () => {
  const reason = 'Waiting for the inspector’s letter';
  const until = { ...days('untilOn', '2022-06-30'), reason };

  it.each([
    ['an item', '?item=A2022-001', ['A2022/001']],
    ['an owner', '?owner=DIRECTOR', ['A2022/001']],
    ['a person', '?person=OFFICER', ['A2022/001']],
    ['a body', '?body=CYP', ['A2022/001', 'A2022/002']],
    ['everything', '', ['A2022/001', 'A2022/002']],
  ])('leaves %s alone until it ends', async (_, query, references) => {
    const asked = query
      .replace('DIRECTOR', String(council.owners.director))
      .replace('OFFICER', String(council.people.officer));
    const held = await clerk.submit(`/reminders/holds/new${asked}`, until, { action: '/reminders/holds' });
    expect([held.errors, held.status]).toEqual([[], 303]);
    const { held: left } = await plan();
    const mine = left.filter(({ group }) => group === 'hold');
    expect(mine.map(({ reference }) => reference).sort()).toEqual(references);
    expect(mine[0]?.reason).toBe(`Held until 30 June 2022: ${reason}`);
    expect((await plan(parseDay('2022-07-01'))).held.filter(({ group }) => group === 'hold')).toEqual([]);
  });

  it('is seen on the page of its item, in the plan and in the list, and can be ended', async () => {
    await clerk.submit('/reminders/holds/new?item=A2022-001', until);
    expect((await clerk.get(ITEM)).words).toContain(`15 June 2022 to 30 June 2022: ${reason}`);
    expect((await clerk.get('/reminders')).words).toMatch(/Held \(1\)/);
    expect((await clerk.get('/actions/A2022-001')).words).toContain(
      'Next reminder Friday 1 July 2022 to Dana Okafor',
    );
    const ended = await clerk.submit('/reminders/holds', {}, { action: '/reminders/holds/' });
    expect(ended.status).toBe(303);
    expect((await plan()).mails).toHaveLength(2);
  });

  it('needs a reason and an end that is not past', async () => {
    const wrong = await clerk.submit('/reminders/holds/new', { ...days('untilOn', '2022-06-14'), reason });
    expect(wrong.errors).toEqual(['The last day must not be before the first']);
    const bare = await clerk.submit('/reminders/holds/new', { ...days('untilOn', '2022-06-30') });
    expect(bare.errors).toEqual(['Enter the reason']);
  });
});

describe('the next reminder', () => {
  it('stands on the page of the item', async () => {
    expect((await clerk.get('/actions/A2022-001')).words).toContain(
      'Next reminder Wednesday 15 June 2022 to Dana Okafor: 5 working days late',
    );
    await app.database.rows(`update actions set due_on = '2023-01-10' where number = 1`);
    expect((await clerk.get(ITEM)).words).toContain(
      'Next reminder Thursday 22 December 2022 to Dana Okafor: 10 working days before',
    );
    await app.database.rows('update actions set owner_id = $1 where number = 1', [council.owners.vacant]);
    expect((await clerk.get(ITEM)).words).toMatch(/None\. Nobody holds the post Head of Early Help/);
  });
});

describe('whoever passes something on', () => {
  it('tells the new owner at once, and asks the old one no more', async () => {
    await app.database.rows(`update actions set due_on = '2022-12-01' where number = 1`);
    const edited = await clerk.submit('/actions/A2022-001/edit', { owner: String(council.owners.contact) });
    expect([edited.errors, edited.status]).toEqual([[], 303]);
    const { mails } = await plan();
    expect(mails.find(({ to }) => to === 'liaison@hospitals.example')?.items).toMatchObject([
      { reference: 'A2022/001', stage: 'new-owner' },
    ]);
    expect(mails.some(({ to }) => to === 'officer@thornmere.example')).toBe(false);
  });
});

it('the home page lists who owes something and cannot be reached', async () => {
  await app.database.rows('update actions set owner_id = $1 where number = 1', [council.owners.vacant]);
  const home = await clerk.get('/');
  expect(home.words).toMatch(
    /Cannot be reached.*Head of Early Help 1 Nobody holds the post Head of Early Help/,
  );
  await app.database.rows(
    `insert into messages (to_address, subject, text_body, html_body, state, message_key, written_at, waiting_since, next_attempt_at, fault)
     values ('fostering@thornmere.example', 's', 't', 'h', 'failed', 'k', now(), now(), now(), '550 no such mailbox')`,
  );
  expect((await clerk.get('/')).words).toContain(
    'The last email to fostering@thornmere.example came back: 550 no such mailbox',
  );
});
