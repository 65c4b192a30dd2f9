import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { ask, claimComplete, messagesIn, owe } from './owed.js';

const WEDNESDAY = parseDay('2022-06-15');
const THURSDAY = parseDay('2022-06-16');
const SATURDAY = parseDay('2022-06-18');
const NOTHING = { sent: 0, failed: 0, waiting: 0, givenUp: 0 };

let catcher: MailCatcher;
let app: TestApp;
let council: Council;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: WEDNESDAY,
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'https://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

beforeEach(async () => {
  for (const table of ['reminders', 'messages', 'action_updates', 'actions', 'recommendations'])
    await app.database.rows(`delete from ${table}`);
  catcher.caught.length = 0;
  catcher.refused.clear();
  const { CYP, EXEC, NHS } = council.bodies;
  const { director, team, contact, vacant } = council.owners;
  await owe(app, {
    number: 1,
    bodyId: CYP,
    ownerId: director,
    dueOn: '2022-06-01',
    text: 'Publish <b>the</b> plan & "costs"',
  });
  await owe(app, {
    number: 2,
    bodyId: CYP,
    ownerId: director,
    dueOn: '2022-06-17',
    text: 'word '.repeat(200),
  });
  await owe(app, {
    number: 3,
    bodyId: CYP,
    ownerId: director,
    dueOn: '2022-06-15',
    text: 'Name the child',
    publicity: 'exempt',
  });
  await owe(app, { number: 4, bodyId: CYP, ownerId: team, dueOn: '2022-06-14' });
  await owe(app, { number: 5, bodyId: CYP, ownerId: vacant, dueOn: '2022-06-14' });
  await owe(app, { number: 6, bodyId: CYP, ownerId: contact, dueOn: null });
  await owe(app, { number: 7, bodyId: CYP, ownerId: contact, dueOn: '2022-12-01' });
  const done = await owe(app, { number: 8, bodyId: CYP, ownerId: team, dueOn: '2022-06-10' });
  await claimComplete(app, done, council.accounts.officer, '2022-06-09');
  await ask(app, 1, CYP, NHS, '2022-06-10');
  await ask(app, 2, CYP, EXEC, '2022-06-10');
  await ask(app, 3, CYP, EXEC, null);
  await app.database.rows(`update owners set organisation = 'NHS' where id = $1`, [contact]);
});

const send = (on = WEDNESDAY) => app.get(RemindersService).send(on, THE_PROGRAM);

