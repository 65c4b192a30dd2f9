import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { linkIn, mailTo, remindedLink } from './by-link.js';

const OFFICER = 'officer@thornmere.example';
const PHOTO = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489' +
    '0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let link: string;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const { CYP } = council.bodies;
  const { director, team } = council.owners;
  await owe(app, {
    number: 1,
    bodyId: CYP,
    ownerId: director,
    dueOn: '2022-06-15',
    text: 'Publish the plan',
  });
  await owe(app, {
    number: 2,
    bodyId: CYP,
    ownerId: director,
    dueOn: '2022-06-15',
    text: 'Name the child',
    publicity: 'exempt',
  });
  await owe(app, { number: 3, bodyId: CYP, ownerId: team, dueOn: '2022-06-15', text: 'Find more homes' });
  link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

const counted = async (sql: string): Promise<number> =>
  (await app.database.rows<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]?.count ?? 0;

describe('the link in an email', () => {
  it('opens without signing in, says whom it takes its reader for, and shows what they owe', async () => {
    const page = await app.stranger().get(link);
    expect(page.status).toBe(200);
    expect(page.words).toContain('This page is for Dana Okafor (officer@thornmere.example)');
    expect(page.words).toContain('Publish the plan');
    // Its owner may read what is exempt; the e-mail only names it.
    expect(page.words).toContain('Name the child');
    expect(mailTo(catcher, OFFICER).text).not.toContain('Name the child');
    expect(page.words).not.toContain('Find more homes');
  });

  it('changes nothing when it is opened, whoever opens it', async () => {
    const before = [await counted('audit_entries'), await counted('sessions'), await counted('answer_links')];
    const page = await app.stranger().get(link);
    const head = await fetch(new URL(link, app.url), { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect([
      await counted('audit_entries'),
      await counted('sessions'),
      await counted('answer_links'),
    ]).toEqual(before);
  });

  it('keeps what it shows to its reader', async () => {
    const { headers } = await app.stranger().get(link);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('is kept nowhere but as a digest once its email has gone', async () => {
    const secret = link.replace('/answer/', '');
    const tables = await app.database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      expect(`${name} ${await counted(`"${name}" t where t::text like '%${secret}%'`)}`).toBe(`${name} 0`);
    expect(await counted('answer_links')).toBe(2);
  });

  it('takes no form that does not come from its page', async () => {
    const answer = await app
      .stranger()
      .post(`${link}/A2022-001/updates`, { claim: 'complete', words: 'Done' });
    expect(answer.status).toBe(403);
    expect(await counted('action_updates')).toBe(0);
  });

  it('gives nothing but the items in it', async () => {
    const visitor = app.stranger();
    const form = await visitor.get(link);
    const answer = await visitor.submitOn(form, {}, { action: `${link}/A2022-001/updates` });
    expect(answer.status).toBe(422);
    const token = /name="_csrf" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    expect((await visitor.post(`${link}/A2022-003/updates`, { _csrf: token })).status).toBe(404);
  });
});

describe('what is said through a link', () => {
  it('is kept with its evidence, says so on the page and in the trail, and brings a receipt', async () => {
    const visitor = app.stranger();
    const saved = await visitor.submit(
      link,
      {
        'claim_A2022-001': 'complete',
        'words_A2022-001': 'The plan is <b>published</b>',
        'receipt_A2022-001': 'yes',
      },
      {
        action: `${link}/A2022-001/updates`,
        file: { field: 'evidenceFile_A2022-001', filename: 'IMG_0001.png', content: PHOTO },
      },
    );
    expect(saved.status).toBe(303);
    const page = await visitor.follow(saved);
    expect(page.words).toContain('Your update on A2022/001 is saved, and a receipt is on its way');
    const receipt = mailTo(catcher, OFFICER);
    expect(receipt.subject).toBe('Receipt: your answer on A2022/001');
    expect(receipt.text).toContain('The plan is <b>published</b>');
    expect(receipt.text).toContain('Evidence: IMG_0001.png');

    const clerk = await app.signIn('democratic-services');
    const item = await clerk.get('/actions/A2022-001');
    expect(item.words).toContain(
      "Sent by Dana Okafor for Director of Children's Services, through the link in an email",
    );
    expect(item.words).toContain(
      "Dana Okafor, through the link sent to officer@thornmere.example, sent an update for Director of Children's Services",
    );
    expect(item.words).toContain('IMG_0001.png');
  });

  it('is told back with what was typed where something is missing, and loses no other answer', async () => {
    const visitor = app.stranger();
    const action = `${link}/A2022-002/updates`;
    const file = { field: 'evidenceFile_A2022-002', filename: 'IMG_0003.png', content: PHOTO };
    const answer = await visitor.submit(link, { 'words_A2022-002': 'Half way' }, { action, file });
    expect(answer.status).toBe(422);
    expect(answer.errors).toEqual(['A2022/002: Select the latest position']);
    expect(answer.html).toContain('Half way');
    expect(answer.html).toContain('id="claim_A2022-002"');
    expect(answer.words).toContain('IMG_0003.png is kept');
    const saved = await visitor.submitOn(answer, { 'claim_A2022-002': 'on-track' }, { action });
    expect((await visitor.follow(saved)).words).toContain('IMG_0003.png');
    expect(await counted('kept_uploads')).toBe(0);
  });

  it.each([
    [
      'a photograph that is too large',
      Buffer.alloc(21 * 1024 * 1024, 'a'),
      'Half way',
      413,
      'Select the file again: IMG_0002.png',
    ],
    ['a character that cannot be kept', PHOTO, 'Half\0 way', 422, 'had a character that cannot be stored'],
  ])('is told back as it was typed, and nothing of it kept, where it came with %s', async (...row) => {
    const [, content, words, status, fault] = row;
    const fields = { 'claim_A2022-002': 'on-track', 'words_A2022-002': words };
    const file = { field: 'evidenceFile_A2022-002', filename: 'IMG_0002.png', content };
    const action = `${link}/A2022-002/updates`;
    const answer = await app.stranger().submit(link, fields, { action, file });
    expect(answer.status).toBe(status);
    expect(answer.words).toContain(fault);
    expect(formOn(answer, action).fields).toMatchObject({ ...fields, 'words_A2022-002': 'Half way' });
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await counted('kept_forms')).toBe(0);
    expect(await counted('sessions where not (data ? $$accountId$$)')).toBe(0);
  });

  it('gives somebody behind a mailbox a name', async () => {
    const path = linkIn(mailTo(catcher, 'fostering@thornmere.example'));
    const visitor = app.stranger();
    const nameless = await visitor.submit(path, {
      'claim_A2022-003': 'on-track',
      'words_A2022-003': 'Six found',
    });
    expect(nameless.errors).toEqual(['A2022/003: Enter your name']);
    const saved = await visitor.submitOn(nameless, { 'sender_A2022-003': 'Priya Nair' });
    expect(saved.status).toBe(303);
    const page = await visitor.follow(saved);
    expect(page.words).toContain('Sent by Priya Nair for Fostering Team, through the link in an email');
    expect(page.html).toContain('value="Priya Nair"');
  });

  it('is saved once, however often the form is sent', async () => {
    const visitor = app.stranger();
    const form = await visitor.get(link);
    const fields = { 'claim_A2022-002': 'on-track', 'words_A2022-002': 'Nearly done' };
    for (const _ of [1, 2]) await visitor.submitOn(form, fields, { action: `${link}/A2022-002/updates` });
    expect(await counted(`action_updates where words = 'Nearly done'`)).toBe(1);
  });

  it('takes several photographs at once, and none where one of them is something else', async () => {
    const page = await app.stranger().get(link);
    const send = async (second: Buffer, name: string) => {
      const body = new FormData();
      body.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '');
      body.set('claim_A2022-002', 'on-track');
      body.set('words_A2022-002', 'With photographs');
      for (const [filename, content] of [['front.png', PHOTO] as const, [name, second] as const])
        body.append('evidenceFile_A2022-002', new Blob([new Uint8Array(content)]), filename);
      const url = new URL(`${link}/A2022-002/updates`, app.url);
      return fetch(url, { method: 'POST', body, redirect: 'manual' });
    };
    const refused = await send(Buffer.from('<html><script>'), 'back.html');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('back.html: This kind of file is not accepted');
    expect(await counted(`action_updates where words = 'With photographs'`)).toBe(0);
    expect((await send(PHOTO, 'back.png')).status).toBe(303);
    const kept = `evidence e join action_updates u on u.id = e.update_id where u.words = 'With photographs'`;
    expect(await counted(kept)).toBe(2);
  });
});
