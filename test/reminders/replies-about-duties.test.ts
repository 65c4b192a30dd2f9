import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { givenActions } from '../actions/given-actions.js';
import { seedCouncil } from '../support/council.js';
import { Dovecot } from '../support/dovecot.js';
import { describeWithDovecot } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { askedOf, replyMail, takeReply } from './reply-mails.js';

const WEDNESDAY = parseDay('2022-06-15');
const FROM = 'officer@thornmere.example';

describeWithDovecot('an answer by email about a duty', () => {
  let dovecot: Dovecot;
  let app: TestApp;
  let clerk: Visitor;
  let thread: string;

  beforeAll(async () => {
    dovecot = await Dovecot.open();
    app = await openTestApp({ today: WEDNESDAY, environment: { IMAP_URL: dovecot.url } });
    const council = await seedCouncil(app);
    await givenActions(app, council, { cadence: 'quarterly', dueOn: '2022-06-14' });
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    thread = (await askedOf(app)).get(FROM) ?? '';
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await dovecot.close();
  });

  const answer = (text: string) => replyMail({ from: FROM, thread, text, files: [] });

  it('that it is complete reports what was due of it, once, and the duty goes on', async () => {
    const { id } = await takeReply(app, dovecot, answer('The figures went to the panel.'));
    const place = `/reminders/replies/${id}`;
    const goesOn = '“Complete” reports what was due on 14 June 2022, and the action continues';
    expect((await clerk.get(place)).words).toContain(goesOn);
    const form = { items: 'A2022-001', claim: 'complete' };
    expect((await clerk.submit(place, form, { action: `${place}/confirm` })).status).toBe(303);
    const item = await clerk.get('/actions/A2022-001');
    expect(item.words).toContain('Reports what was due on 14 June 2022 as done');
    expect(item.words).toContain('Due 14 September 2022');
    expect(item.words).not.toContain('Claimed complete');
    const second = await takeReply(app, dovecot, answer('It is really done.'));
    const again = `/reminders/replies/${second.id}`;
    expect((await clerk.get(again)).words).toContain('nothing is due now');
    const refused = await clerk.submit(again, form, { action: `${again}/confirm` });
    expect([refused.status, refused.errors]).toEqual([
      422,
      [expect.stringContaining('an update cannot end it')],
    ]);
  });
});
