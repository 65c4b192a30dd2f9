import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailService } from '../../src/mail/mail.service.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describe('what an owner passes on, and its end', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let place: string;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    const { bodies, owners } = council;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' });
    clerk = await app.signIn('democratic-services');
    place = `/people/owners/${owners.director}`;
  });
  afterAll(() => app.close());

  const ownerOf = async () =>
    (await app.database.rows<{ ownerId: number }>('select owner_id as "ownerId" from actions'))[0]?.ownerId;
  const passOn = async () => {
    const passed = await clerk.submit(`${place}/pass-on`, {
      to: String(council.owners.team),
      why: 'It moved',
    });
    expect([passed.status, passed.errors]).toEqual([303, []]);
    return clerk.follow(passed);
  };

  it('comes back, and nobody is written to about it', async () => {
    const shown = await passOn();
    expect(shown.words).toContain(
      'A letter goes out at 1:15pm unless you undo this: fostering@thornmere.example. Undo it',
    );
    expect(await ownerOf()).toBe(council.owners.team);
    const asked = await clerk.get(`${place}/pass-on/undo`);
    expect(asked.heading).toBe('Undo what was passed on?');
    const back = await clerk.follow(await clerk.submitOn(asked, {}));
    expect(back.words).toContain('What was passed on is back');
    expect(back.words).not.toContain('unless you undo this');
    expect(await ownerOf()).toBe(council.owners.director);
    expect(await app.database.rows('select id from messages')).toEqual([]);
    expect((await app.get(RemindersService).plan(app.clock.today())).mails).toEqual([]);
    expect((await clerk.get(`${place}/pass-on/undo`)).status).toBe(404);
  });

  it('stays once the letter has gone', async () => {
    await passOn();
    const open = await clerk.get(`${place}/pass-on/undo`);
    app.clock.pass(15);
    expect(await app.get(MailService).deliver()).toMatchObject({ sent: 1 });
    const refused = await clerk.submitOn(open, {});
    expect(refused.status).toBe(422);
    expect(refused.words).toContain(
      'An email about what was passed on was written to fostering@thornmere.example',
    );
    expect(await ownerOf()).toBe(council.owners.team);
  });

  it('ends and exists again with its holder as before', async () => {
    const holdings = () => app.database.rows('select * from post_holdings order by id');
    const before = await holdings();
    const ended = await clerk.submit(`${place}/retirement`, {
      ...{ 'on-day': '1', 'on-month': '6', 'on-year': '2022' },
    });
    const shown = await clerk.follow(ended);
    expect(shown.words).toContain('You can undo it until');
    expect(await holdings()).not.toEqual(before);
    const back = await clerk.follow(await clerk.submitOn(await clerk.get(`${place}/retirement/undo`), {}));
    expect(back.words).toContain('The retirement is undone');
    expect(await holdings()).toEqual(before);
  });

  it('is for those who keep the register', async () => {
    const member = await app.signIn('member');
    for (const kind of ['pass-on', 'retirement'])
      expect((await member.get(`${place}/${kind}/undo`)).status).toBe(403);
  });
});

describe('where nothing may be undone', () => {
  it('letters go at once, and no page offers it', async () => {
    const app = await openTestApp({ today: '2022-06-01', environment: { UNDO_MINUTES: '0' } });
    const { bodies, owners } = await seedCouncil(app);
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' });
    const clerk = await app.signIn('democratic-services');
    const passed = await clerk.submit(`/people/owners/${owners.director}/pass-on`, {
      to: String(owners.team),
    });
    expect((await clerk.follow(passed)).html).not.toContain('/pass-on/undo');
    expect(await app.database.rows('select state from messages')).toEqual([{ state: 'sent' }]);
    await app.close();
  });
});
