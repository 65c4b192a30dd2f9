import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import type { RequestKind } from '../../src/requests/request.rules.js';
import { linkIn, mailTo } from '../answer/by-link.js';
import type { Council } from '../support/council.js';
import type { MailCatcher } from '../support/mail-catcher.js';
import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { AGREED, askByLink, OFFICER, openAsked, until, waitingIds } from './asking.js';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;
let link: string;

beforeAll(async () => {
  ({ catcher, app, council, clerk, link } = await openAsked());
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

const ask = (number: number, kind: RequestKind, fields: Record<string, string>) =>
  askByLink(app, link, number, { kind, fields });

const requestIds = () => waitingIds(app);

const decide = (fields: Record<string, string | string[]>, path = '/requests') =>
  clerk.submit(path, fields, { action: path });

describe('a request through a link', () => {
  it('waits, changes no date, and stands on the clerk’s first page and on the action', async () => {
    const asked = await ask(1, 'more-time', { ...until('30', '9'), reason: 'The survey comes in August' });
    expect(asked.status).toBe(303);
    expect((await app.stranger().get(asked.location ?? '')).words).toContain(
      'Your request on A2022/001 is waiting for an answer, which we will email to you',
    );
    const home = await clerk.get('/');
    expect(home.words).toContain('1 request to decide');
    expect(home.words).toContain('More time until 30 September 2022');
    const action = await clerk.get('/actions/A2022-001');
    expect(action.words).toContain('asked for more time');
    expect(action.words).toContain('15 June 2022');
    expect(action.links.some((href) => href.startsWith('/requests?request='))).toBe(true);
  });

  it('is told what is wrong with it', async () => {
    const early = await ask(2, 'more-time', { ...until('1', '6'), reason: 'Late' });
    expect(early.errors).toEqual(['A2022/002: The day must be after 15 June 2022, the present due date']);
    const bare = await ask(2, 'not-mine', { reason: '' });
    expect(bare.errors).toEqual(['A2022/002: Enter the reason']);
    const twice = await ask(1, 'more-time', { ...until('1', '10'), reason: 'Again' });
    expect(twice.errors[0]).toContain('This was asked already and is waiting for an answer');
  });

  it('can be withdrawn while it waits', async () => {
    await ask(2, 'not-mine', { reason: 'Housing does this' });
    const officer = app.stranger();
    const done = await officer.submit(link, {}, { action: `${link}/A2022-002/requests/` });
    expect((await officer.follow(done)).words).toContain('Your request on A2022/002 is withdrawn');
    expect((await clerk.get('/requests')).words).toContain('Withdrawn');
  });

  it('that is granted puts off the date through an extension that says who asked, and is answered by email with a link', async () => {
    const [id = ''] = await requestIds();
    const done = await decide({ requests: [id], decision: 'grant', ...AGREED });
    expect(done.status).toBe(303);
    const action = await clerk.get('/actions/A2022-001');
    expect(action.words).toContain('How the due date moved');
    expect(action.words).toContain("Dana Okafor, for Director of Children's Services");
    const answer = mailTo(catcher, OFFICER);
    expect(answer.subject).toBe('Thornmere scrutiny: Report on matter 1: your request is granted');
    expect(answer.text).toContain('A2022/001 is now due on 30 September 2022.');
    expect(answer.text).toMatch(/\/answer\/[\w-]{43}/);
  });

  it('that is refused says why, and changes nothing', async () => {
    await ask(2, 'more-time', { ...until('30', '9'), reason: 'Staff' });
    const [id = ''] = await requestIds();
    const silent = await decide({ requests: [id], decision: 'refuse', ...AGREED });
    expect(silent.errors).toEqual(['Enter why they are refused. The people who asked are told']);
    await decide({ requests: [id], decision: 'refuse', words: 'The panel meets before', ...AGREED });
    expect(mailTo(catcher, OFFICER).text).toContain('In their words: The panel meets before');
    const [row] = await app.database.rows('select due_on from actions where number = 2');
    expect(row).toEqual({ due_on: '2022-06-15' });
  });

  it('that says it is not theirs changes the owner once it is granted', async () => {
    await ask(3, 'not-mine', { reason: 'Fostering does this', whose: 'Fostering Team' });
    const [id = ''] = await requestIds();
    const open = await decide({ requests: [id], decision: 'grant', ...AGREED });
    expect(open.errors).toEqual(['Select whose it is: one ticked request says that it is not theirs']);
    await decide({ requests: [id], decision: 'grant', newOwner: String(council.owners.team), ...AGREED });
    const [row] = await app.database.rows('select owner_id from actions where number = 3');
    expect(row).toEqual({ owner_id: council.owners.team });
    expect(mailTo(catcher, OFFICER).text).toContain('A2022/003 has passed to Fostering Team.');
    expect((await app.stranger().get(link)).words).not.toContain('Report on matter 3 ');
    // Whoever it passes to is told at once, with a link that is good for it.
    const told = mailTo(catcher, 'fostering@thornmere.example');
    expect(told.subject).toBe('Thornmere scrutiny: Report on matter 3: passed to Fostering Team');
    expect((await app.stranger().get(linkIn(told))).words).toContain('Report on matter 3');
    const letters = catcher.caught.length;
    app.clock.set('2022-06-16');
    await app.get(RemindersService).send(parseDay('2022-06-16'), THE_PROGRAM);
    const again = catcher.caught
      .slice(letters)
      .filter(({ to }) => to?.[0]?.address === 'fostering@thornmere.example');
    expect(again.map(({ text }) => text?.includes('passed to')).filter(Boolean)).toEqual([]);
    app.clock.set('2022-06-15');
  });

  it('is shown as the fourth where it is', async () => {
    for (const month of ['7', '8', '9']) {
      await ask(4, 'more-time', { ...until('20', month), reason: `Until month ${month}` });
      await decide({ requests: await requestIds(), decision: 'grant', ...AGREED });
    }
    await ask(4, 'more-time', { ...until('20', '10'), reason: 'Once more' });
    expect((await clerk.get('/requests')).words).toContain('More time until 20 October 2022 4th request');
    await decide({ requests: await requestIds(), decision: 'refuse', words: 'Enough', ...AGREED });
  });
});

describe('a request by somebody who signed in', () => {
  it('is asked by the owner under their name, and answered where they see it', async () => {
    const officer = await app.signIn('officer');
    const form = '/actions/A2022-009/requests/new';
    expect((await officer.submit(form, { kind: 'more-time', reason: 'x' })).errors).toEqual([
      'Enter the new due date',
    ]);
    const asked = await officer.submit(form, { kind: 'more-time', reason: 'The audit', ...until('1', '8') });
    expect((await officer.follow(asked)).words).toContain(
      'The request on A2022/009 is waiting for an answer',
    );
    await decide({ requests: await requestIds(), decision: 'grant', ...AGREED });
    expect((await officer.get('/actions/A2022-009')).words).toContain('Granted');
  });

  it('is noted by the clerk for the owner who rang', async () => {
    const form = '/actions/A2022-010/requests/new';
    const bare = await clerk.submit(form, { kind: 'not-mine', reason: 'Rang' });
    expect(bare.errors).toEqual(['Enter who asked']);
    await clerk.submit(form, { kind: 'not-mine', reason: 'Rang on Monday', askedBy: 'Ruth Amberley' });
    expect((await clerk.get('/requests')).words).toContain(
      "Ruth Amberley for Director of Children's Services",
    );
    await decide({ requests: await requestIds(), decision: 'refuse', words: 'It is theirs', ...AGREED });
  });

  it('is not for others', async () => {
    const other = await app.signIn('officer', 'other@thornmere.example');
    expect((await other.get('/actions/A2022-010/requests/new')).status).toBe(403);
  });
});

describe('requests before a meeting', () => {
  it('are laid before it, and granted ten in one go with a resolution for the minutes', async () => {
    const numbers = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11];
    for (const number of numbers) {
      const asked = await ask(number, 'more-time', { ...until('15', '12'), reason: `Reason ${number}` });
      expect(`${number} ${asked.status} ${asked.errors.join()}`).toBe(`${number} 303 `);
    }
    const ids = await requestIds();
    expect(ids).toHaveLength(10);
    const meetings = await app.database.rows<{ id: number }>(
      `select id from meetings where held_on = '2022-07-12'`,
    );
    const laid = await decide({ requests: ids, decision: 'lay', meeting: String(meetings[0]?.id) });
    expect(laid.status).toBe(303);

    const page = '/meetings/CYP/2022-07-12/requests';
    expect((await clerk.get('/meetings/CYP/2022-07-12')).words).toContain('Requests to decide');
    expect((await clerk.get(page)).words).toContain('The meeting decides on 12 July 2022.');

    // Members read what lies before their meeting, other members but for what is exempt, and decide nothing here.
    const member = await app.signIn('member');
    expect((await member.get(page)).words).toContain('Report on matter 11');
    const seen = await (await app.signIn('member', 'other@thornmere.example')).get(page);
    expect(seen.words).toContain('Report on matter 5');
    expect(seen.words).not.toContain('Report on matter 11');
    expect((await member.post(page, {})).status).toBe(403);

    app.clock.set('2022-07-12');
    const letters = catcher.caught.length;
    const done = await decide({ requests: ids, decision: 'grant' }, page);
    expect(done.status).toBe(303);
    expect(catcher.caught).toHaveLength(letters + 1);
    const decided = await clerk.get(page);
    expect(decided.words).toContain(
      "RESOLVED by Children's Panel on 12 July 2022: that more time be granted as follows: A2022/001, “Report on matter 1” (Director of Children's Services), to 15 December 2022 (2nd request)",
    );
    expect(decided.words).toContain('A2022/011, to 15 December 2022');
    const rows = await app.database.rows(
      `select id from extensions where new_due_on = '2022-12-15' and agreed_by = 'Children''s Panel'`,
    );
    expect(rows).toHaveLength(10);
  });

  it('are all granted or none, and the one that cannot be is named', async () => {
    await ask(5, 'more-time', { ...until('20', '12'), reason: 'Printing' });
    await ask(6, 'more-time', { ...until('20', '12'), reason: 'Printing' });
    await app.database.rows(`update actions set due_on = '2022-12-31' where number = 6`);
    const ids = await requestIds();
    const refused = await decide({
      requests: ids,
      decision: 'grant',
      ...AGREED,
      'decidedOn-month': '7',
      'decidedOn-day': '12',
    });
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual([
      'A2022/006: New due date must be after 31 December 2022, the present one',
    ]);
    expect(await requestIds()).toEqual(ids);
    const [row] = await app.database.rows('select due_on from actions where number = 5');
    expect(row).toEqual({ due_on: '2022-12-15' });
  });
});
