import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { owe } from '../reminders/owed.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { remindedLink } from './by-link.js';

const TEAM = 'fostering@thornmere.example';

describe('the page of a link to several items', () => {
  let catcher: MailCatcher;
  let app: TestApp;
  let link: string;
  beforeAll(async () => {
    catcher = await MailCatcher.open();
    app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
    const { bodies, owners } = await seedCouncil(app);
    for (const number of [1, 2, 3])
      await owe(app, { number, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-15' });
    link = await remindedLink(app, catcher, '2022-06-15', TEAM);
  });
  afterAll(async () => {
    await app.close();
    await catcher.close();
  });

  const saved = () =>
    app.database.rows(
      `select a.number, u.claim, u.words, u.sent_by as by from action_updates u join actions a on a.id = u.action_id order by u.id`,
    );
  const together = (fields: Record<string, string | string[]>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}_together`, value]));
  const FORM = () => ({ action: `${link}/updates` });

  it('counts as opened once a hand moves there, and not where a program fetches it', async () => {
    const clerk = await app.signIn('democratic-services');
    const ledger = async () => (await clerk.get('/reminders/ledger')).words;
    const page = await app.stranger().get(link);
    await app.stranger().get(link);
    expect(await ledger()).toContain('Accepted by the mail server on 15 June 2022');
    expect(await ledger()).not.toContain('Link opened on');
    const [, path = ''] = /data-app-opening="([^"]+)"/.exec(page.html) ?? [];
    const [, key = ''] = /data-app-key="([^"]+)"/.exec(page.html) ?? [];
    expect((await app.stranger().post(path, { _csrf: 'guessed' })).status).toBe(403);
    expect(await ledger()).not.toContain('Link opened on');
    for (const _ of [1, 2]) expect((await app.stranger().post(path, { _csrf: key })).status).toBe(303);
    expect(await ledger()).toContain('Link opened on 15 June 2022');
    expect((await app.stranger().get(link)).html).not.toContain('data-app-opening');
    expect(
      await app.database.rows(`select id from audit_entries where action = 'opened the link'`),
    ).toHaveLength(1);
  });

  it('keeps an answer to several where nothing is chosen', async () => {
    const fields = together({ claim: 'on-track', words: 'All in hand', sender: 'Ivo Marsh' });
    const answer = await app.stranger().submit(link, fields, FORM());
    expect([answer.status, answer.errors]).toEqual([422, ['Select at least one']]);
    expect(answer.html).toContain('All in hand');
    expect(await saved()).toEqual([]);
  });

  it('saves one answer with each that is ticked, once however often it is sent, with a receipt for each', async () => {
    const visitor = app.stranger();
    const form = await visitor.get(link);
    const fields = together({
      ...{ items: ['A2022-001', 'A2022-003'], claim: 'on-track', words: 'All in hand' },
      ...{ sender: 'Ivo Marsh', receipt: 'yes' },
    });
    for (const _ of [1, 2]) {
      const answer = await visitor.submitOn(form, fields, FORM());
      expect([answer.status, answer.errors]).toEqual([303, []]);
      expect((await visitor.follow(answer)).words).toContain('saved for each of them');
    }
    const row = { claim: 'on-track', words: 'All in hand', by: 'Ivo Marsh' };
    expect(await saved()).toEqual([
      { number: 1, ...row },
      { number: 3, ...row },
    ]);
    const receipts = catcher.caught.filter(({ subject }) => subject?.startsWith('Receipt'));
    expect(receipts.map(({ subject }) => subject?.slice(-9))).toEqual(['A2022/001', 'A2022/003']);
  });

  it('loses of an answer to several only what was closed meanwhile, and says so', async () => {
    const visitor = app.stranger();
    const form = await visitor.get(link);
    const [meeting] = await app.database.rows<{ id: number }>(
      `insert into meetings (body_id, held_on) select body_id, '2022-06-15' from actions where number = 2 returning id`,
    );
    await app.database.rows(
      `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
       select id, $1, 'no-longer-needed', '2022-06-15', (select min(id) from accounts), '2022-06-15T09:00:00Z'
       from actions where number = 2`,
      [meeting?.id],
    );
    const before = (await saved()).length;
    const fields = together({
      ...{ items: ['A2022-001', 'A2022-002'], claim: 'delayed', words: 'Later', sender: 'Ivo Marsh' },
    });
    const answer = await visitor.submitOn(form, fields, FORM());
    expect(answer.status).toBe(422);
    expect(answer.errors[0]).toMatch(/A2022\/002 is closed .* Saved: A2022\/001/);
    expect((await saved()).slice(before)).toMatchObject([{ number: 1, claim: 'delayed' }]);
  });
});
