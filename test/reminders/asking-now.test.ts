import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { header, MailCatcher } from '../support/mail-catcher.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask as askBody, owe } from './owed.js';

const TODAY = parseDay('2022-06-15');

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;
let owner: string;
let person: string;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: TODAY,
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'http://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
  await app.database.rows(
    `update bodies set contact_name = 'Ann Reid', contact_email = 'ann.reid@thornmere.example'`,
  );
  clerk = await app.signIn('democratic-services');
  owner = `/people/owners/${council.owners.director}`;
  person = `/people/person/${council.people.officer}`;
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

beforeEach(async () => {
  const tables = [
    'reminders',
    'answer_link_items',
    'answer_links',
    'messages',
    'reminder_holds',
    'action_updates',
    'actions',
  ];
  for (const table of tables) await app.database.rows(`delete from ${table}`);
  catcher.caught.length = 0;
  const { director, team } = council.owners;
  const bodyId = council.bodies.CYP;
  await owe(app, { number: 1, bodyId, ownerId: director, dueOn: '2022-06-08', text: 'Publish the plan' });
  await owe(app, { number: 2, bodyId, ownerId: director, dueOn: '2022-12-01', text: 'Name the carers' });
  await owe(app, { number: 3, bodyId, ownerId: director, dueOn: null, text: 'Find more homes' });
  await owe(app, { number: 4, bodyId, ownerId: team, dueOn: '2022-06-14', text: 'Train the team' });
});

/** Where somebody is asked from the page of an item. */
async function fromItem(path: string): Promise<string> {
  const page = await clerk.get(path);
  return page.links.find((href) => href.includes('/asks/new')) ?? '';
}

