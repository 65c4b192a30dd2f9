import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

const SECRET = 'The exempt words of the contract';
const LETTERS = '/reminders/letters';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;
let chair: Visitor;
let published: number;
let exempt: number;

/** What was due on Wednesday 1 June: the ladder ends on 17 June, and ten working days after it the chair writes, on 1 July. */
beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: parseDay('2022-06-17'),
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'http://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
  const { team, director } = council.owners;
  await app.database.rows(
    `update bodies set contact_name = 'Ann Reid', contact_email = 'ann.reid@thornmere.example', contact_telephone = '01632 960 001'
     where id = $1`,
    [council.bodies.CYP],
  );
  const bodyId = council.bodies.CYP;
  published = await owe(app, {
    number: 1,
    bodyId,
    ownerId: team,
    dueOn: '2022-06-01',
    text: 'Publish the plan',
  });
  const secret = { number: 2, bodyId, ownerId: director, text: SECRET, publicity: 'exempt' } as const;
  exempt = await owe(app, { ...secret, dueOn: '2022-06-01' });
  const health = council.bodies.HEALTH;
  await owe(app, { number: 3, bodyId: health, ownerId: team, dueOn: '2022-06-01', text: 'Count the beds' });
  clerk = await app.signIn('democratic-services');
  chair = await app.signIn('member');
  await clerk.submit('/reminders', {});
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const textOf = async (page: { readonly bytes?: Buffer; readonly html: string }, path: string) => {
  const answer = await fetch(new URL(path, clerk.url), { headers: { cookie: clerk.cookieHeader } });
  expect([answer.status, page.html.length > 0]).toEqual([200, true]);
  const word = Buffer.from(await answer.arrayBuffer());
  return (await mammoth.extractRawText({ buffer: word })).value;
};
const letterTo = (address: string) =>
  catcher.caught.filter(({ to, subject = '' }) => to?.[0]?.address === address && subject.includes('letter'));
const on = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'on-day': date, 'on-month': month, 'on-year': year };
};
let letterPath = '';

