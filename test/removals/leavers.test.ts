import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { HousekeepingService } from '../../src/audit/housekeeping.service.js';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { seedReport } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { type LeftAccount, tamperedWith, workAndLeave } from './given-leavers.js';
import { placesOf } from './places-of.js';

const NAME = "Wilhelmina O'Quorn";
const EMAIL = 'wilhelmina.quorn@thornmere.example';

/** Columns of such names that are none of it. */
const ELSEWHERE = {
  'is their own, and emptied with the name': ['accounts.email', 'people.email'],
  'is a mailbox, which is changed where it is kept': [
    ...['bodies.contact_email', 'owners.email', 'reminder_ladder_steps.copy_to'],
  ],
  'stands in a letter as it was sent': [
    ...['chair_letters.addressed_to', 'chair_letters.signed_by'],
    ...['notice_letters.addressed_to', 'notice_letters.signed_by'],
  ],
  'is no person': [
    ...[
      'access_events.address',
      'action_updates.came_by',
      'evidence.address',
      'measure_values.source_address',
    ],
    ...['report_jobs.claimed_by', 'saved_views.address', 'verdicts.superseded_by'],
  ],
};

let app: TestApp;
let council: Council;
let administrator: Visitor;
let account: LeftAccount;
let action: string;

const chain = async () => app.get(ChainCheckService).check();
const pathOfReduction = () => `/personal-data/accounts/${account.id}`;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  [action = ''] = await givenActions(app, council, { text: `Thank ${NAME} for her work` });
  await seedReport(app, council);
  account = await workAndLeave(app, council, NAME, EMAIL);
});
afterAll(() => app.close());

