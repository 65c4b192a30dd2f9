import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { linkIn, mailTo, remindedLink } from './by-link.js';

const OFFICER = 'officer@thornmere.example';
const DEPUTY = 'sam@thornmere.example';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let link: string;
let theirs: string;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const bodyId = council.bodies.CYP;
  const ownerId = council.owners.director;
  await owe(app, { number: 1, bodyId, ownerId, dueOn: '2022-06-15', text: 'Publish the plan' });
  await owe(app, { number: 2, bodyId, ownerId, dueOn: '2022-06-15', text: 'Report the costs' });
  await owe(app, {
    number: 3,
    bodyId,
    ownerId,
    dueOn: '2022-06-15',
    text: 'Name the child',
    publicity: 'exempt',
  });
  link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

const name = (fields: Record<string, string | string[]>) =>
  app.stranger().submit(link, fields, { action: `${link}/delegations` });

const SAM = {
  toName_delegation: 'Sam Poole',
  toAddress_delegation: 'Sam@thornmere.example',
  'untilOn_delegation-day': '30',
  'untilOn_delegation-month': '6',
  'untilOn_delegation-year': '2022',
};

describe('somebody else who answers', () => {
  it('is asked for with a name, an address and a day', async () => {
    const bare = await name({});
    expect(bare.errors).toEqual([
      'Enter their name',
      'Enter their email address, like name@example.gov.uk',
      'Enter the last day',
    ]);
    const own = await name({ ...SAM, toAddress_delegation: OFFICER });
    expect(own.errors).toEqual(['Enter the address of somebody else: this is where your link went']);
  });

  it('gets a link of their own, and not for what is exempt; the owner is told and keeps theirs', async () => {
    const done = await name({ ...SAM, items_delegation: ['A2022-001', 'A2022-003'] });
    expect(done.status).toBe(303);
    theirs = linkIn(mailTo(catcher, DEPUTY));
    const page = await app.stranger().get(theirs);
    expect(page.words).toContain(
      'This page is for Sam Poole (sam@thornmere.example), who answers in place of Dana Okafor',
    );
    expect(page.words).toContain('Publish the plan');
    expect(page.words).not.toContain('Report the costs');
    expect(page.words).not.toContain('Name the child');
    expect(page.words).not.toContain('Somebody else answers for me');
    expect(mailTo(catcher, OFFICER).subject).toBe(
      'Thornmere scrutiny: Sam Poole answers in place of Dana Okafor',
    );
    expect((await app.stranger().get(link)).words).toContain(
      'Sam Poole (sam@thornmere.example) answers until 30 June 2022 on A2022/001.',
    );
  });

  it('is known to who keeps the register of its body, and neither shown to nor ended by who keeps that of another', async () => {
    const clerks = await Promise.all(
      (['CYP', 'HEALTH'] as const).map(async (code) => {
        const email = `clerk.${code.toLowerCase()}@thornmere.example`;
        const account = { email, name: `Clerk ${code}`, role: 'democratic-services' as const };
        const bodies = [{ id: council.bodies[code], code, name: code }];
        await app.get(AccountsService).add({ ...account, password: PASSWORD, bodies });
        return app.signIn('democratic-services', email);
      }),
    );
    const [theirClerk = app.stranger(), otherClerk = app.stranger()] = clerks;
    const shown = await theirClerk.get('/requests');
    expect(shown.words).toContain('Sam Poole (sam@thornmere.example) answers in place of Dana Okafor');
    const [action = ''] = /\/requests\/delegations\/\d+\/end/.exec(shown.html) ?? [];
    const hidden = await otherClerk.get('/requests');
    expect(hidden.words).not.toMatch(/Sam Poole|A2022\/001/);
    const token = /name="_csrf" value="([^"]+)"/.exec(hidden.html)?.[1] ?? '';
    expect([action !== '', (await otherClerk.post(action, { _csrf: token })).status]).toEqual([true, 404]);
    expect((await app.stranger().get(theirs)).words).toContain('Publish the plan');
  });

  it('says how it stands under their own name; the post stays the owner', async () => {
    const saved = await app
      .stranger()
      .submit(
        theirs,
        { 'claim_A2022-001': 'on-track', 'words_A2022-001': 'Printing' },
        { action: `${theirs}/A2022-001/updates` },
      );
    expect(saved.status).toBe(303);
    const clerk = await app.signIn('democratic-services');
    const item = await clerk.get('/actions/A2022-001');
    expect(item.words).toContain(
      "Sent by Sam Poole, in place of Dana Okafor for Director of Children's Services, through the link in an email",
    );
    expect(item.words).toContain('let somebody else answer');
    const [row] = await app.database.rows('select owner_id from actions where number = 1');
    expect(row).toEqual({ owner_id: council.owners.director });
  });

  it('is told when the owner is reminded', async () => {
    await app.database.rows('delete from action_updates');
    link = await remindedLink(app, catcher, '2022-06-29', OFFICER);
    const told = mailTo(catcher, DEPUTY);
    expect(told.subject).toBe('Thornmere scrutiny: please give an update on this, in place of Dana Okafor');
    expect(told.text).toContain('A2022/001');
    expect(told.text).not.toContain('A2022/002');
    theirs = linkIn(told);
    expect((await app.stranger().get(theirs)).status).toBe(200);
  });

  it('reads no more of what became exempt since, and is not told of it', async () => {
    const exempt = async (publicity: string) =>
      app.database.rows('update actions set publicity = $1 where number = 1', [publicity]);
    await exempt('exempt');
    const page = await app.stranger().get(theirs);
    expect([page.status, page.heading]).toEqual([410, 'Somebody else answers for this now']);
    expect(page.words).not.toContain('Publish the plan');
    const told = catcher.caught.length;
    link = await remindedLink(app, catcher, '2022-06-30', OFFICER);
    const mails = catcher.caught
      .slice(told)
      .filter(({ to }) => to?.some(({ address }) => address === DEPUTY));
    expect(mails).toEqual([]);
    await exempt('published');
    app.clock.set('2022-06-29');
    expect((await app.stranger().get(theirs)).words).toContain('Publish the plan');
  });

  it('answers no more once the day has passed', async () => {
    app.clock.set('2022-07-01');
    const dead = await app.stranger().get(theirs);
    expect([dead.status, dead.heading]).toEqual([410, 'You no longer answer for this']);
    expect(dead.all('form')).toEqual([]);
    app.clock.set('2022-06-29');
  });

  it('answers no more once the owner ends it, and what they are typing is not lost', async () => {
    const deputy = app.stranger();
    const open = await deputy.get(theirs);
    const ended = await app.stranger().submit(link, {}, { action: `${link}/delegations/` });
    expect(ended.status).toBe(303);
    const late = await deputy.submitOn(
      open,
      { 'claim_A2022-001': 'complete', 'words_A2022-001': 'All copies are out' },
      { action: `${theirs}/A2022-001/updates` },
    );
    expect(late.status).toBe(410);
    expect(late.words).toContain('All copies are out');
    expect(await app.database.rows('select id from action_updates')).toEqual([]);
  });
});
