import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { linkIn, mailTo, remindedLink } from './by-link.js';

const LIAISON = 'liaison@hospitals.example';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let link: string;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const { HEALTH, NHS } = council.bodies;
  await app.database.rows(`update owners set organisation = 'Thornmere Hospitals NHS Trust' where id = $1`, [
    council.owners.contact,
  ]);
  for (const number of [7, 8]) await ask(app, number, HEALTH, NHS, '2022-06-15');
  const officer = council.accounts.democraticServices;
  await app.database.rows(`update recommendations set clock_rule = 'health' where number = 7`);
  await app.database.rows(
    `insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
     select id, 'request', '2022-05-18', $1, '2022-05-18T12:00:00Z' from recommendations where number = 7`,
    [officer],
  );
  link = await remindedLink(app, catcher, '2022-06-15', LIAISON);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

const send = (fields: Record<string, string>) =>
  app.stranger().submit(
    link,
    Object.fromEntries(
      Object.entries({ sender: 'Ivo Marsh', ...fields }).map(([name, value]) => {
        const [field, part] = name.split('-');
        return [`${field}_R2022-007${part ? `-${part}` : ''}`, value];
      }),
    ),
    { action: `${link}/R2022-007/responses` },
  );

it('is not taken once a panel has ended what it answers, by a page that was open before', async () => {
  const [keeper, sender] = [await app.signIn('democratic-services'), app.stranger()];
  const open = await sender.get(link);
  const done = await keeper.submit('/recommendations/R2022-008/withdrawals/new', {
    ...{ body: 'HEALTH', 'heldOn-day': '14', 'heldOn-month': '6', 'heldOn-year': '2022' },
    reason: 'The law has changed.',
  });
  expect(done.errors).toEqual([]);
  const said = { 'decision_R2022-008': 'accepted', 'sender_R2022-008': 'Ivo Marsh' };
  const late = await sender.submitOn(open, said, { action: `${link}/R2022-008/responses` });
  expect([late.status, late.errors]).toEqual([
    422,
    ['R2022/008: It is withdrawn, so no answer to it is needed any more'],
  ]);
  expect((await keeper.get('/responses/drafts')).words).toContain('No draft is waiting');
});

describe('a formal response through a link', () => {
  it('has the duty, its law and the public page beside it', async () => {
    const page = await app.stranger().get(link);
    expect(page.words).toContain('SI 2013/218 reg. 22');
    expect(page.words).toContain('within 28 days');
    expect(page.words).not.toContain('was not read');
    expect(mailTo(catcher, LIAISON).text).not.toContain('was not read');
    expect(page.links).toContain('/register/R2022-007');
    expect((await app.stranger().get('/register/R2022-007')).status).toBe(200);
    expect(page.words).not.toContain('Ask for more time');
  });

  it('says why, where it is not accepted as a whole', async () => {
    const answer = await send({ decision: 'rejected' });
    expect(answer.errors).toEqual(['R2022/007: Enter why it is rejected']);
    const plan = await send({ decision: 'rejected', reasons: 'No money', plan: 'Hire more' });
    expect(plan.errors).toEqual(['R2022/007: A rejected recommendation has no action plan. Clear the plan']);
  });

  it('is a draft, which stops no clock, and can be given back with words', async () => {
    expect((await send({ decision: 'accepted-in-part', reasons: 'Parking only' })).status).toBe(303);
    const clerk = await app.signIn('democratic-services');
    expect((await clerk.get('/')).words).toContain('1 draft response to confirm');
    expect((await clerk.get('/recommendations/R2022-007')).words).toContain('Status Due today');
    expect((await clerk.get('/recommendations/R2022-007')).words).toContain('No response is recorded yet.');
    const list = await clerk.get('/responses/drafts');
    expect(list.words).toContain('Ivo Marsh (liaison@hospitals.example)');
    const silent = await clerk.submitOn(list, {}, { action: '/responses/drafts/' });
    expect(silent.errors).toEqual(['Enter what is missing. The person who sent it is told']);
    await clerk.submitOn(list, { words: 'Say by when' }, { action: '/responses/drafts/' });
    const told = mailTo(catcher, LIAISON);
    expect(told.subject).toBe(
      'Thornmere scrutiny: your draft response to R2022/007, please look at it again',
    );
    expect(told.text).toContain('Say by when');
    link = linkIn(told);
    expect((await app.stranger().get(link)).words).toContain('It was given back: Say by when');
  });

  it('counts once democratic services have recorded it from the draft', async () => {
    await send({
      decision: 'accepted',
      plan: 'Open the second car park',
      'due-day': '1',
      'due-month': '9',
      'due-year': '2022',
      'decidedOn-day': '10',
      'decidedOn-month': '6',
      'decidedOn-year': '2022',
      decidedBy: 'The Trust Board',
    });
    const clerk = await app.signIn('democratic-services');
    const list = await clerk.get('/responses/drafts');
    const confirm = list.links.find((href) => href.startsWith('/responses/new')) ?? '';
    const form = await clerk.get(confirm);
    expect(form.words).toContain(
      'Filled in from the draft that Ivo Marsh (liaison@hospitals.example) sent on 15 June 2022',
    );
    expect(form.html).toContain('Open the second car park');
    const recorded = await clerk.submitOn(form, {});
    expect(recorded.errors).toEqual([]);
    expect(recorded.status).toBe(303);
    const page = await clerk.get('/recommendations/R2022-007');
    expect(page.words).toContain('The Trust Board');
    expect(page.words).toContain('confirmed the draft response of Ivo Marsh');
    expect((await clerk.get('/responses/drafts')).words).toContain('No draft is waiting');
    const mine = await app.stranger().get(link);
    expect(mine.words).toContain('It is recorded as the formal response.');
    expect(mine.words).not.toContain('Send a formal response');
    // The same draft is not recorded twice.
    expect((await clerk.get(confirm)).status).toBe(404);
  });
});