describe('the name of somebody who left', () => {
  it('is reduced by administrators alone, and not while they hold anything', async () => {
    const clerk = await app.signIn('democratic-services');
    expect((await clerk.get(pathOfReduction())).status).toBe(403);
    expect((await clerk.get(`/people/person/${account.personId}`)).links).not.toContain(
      `/personal-data/people/${account.personId}`,
    );
    const open = await administrator.get(`/personal-data/accounts/${council.accounts.member}`);
    expect(open.words).toContain('They have an open account. Close it first.');
    await app.database.rows(
      `insert into post_holdings (owner_id, person_id, from_on) values ($1, $2, '2022-01-01')`,
      [council.owners.vacant, account.personId],
    );
    expect((await administrator.get(pathOfReduction())).words).toContain('They hold a post');
    await app.database.rows('update post_holdings set until_on = $2 where person_id = $1', [
      account.personId,
      '2022-06-09',
    ]);
  });

  it('is shown with how many places it has, and looking changes nothing', async () => {
    const before = await placesOf(app, NAME);
    const { words, links } = await administrator.get(`/accounts/${account.id}`);
    expect(links).toContain(pathOfReduction());
    expect(words).toContain(NAME);
    const preview = await administrator.get(pathOfReduction());
    for (const line of ['“W. O.”', 'Extensions 1', 'Account and person 2', 'This cannot be undone'])
      expect(preview.words).toContain(line);
    expect(preview.words).toMatch(/Entries of the audit log \d/);
    expect(await placesOf(app, NAME)).toEqual(before);
  });

  it('stands nowhere any more afterwards but in the matter itself, and the trail holds', async () => {
    const held = await chain();
    expect(held.broken).toBeNull();
    const done = await administrator.submit(pathOfReduction(), {});
    expect(done.errors).toEqual([]);
    expect((await administrator.follow(done)).words).toContain('The name was replaced with initials');
    // The action thanks her by name, in its text and in what the trail tells of it.
    expect(await placesOf(app, NAME)).toEqual(await placesOf(app, `Thank ${NAME} for her work`));
    expect(await placesOf(app, EMAIL)).toEqual([]);
    const after = await chain();
    expect([after.broken, after.entries]).toEqual([null, held.entries + 1]);
    expect((await app.get(ChainCheckService).check(held.digest)).containsExpected).toBe(true);
    const entries = await app.database.rows<{ actor: string; reference: string; after: object }>(
      `select actor, subject_reference as reference, "after" from audit_entries where action = 'reduced a name'`,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: 'Test administrator', reference: 'W. O.' });
    expect(entries[0]?.after).toMatchObject({ initials: 'W. O.' });
  });

  it('is initials on pages, in histories, as at earlier days and in the CSV of the trail', async () => {
    expect((await administrator.get(`/people/owners/${council.owners.vacant}`)).words).toContain('W. O.');
    expect((await administrator.get('/audit.csv')).html).toContain('W. O.');
    expect((await administrator.get(pathOf(action))).words).toContain('W. O.');
    app.clock.set('2022-06-12');
    administrator = await app.signIn('administrator');
    const then = await administrator.get(`/people/person/${account.personId}?as-at=2022-06-11`);
    expect([then.heading, then.html.includes('Quorn')]).toEqual(['W. O.', false]);
  });

  it('cannot come back: the account stays closed, and nobody is given the name anew', async () => {
    const page = await administrator.get(`/accounts/${account.id}`);
    expect(page.links).not.toContain(pathOfReduction());
    expect(page.words).not.toContain('Reopen');
    const again = await administrator.submit(
      `/people/person/${account.personId}/edit`,
      { name: NAME, email: '' },
      {},
    );
    expect(again.errors.join()).toContain('replaced with initials for good');
    expect((await administrator.get(pathOfReduction())).words).toContain('was replaced already');
  });

  it.each([
    ['another name in the place of the initials', `actor = 'B. A.'`],
    ['other words in the place of those that went', `note = 'Another note'`],
    ['another action', `action = 'judged'`],
    ['another account', 'account_id = null'],
  ])('is not %s', async (_, change) => {
    const [entry] = await app.database.rows<{ id: number }>(
      `select max(id) as id from audit_entries where is_actor_reduced`,
    );
    expect((await tamperedWith(app, `update audit_entries set ${change} where id = ${entry?.id}`))?.id).toBe(
      entry?.id,
    );
  });

  it('is not said to be reduced where no entry tells of it', async () => {
    const [entry] = await app.database.rows<{ id: number }>(
      `select max(id) as id from audit_entries where actor = 'Test administrator' and not is_actor_reduced`,
    );
    const forged = `update audit_entries set actor = 'T. A.', is_actor_reduced = true, actor_salt = null where id = ${entry?.id}`;
    await expect(app.database.rows(forged)).rejects.toThrow('never changed');
    expect((await tamperedWith(app, forged))?.id).toBe(entry?.id);
  });

  it('stays where somebody else is called so and nothing tells them apart', async () => {
    await app.database.rows(`insert into people (name) values ('Robin Twice')`);
    account = await workAndLeave(app, council, 'Robin Twice', 'robin@thornmere.example');
    const preview = await administrator.get(pathOfReduction());
    expect(preview.words).toContain('Other people have the same: Robin Twice.');
    expect((await administrator.submit(pathOfReduction(), {})).status).toBe(303);
    const [extension] = await app.database.rows(`select from extensions where asked_by = 'Robin Twice'`);
    expect(extension).toBeDefined();
    const actors = await app.database.rows<{ actor: string }>(
      'select distinct actor from audit_entries where account_id = $1',
      [account.id],
    );
    expect(actors).toEqual([{ actor: 'R. T.' }]);
    expect((await chain()).broken).toBeNull();
  });

  it('is reduced by itself some months after the account was closed, where the council decides so', async () => {
    account = await workAndLeave(app, council, 'Late Leaver', 'late@thornmere.example');
    app.clock.set('2022-06-20');
    administrator = await app.signIn('administrator');
    const fields = { sentMails: '', receivedMails: '', accessEvents: '', closedAccounts: '1', daily: 'yes' };
    await administrator.submit(
      '/retention',
      { ...fields, ...boxes('fromOn', '2022-06-20') },
      { action: '/retention' },
    );
    await app.get(HousekeepingService).sweep();
    expect(await placesOf(app, 'Late Leaver')).not.toEqual([]);
    app.clock.set('2022-07-20');
    administrator = await app.signIn('administrator');
    expect((await administrator.get('/retention')).words).toContain(
      'Names of people whose account was closed 1 from before 20 June 2022 has run out.',
    );
    await app.get(HousekeepingService).sweep();
    expect(await placesOf(app, 'Late Leaver')).toEqual([]);
    expect((await chain()).broken).toBeNull();
  });

  it('leaves a trail that holds when the schema goes back and comes again', async () => {
    const source = app.get(DataSource);
    const names: string[] = [];
    while (names.at(-1) !== 'ReduceActors20261129121700') {
      const [last] = await app.database.rows<{ name: string }>(
        'select name from migrations order by id desc limit 1',
      );
      names.push(last?.name ?? '');
      await source.undoLastMigration();
    }
    const [older] = await app.database.rows<{ broken: number }>(
      `select count(*)::int as broken from (select e.digest, audit_entry_words(e) as words,
         lag(e.digest, 1, '') over (order by e.id) as previous from audit_entries e) c
       where encode(sha256(convert_to(c.previous || E'\\n' || c.words, 'UTF8')), 'hex') <> c.digest`,
    );
    expect(older).toEqual({ broken: 0 });
    await source.runMigrations();
    expect((await chain()).broken).toBeNull();
    // What was written before the schema came has the name itself in the chain: seals alone hold it now.
    administrator = await app.signIn('administrator');
    expect((await administrator.submit(pathOfReduction(), {})).status).toBe(303);
    expect((await chain()).broken).toBeNull();
    const [entry] = await app.database.rows<{ id: number }>(
      `select max(id) as id from audit_entries where is_actor_reduced and actor_digest is null`,
    );
    for (const change of [`actor = 'B. A.'`, `action = 'judged'`, 'account_id = null'])
      expect(
        (await tamperedWith(app, `update audit_entries set ${change} where id = ${entry?.id}`))?.id,
      ).toBe(entry?.id);
  });

  it('is looked for in every column that says who did something or by what address', async () => {
    const left = await app.database.rows<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.data_type = 'text' or c.udt_name = '_text')
         and c.column_name ~ '(_by|email|address|addresses|recipient|_to)$'
         and not exists (select from places_of_names() p where p.of_table = c.table_name and p.of_column = c.column_name)
       order by 1`,
    );
    expect(left.map(({ name }) => name)).toEqual(Object.values(ELSEWHERE).flat().sort());
  });
});