const ask = (path: string) => clerk.submit(path, {}, { action: '/reminders/' });
/** A recommendation of 2022 to two bodies, neither of which has answered. */
async function ask2022(bodyId: number, first: number, further: number): Promise<void> {
  await askBody(app, 1, bodyId, first, '2022-07-10');
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, response_due_on, recorded_at)
     select id, $1, 'executive', '2022-07-10', now() from recommendations where year = 2022 and number = 1`,
    [further],
  );
}

const lines = () =>
  app.database.rows<{ number: number; kind: string; recipient: string }>(
    'select a.number, r.kind, r.recipient from reminders r join actions a on a.id = r.action_id order by a.number, r.id',
  );

describe('asking somebody now', () => {
  it.each([
    ['an owner', () => owner],
    ['a person', () => person],
    ['an item', () => '/actions/A2022-002'],
  ])(
    'about everything open, from the page of %s, is one mail with a line of the ledger for each',
    async (of, at) => {
      const shown = await clerk.get(of === 'an item' ? await fromItem(at()) : at());
      expect(shown.words).toContain(
        'One email goes to Dana Okafor (officer@thornmere.example) about 3 matters',
      );
      const done = await clerk.submitOn(shown, {}, { action: '/reminders/' });
      expect([done.status, done.location]).toEqual([303, at()]);
      expect((await clerk.follow(done)).words).toContain(
        'Dana Okafor was asked about everything that is open',
      );
      expect(catcher.caught).toHaveLength(1);
      const [email] = catcher.caught;
      expect(email?.subject).toBe('Thornmere scrutiny: Publish the plan, 7 days late, and 2 more');
      expect(email?.text).toContain('asks for an update on the 3 items below');
      expect(email?.text).toMatch(/A2022\/001[\s\S]*A2022\/002[\s\S]*A2022\/003[\s\S]*It has no due date/);
      expect(email?.text).toMatch(/\/answer\/[\w-]{43}#A2022-003/);
      expect(email?.text).not.toContain('A2022/004');
      expect(email && header(email, 'reply-to')).toBe('ann.reid@thornmere.example');
      const line = { kind: 'nudge', recipient: 'officer@thornmere.example' };
      expect(await lines()).toEqual([1, 2, 3].map((number) => ({ number, ...line })));
    },
  );

  it('is offered on a recommendation for each who owes an answer to it, and for one mailbox once', async () => {
    const { CYP, EXEC, NHS } = council.bodies;
    await ask2022(CYP, EXEC, NHS);
    const [exec, trust] = await app.database.rows<{ name: string }>(
      'select name from bodies where id = any($1) order by id = $2 desc',
      [[EXEC, NHS], EXEC],
    );
    await app.database.rows(
      `insert into owners (kind, name, organisation, email) values
       ('team', 'Executive Support', $1, 'support@thornmere.example'), ('contact', 'Liaison', $2, 'liaison@trust.example')`,
      [exec?.name, trust?.name],
    );
    await tellOfChange(app);
    const page = await clerk.get('/recommendations/R2022-001');
    const offered = page.wordsOf('a').filter((words) => words.startsWith('Ask '));
    expect(offered.sort()).toEqual([
      'Ask Executive Support now about everything that is open',
      'Ask Liaison now about everything that is open',
    ]);
    await app.database.rows('delete from recommendation_addressees');
    await app.database.rows('delete from recommendations');
    await app.database.rows(`delete from owners where name in ('Executive Support', 'Liaison')`);
    await tellOfChange(app);
  });

  it('happens once a day, whoever asks and however often it is pressed, and takes the place of the reminder', async () => {
    const form = await clerk.get(owner);
    const other = await clerk.get(person);
    const sent = await Promise.all([0, 1].map(() => clerk.submitOn(form, {}, { action: '/reminders/' })));
    expect(sent.map(({ status }) => status)).toContain(303);
    expect(catcher.caught).toHaveLength(1);
    const again = await clerk.submitOn(other, {}, { action: '/reminders/' });
    expect([again.status, again.errors]).toEqual([
      422,
      ['Dana Okafor was written to today already: ask again tomorrow'],
    ]);
    expect((await clerk.get(person)).words).toContain(
      'Nobody can be asked now. Dana Okafor was written to today',
    );
    await app.get(RemindersService).send(TODAY, THE_PROGRAM);
    expect(catcher.caught.map(({ to }) => to?.[0]?.address)).toEqual([
      'officer@thornmere.example',
      'fostering@thornmere.example',
    ]);
  });

  it('is not possible where the day’s reminder went out', async () => {
    await app.get(RemindersService).send(TODAY, THE_PROGRAM);
    expect((await clerk.get(owner)).words).toContain(
      'Dana Okafor was written to today already: ask again tomorrow',
    );
  });

  it('says what is left out: what is held, and what waits for somebody else', async () => {
    await app.database.rows(
      `insert into reminder_holds (kind, action_id, from_on, until_on, reason, recorded_by_id, recorded_at)
       select 'hold', id, '2022-06-01', '2022-06-30', 'The owner is ill.', $1, now() from actions where number = 1`,
      [council.accounts.democraticServices],
    );
    await app.database.rows(
      `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
       select id, 'complete', 'All done.', '2022-06-10', $1, now() from actions where number = 2`,
      [council.accounts.officer],
    );
    const { words } = await clerk.get(owner);
    expect(words).toContain('about 1 matter');
    expect(words).toMatch(/A2022\/001: Held until 30 June 2022: The owner is ill\./);
    expect(words).toMatch(/A2022\/002: Claimed complete on 10 June 2022, and waiting for a verdict/);
    await ask(owner);
    expect((await lines()).map(({ number }) => number)).toEqual([3]);
  });

  it('says why nobody is reached, and what of nothing open', async () => {
    const { vacant, contact } = council.owners;
    await app.database.rows('update actions set owner_id = $1 where number = 4', [vacant]);
    expect((await clerk.get(`/people/owners/${vacant}`)).words).toContain(
      'Nobody can be asked now. Nobody holds the post Head of Early Help',
    );
    expect((await clerk.get(`/people/owners/${contact}`)).words).toContain(
      'Hospital Liaison has nothing open that can be asked about',
    );
  });

  it('is for those who keep the register, and about nothing of other bodies', async () => {
    for (const role of ['member', 'officer'] as const) {
      const visitor = await app.signIn(role);
      expect((await visitor.get(`/reminders/owners/${council.owners.director}/asks/new`)).status).toBe(403);
      expect((await visitor.get('/actions/A2022-001')).words).not.toContain('Ask now about everything');
    }
    const email = 'health-clerk@thornmere.example';
    const accountId = await app.account('democratic-services', email);
    await app.database.rows(
      'insert into account_bodies (account_id, body_id, given_at) values ($1, $2, now())',
      [accountId, council.bodies.HEALTH],
    );
    const other = await app.signIn('democratic-services', email);
    const shown = await other.get(`/reminders/owners/${council.owners.director}/asks/new`);
    expect(shown.status).toBe(404);
    expect(shown.words).not.toContain('Dana Okafor');
    const { officer } = council.people;
    expect((await other.get(`/reminders/people/${officer}/asks/new`)).status).toBe(404);
    const { director, vacant, contact } = council.owners;
    for (const id of [vacant, contact])
      expect((await other.get(`/reminders/owners/${id}/asks/new`)).status).toBe(404);
    const { HEALTH: bodyId } = council.bodies;
    await owe(app, { number: 5, bodyId, ownerId: director, dueOn: '2022-06-08', text: 'Open the ward' });
    const own = await other.get(`/reminders/owners/${director}/asks/new`);
    expect(own.words).toMatch(/about 1 matter.*A2022\/005/);
    expect(own.words).not.toContain('A2022/001');
    expect((await other.get('/actions/A2022-001')).status).toBe(200);
  });
});