describe('the day’s reminders', () => {
  it('reach each person in one mail, about all that they answer for', async () => {
    const { delivery } = await send();
    expect(delivery).toEqual({ ...NOTHING, sent: 3 });
    const sent = catcher.caught.map(({ to, subject }) => [to?.[0]?.address, subject]);
    expect(sent.sort()).toEqual([
      ['fostering@thornmere.example', 'Thornmere scrutiny: Report on matter 4, 1 day late'],
      ['liaison@hospitals.example', 'Thornmere scrutiny: response on Consider matter 1, 5 days late'],
      [
        'officer@thornmere.example',
        'Thornmere scrutiny: Publish <b>the</b> plan & "costs", 14 days late, and 2 more',
      ],
    ]);
  });

  it('say in text and in HTML what is due, when, and where to answer', async () => {
    await send();
    const email = catcher.caught.find(({ to }) => to?.[0]?.address === 'officer@thornmere.example');
    for (const words of [email?.text ?? '', email?.html ?? '']) {
      expect(words).toContain('Dear Dana Okafor');
      expect(words).toContain('Thornmere Borough Council');
      expect(words).toContain('Due on 1 June 2022, 14 days late');
      expect(words).toContain('Due on 17 June 2022, in 2 days');
      expect(words).toContain('Due on 15 June 2022, today');
      expect(words).toMatch(/https:\/\/matters\.thornmere\.example\/answer\/[\w-]{43}#A2022-001/);
      expect(words).toMatch(/word word…/);
      expect(words).not.toContain('Name the child');
    }
    expect(email?.text).toContain('“Publish <b>the</b> plan & "costs"”');
    expect(email?.html).toContain('Publish &lt;b&gt;the&lt;/b&gt; plan &amp; &quot;costs&quot;');
    expect(email?.html).toMatch(/<html lang="en-GB">/);
    expect(email?.html).not.toMatch(/<img|<script|src=|url\(/);
  });

  it('leave out whom they cannot reach and whom they hold, and say why', async () => {
    const plan = await app.get(RemindersService).plan(WEDNESDAY);
    const said = (items: readonly { reference: string; reason: string }[]) =>
      items.map(({ reference, reason }) => `${reference}: ${reason}`);
    expect(said(plan.unreachable)).toEqual([
      'A2022/005: Nobody holds the post Head of Early Help',
      'R2022/002: Executive has no team or contact with an email address',
    ]);
    expect(said(plan.held)).toEqual([
      'A2022/008: Claimed complete on 9 June 2022, and waiting for a verdict',
      'A2022/006: It has no due date',
      'R2022/003: Response not yet requested: its notice or receipt is not recorded',
    ]);
  });

  it('stand in the ledger and in the trail', async () => {
    await send();
    const ledger = await app.database.rows(
      `select recipient, stage, reminders.due_on as "dueOn", planned_on as "plannedOn", reason from reminders
       join actions a on a.id = action_id where a.number = 1`,
    );
    expect(ledger).toEqual([
      {
        recipient: 'officer@thornmere.example',
        stage: 'overdue-5-days',
        dueOn: '2022-06-01',
        plannedOn: '2022-06-15',
        reason: 'due on 1 June 2022, 14 days late',
      },
    ]);
    const trail = await app.database.rows<{ reference: string; actor: string }>(
      `select subject_reference as reference, actor from audit_entries e
       where subject_kind = 'reminder' and exists (select from reminders r where r.id = e.subject_id) order by 1`,
    );
    expect(trail.map(({ reference }) => reference)).toEqual([
      'A2022/001',
      'A2022/002',
      'A2022/003',
      'A2022/004',
      'R2022/001',
    ]);
    expect(new Set(trail.map(({ actor }) => actor))).toEqual(new Set(['Matters Arising']));
  });
});

describe('nobody is written to twice', () => {
  it('by a second run on the day, nor on the next but at a new stage', async () => {
    await send();
    expect(await send()).toMatchObject({ plan: { mails: [] }, delivery: NOTHING });
    const { plan } = await send(THURSDAY);
    const stages = plan.mails.flatMap(({ items }) => items.map(({ reference, stage }) => [reference, stage]));
    expect(stages).toEqual([['A2022/003', 'overdue']]);
  });

  it('by runs at the same time', async () => {
    const runs = await Promise.all([send(), send(), send()]);
    expect(runs.reduce((sum, { delivery }) => sum + delivery.sent, 0)).toBe(3);
    expect(catcher.caught).toHaveLength(3);
    expect(await app.database.rows('select id from reminders')).toHaveLength(5);
  });

  it('but hears of what came in between with the next day’s mail: there is one a day', async () => {
    await send();
    await owe(app, {
      number: 9,
      bodyId: council.bodies.CYP,
      ownerId: council.owners.team,
      dueOn: '2022-06-13',
    });
    const { plan } = await send();
    expect(plan.mails).toEqual([]);
    expect(plan.held.map(({ reference, reason }) => `${reference}: ${reason}`)).toContain(
      'A2022/009: They have had their one email for the day. This goes on Thursday 16 June 2022',
    );
    expect((await send(THURSDAY)).plan.mails).toMatchObject([
      { to: 'fostering@thornmere.example', items: [{ reference: 'A2022/009' }] },
      { to: 'officer@thornmere.example', items: [{ reference: 'A2022/003' }] },
    ]);
  });

  it('but is told at last where the first mail never left, and the one that failed is set aside', async () => {
    catcher.refused.add('fostering@thornmere.example');
    expect((await send()).delivery).toMatchObject({ sent: 2, failed: 1 });
    expect((await send()).delivery).toEqual({ ...NOTHING, givenUp: 1 });
    catcher.refused.clear();
    const { plan, delivery } = await send(THURSDAY);
    expect(plan.mails.map(({ to }) => to)).toContain('fostering@thornmere.example');
    expect(delivery).toMatchObject({ failed: 0, givenUp: 0 });
    const states = (await messagesIn(app)).filter(({ toAddress }) => toAddress.startsWith('fostering'));
    expect(states.map(({ state }) => state)).toEqual(['set-aside', 'sent']);
  });

  it('and lines of the ledger for days to come count for nothing', async () => {
    await send(parseDay('2023-06-01'));
    catcher.caught.length = 0;
    const { delivery } = await send();
    expect(delivery.sent).toBe(3);
    expect(catcher.caught).toHaveLength(3);
  });
});

it('nobody is written to at a weekend', async () => {
  const { plan, delivery } = await send(SATURDAY);
  expect(plan).toMatchObject({ working: false, mails: [] });
  expect(plan.held).toHaveLength(8);
  expect(delivery).toEqual(NOTHING);
  expect(await messagesIn(app)).toEqual([]);
});
