import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerLinkHousekeeping } from '../../src/answer-links/answer-link-housekeeping.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { linkIn, mailTo, remindedLink } from './by-link.js';

const OFFICER = 'officer@thornmere.example';
const MAILBOX = 'fostering@thornmere.example';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let link: string;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const { director, team } = council.owners;
  const bodyId = council.bodies.CYP;
  await owe(app, { number: 1, bodyId, ownerId: director, dueOn: '2022-06-15' });
  await owe(app, { number: 2, bodyId, ownerId: team, dueOn: '2022-06-15' });
  link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

describe('a link that is dead', () => {
  it('works on its twenty-eighth day and not on the day after, when a new one goes to the same address', async () => {
    const mailbox = linkIn(mailTo(catcher, MAILBOX));
    app.clock.set('2022-07-13');
    expect((await app.stranger().get(mailbox)).status).toBe(200);
    app.clock.set('2022-07-14');
    const visitor = app.stranger();
    const dead = await visitor.get(mailbox);
    expect(dead.status).toBe(410);
    expect(dead.heading).toBe('This link is too old');
    expect(dead.words).toContain('f…@thornmere.example');
    expect(dead.words).not.toContain(MAILBOX);

    const answer = await visitor.submitOn(dead, {});
    expect(answer.words).toContain('A new link is sent only to the address');
    const renewed = linkIn(mailTo(catcher, MAILBOX));
    expect(renewed).not.toBe(mailbox);
    expect((await app.stranger().get(renewed)).words).toContain('A2022/002');

    const letters = catcher.caught.length;
    await visitor.submitOn(dead, {});
    expect(catcher.caught).toHaveLength(letters);
  });

  it('is replaced by the next email about the same', async () => {
    const younger = await remindedLink(app, catcher, '2022-06-29', OFFICER);
    expect(younger).not.toBe(link);
    const old = await app.stranger().get(link);
    expect([old.status, old.heading]).toEqual([410, 'There is a newer link']);
    expect((await app.stranger().get(younger)).status).toBe(200);
    link = younger;
  });

  it('is not replaced by an email that never left', async () => {
    await app.database.rows('update messages set sent_at = null where id = (select max(id) from messages)');
    const [before] = catcher.caught.filter(({ to }) => to?.[0]?.address === OFFICER);
    if (!before) throw new Error('nobody was written to');
    expect((await app.stranger().get(linkIn(before))).status).toBe(200);
    await app.database.rows(
      'update messages set sent_at = written_at where id = (select max(id) from messages)',
    );
  });

  it('dies on the day on which somebody else takes the post, and then nobody is sent a new one', async () => {
    const { director } = council.owners;
    await app.database.rows(`update post_holdings set until_on = '2022-06-29' where owner_id = $1`, [
      director,
    ]);
    expect((await app.stranger().get(link)).status).toBe(200);
    app.clock.set('2022-06-30');
    const visitor = app.stranger();
    const dead = await visitor.get(link);
    expect([dead.status, dead.heading]).toEqual([410, 'Somebody else answers for this now']);
    expect(dead.all('form')).toEqual([]);
    expect(dead.words).not.toContain('A2022/001');
  });

  it('is answered like any other page that is not there where it never was one', async () => {
    const visitor = app.stranger();
    const never = `/answer/${'x'.repeat(43)}`;
    for (const path of [never, '/answer/short', `${never}x`]) {
      const answer = await visitor.get(path);
      expect([answer.status, answer.heading]).toEqual([404, 'This link does not work']);
    }
    const statuses = [];
    for (let guess = 0; guess < 20; guess += 1) statuses.push((await visitor.get(never)).status);
    expect(statuses.at(-1)).toBe(429);
    // Whoever sits behind the same address with a link that is one is not held up.
    app.clock.set('2022-06-29');
    expect((await app.stranger().get(link)).status).toBe(200);
  });

  it.each([
    ['cannot be read', '/answer/%zz', 400, 'This request could not be understood'],
    ['is longer than any', `/answer/${'A'.repeat(201)}`, 404, 'Page not found'],
  ])('is answered with a page where its address %s', async (_, path, status, heading) => {
    const answer = await fetch(`${app.url}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).toContain(heading);
    expect(html).not.toContain('FST_ERR');
  });

  it('is forgotten a year after its end, but where the trail tells of it', async () => {
    const linked = async () =>
      (await app.database.rows<{ id: number }>('select id from answer_links')).length;
    const before = await linked();
    app.clock.set('2022-09-01');
    expect(await app.get(AnswerLinkHousekeeping).sweep()).toBe(0);
    app.clock.set('2030-06-01');
    const [{ told } = { told: 0 }] = await app.database.rows<{ told: number }>(
      `select count(distinct l.id)::int as told from answer_links l
       left join answered_updates u on u.link_id = l.id
       left join audit_entries e on e.subject_kind = 'answer-link' and e.subject_id = l.id
       where u.link_id is not null or e.id is not null`,
    );
    expect(told).toBeGreaterThan(0);
    expect(before).toBeGreaterThan(told);
    expect(await app.get(AnswerLinkHousekeeping).sweep()).toBe(before - told);
    expect(await linked()).toBe(told);
  });
});