describe('letters of the chair', () => {
  it('are due once the last reminder was left unanswered for the ladder’s days', async () => {
    app.clock.set(parseDay('2022-06-30'));
    expect((await clerk.get(LETTERS)).words).toContain('No letter is due.');
    expect((await clerk.get(`${LETTERS}/new/A2022-001`)).status).toBe(409);
    app.clock.set(parseDay('2022-07-01'));
    const list = await clerk.get(LETTERS);
    expect(list.words).toMatch(
      /A2022\/001.*Publish the plan.*Fostering Team.*1 June 2022.*Draft the first letter/,
    );
    expect((await clerk.get('/')).words).toContain('Letters due from the chair');
  });

  it('are seen by the chair of the body alone, with what is exempt there', async () => {
    const home = await chair.get('/');
    expect(home.words).toMatch(/Letters due from the chair.*Publish the plan/);
    const list = await chair.get(LETTERS);
    expect(list.words).not.toContain('Count the beds');
    expect(list.words).toContain('A2022/002');
    const member = await app.signIn('member', 'other@thornmere.example');
    const other = await member.get(LETTERS);
    expect(other.html).not.toContain(SECRET);
    expect(other.words).not.toContain('A2022/002');
    expect((await clerk.get(LETTERS)).words).toContain('A2022/002');
    expect((await chair.get(`${LETTERS}/new/A2022-001`)).status).toBe(403);
    const officer = await app.signIn('officer');
    expect((await officer.get(LETTERS)).status).toBe(403);
  });

  it('are drafted with the dates on which reminders really went', async () => {
    const form = await clerk.get(`${LETTERS}/new/A2022-001`);
    expect(form.html).toContain('Dear Fostering Team,');
    expect(form.html).toContain('- 17 June 2022 (16 days late)');
    expect(form.html).not.toContain('- 1 June 2022');
    expect(form.html).toContain('by Friday 15 July 2022');
    expect(form.html).toContain('Councillor Ines Whitlock');
    expect(form.html).not.toContain('Act 2000');
    const bare = await clerk.submitOn(form, { words: '', toAddress: 'no address' });
    expect([bare.status, bare.errors.length]).toEqual([422, 2]);
    const drafted = await clerk.submitOn(form, { title: 'Action A2022/001: our plan' });
    letterPath = drafted.location ?? '';
    const shown = await clerk.follow(drafted);
    expect(shown.words).toContain('The letter is drafted');
    const words = await textOf(shown, `${letterPath}/letter.docx`);
    for (const part of [
      'Action A2022/001: our plan',
      'Dear Fostering Team,',
      '17 June 2022',
      'Chair of Children',
    ])
      expect(words).toContain(part);
    expect((await clerk.get(LETTERS)).words).toContain('First letter, drafted');
    expect((await chair.get(letterPath)).html).not.toContain(`${letterPath}/words`);
  });

  it('repeat nothing that is not published', async () => {
    const form = await clerk.get(`${LETTERS}/new/A2022-002`);
    expect(form.html).toContain('Dear Dana Okafor,');
    expect(form.html).not.toContain(SECRET);
    expect(form.words).toContain('not for publication');
  });

  it('are worded anew until they go, and never over somebody else’s words, nor unread', async () => {
    const [stale, unread] = [await clerk.get(`${letterPath}/words`), await clerk.get(letterPath)];
    const changed = await clerk.submit(`${letterPath}/words`, {
      words: 'Dear all,\n\nPlease <b>answer</b>.',
    });
    const shown = await clerk.follow(changed);
    expect(shown.html).toContain('Please &lt;b&gt;answer&lt;/b&gt;.');
    expect((await clerk.submitOn(stale, { words: 'Over it' })).status).toBe(409);
    expect((await clerk.submitOn(unread, { way: 'mail' })).status).toBe(409);
    expect((await clerk.get(letterPath)).words).toContain('Not saved yet');
    expect(letterTo('fostering@thornmere.example')).toEqual([]);
  });

  it('go by email once, to the address and to democratic services, and stand in the ledger', async () => {
    const page = await clerk.get(letterPath);
    expect((await clerk.submitOn(page, { ...on('2022-07-01') })).errors).toEqual([
      'Select how the letter is sent',
    ]);
    const sent = await clerk.submit(letterPath, { way: 'mail' });
    expect((await clerk.follow(sent)).words).toContain('1 July 2022, by email');
    const [mail, ...others] = letterTo('fostering@thornmere.example');
    expect(others).toEqual([]);
    expect(mail?.cc?.[0]?.address).toBe('ann.reid@thornmere.example');
    expect(mail?.subject).toBe(
      'Thornmere scrutiny: Publish the plan, 30 days late: first letter from the chair',
    );
    for (const words of [mail?.text, mail?.html]) expect(words).toContain('Dear all,');
    expect(await clerk.post(letterPath, { way: 'mail' }).then(({ status }) => status)).toBe(403);
    const again = await clerk.submitOn(page, { way: 'mail' });
    expect(again.status).not.toBe(303);
    expect(letterTo('fostering@thornmere.example')).toHaveLength(1);
    const ledger = await clerk.get('/reminders/items/A2022-001');
    expect(ledger.words).toMatch(/The first letter of the chair, by email/);
    expect(ledger.words).toContain('Letters from the chair');
    const [entry] = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'action' and subject_id = $1 order by id desc limit 1`,
      [published],
    );
    expect(entry?.action).toBe('sent the first letter of the chair by email');
    expect((await clerk.get(`${letterPath}/words`)).status).toBe(404);
  });

  it('come again after the ladder’s days, and to the chief executive at last', async () => {
    await app.database.rows(
      `with chief as (insert into people (name, email) values ('Ada Broome', 'ada@thornmere.example') returning id),
            post as (insert into owners (kind, name, directorate) values ('post', 'Chief Executive', 'Corporate') returning id)
       insert into post_holdings (owner_id, person_id, from_on) select post.id, chief.id, '2020-01-01' from post, chief`,
    );
    app.clock.set(parseDay('2022-07-14'));
    expect((await clerk.get(LETTERS)).words).not.toContain('Draft the second letter');
    app.clock.set(parseDay('2022-07-15'));
    const second = await clerk.submit(`${LETTERS}/new/A2022-001`, {});
    const path = second.location ?? '';
    expect((await clerk.get(path)).words).toContain('I wrote to you about it on 1 July 2022.');
    const early = await clerk.submit(path, { way: 'post', ...on('2022-07-16') });
    expect(early.errors).toEqual(['The day of posting must be today or in the past']);
    await clerk.submit(path, { way: 'post', ...on('2022-07-15') });
    expect((await clerk.get(path)).words).toContain('15 July 2022, by post');
    app.clock.set(parseDay('2022-07-29'));
    const third = await clerk.get(`${LETTERS}/new/A2022-001`);
    for (const part of [
      'Dear Ada Broome,',
      'value="ada@thornmere.example"',
      'I am therefore writing to you as chief executive',
    ])
      expect(third.html).toContain(part);
    expect(third.html).toContain('to Fostering Team on 1 July 2022 and to Fostering Team on 15 July 2022');
  });

  it('are stopped by an answer, a hold or a later date, also where a draft waits', async () => {
    const drafted = await clerk.submit(`${LETTERS}/new/A2022-001`, {});
    const path = drafted.location ?? '';
    const before = catcher.caught.length;
    await app.database.rows(
      `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
       values ($1, 'delayed', 'The printer is late', '2022-07-29', $2, '2022-07-29T12:00:00Z')`,
      [published, council.accounts.officer],
    );
    const refused = await clerk.submit(path, { way: 'mail' });
    expect(refused.errors).toEqual(['It cannot be sent now. Its owner gave an update on 29 July 2022']);
    expect(catcher.caught).toHaveLength(before);
    expect((await clerk.get(LETTERS)).words).not.toContain('Draft the third letter');
    await app.database.rows(
      `insert into reminder_holds (kind, action_id, from_on, until_on, reason, recorded_by_id, recorded_at)
       values ('hold', $1, '2022-07-01', '2022-12-31', 'a review', $2, '2022-07-29T12:00:00Z')`,
      [exempt, council.accounts.democraticServices],
    );
    expect((await clerk.get(LETTERS)).words).not.toContain('A2022/002');
  });

  it('stand in the public register on request, with their file, and leave it with what they are about', async () => {
    const stranger = app.stranger();
    const publicPath = letterPath.replace('/reminders', '/register');
    expect((await stranger.get(publicPath)).status).toBe(404);
    expect((await stranger.get(`${publicPath}/letter.docx`)).status).toBe(404);
    const bare = await clerk.submit(`${letterPath}/publications/new`, {});
    expect(bare.status).toBe(422);
    await clerk.submit(`${letterPath}/publications/new`, {
      isPublic: 'yes',
      reason: 'Asked for by the Courier',
    });
    const item = await stranger.get('/register/A2022-001');
    expect(item.words).toContain('First letter from the chair about A2022/001');
    const shown = await stranger.get(publicPath);
    expect(shown.words).toContain('Dear all,');
    expect(shown.html).not.toContain('Courier');
    expect((await stranger.get(`${publicPath}/letter.docx`)).status).toBe(200);
    await app.database.rows(`update actions set publicity = 'unpublished' where id = $1`, [published]);
    expect((await stranger.get(publicPath)).status).toBe(404);
    await app.database.rows(`update actions set publicity = 'published' where id = $1`, [published]);
    await clerk.submit(`${letterPath}/publications/new`, { isPublic: 'no', reason: 'It names a child' });
    expect((await stranger.get(publicPath)).status).toBe(404);
    expect((await stranger.get('/register/A2022-001')).words).not.toContain('letter from the chair');
  });
});
