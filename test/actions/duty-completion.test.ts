import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { mailTo, remindedLink } from '../answer/by-link.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const TODAY = '2022-06-16';
const COMPLETE = { claim: 'complete', words: 'The figures went to the panel.' };
const NO_END = /recurs, so an update cannot end it\. Select/;

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let keeper: Visitor;
let officer: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: TODAY, environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  [keeper, officer] = [await app.signIn('democratic-services'), await app.signIn('officer')];
});
beforeEach(() => app.clock.set(TODAY));
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const quarterly = async (more = {}): Promise<string> => {
  const terms = { cadence: 'quarterly', dueOn: '2022-06-15', madeOn: '2022-05-11', ...more } as const;
  const [reference = ''] = await givenActions(app, council, terms);
  return reference;
};
const update = (who: Visitor, reference: string, fields = {}) =>
  who.submit(pathOf(reference, '/updates/new'), { ...COMPLETE, ...fields });
const remindedOf = async (reference: string, day: string) => {
  const plan = await app.get(RemindersService).plan(parseDay(day));
  return plan.mails
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.reference === reference ? item.dueOn : []));
};

describe.each([
  ['its owner', () => officer],
  ['a clerk for its owner', () => keeper],
])('an occurrence that is complete, said by %s,', (_, who) => {
  it('is done, and the duty goes on with reminders of the next', async () => {
    const reference = await quarterly();
    const item = await who().follow(await update(who(), reference));
    expect(item.words).toContain('Reports what was due on 15 June 2022 as done');
    expect(item.words).toContain('Due 15 September 2022');
    expect(item.words).not.toContain('Claimed complete');
    expect((await keeper.get('/actions/awaiting-verdict')).words).not.toContain(reference);
    expect(await remindedOf(reference, '2022-09-16')).toEqual(['2022-09-15']);
  });

  it('is no end of the duty where no occurrence is chosen', async () => {
    const reference = await quarterly();
    const again = await update(who(), reference, { occurrence: '' });
    expect([again.status, again.errors]).toEqual([422, [expect.stringMatching(NO_END)]]);
    expect(again.html).toContain(COMPLETE.words);
    expect((await who().get(pathOf(reference))).words).toContain('Due 15 June 2022');
  });
});

it('says before it is sent what becomes of a duty', async () => {
  const form = await officer.get(pathOf(await quarterly(), '/updates/new'));
  expect(form.words).toContain('the action continues. Only a meeting can end a recurring action');
});

it('is reported once, whoever is second', async () => {
  const reference = await quarterly();
  const forms = await Promise.all([officer, keeper].map((who) => who.get(pathOf(reference, '/updates/new'))));
  const [mine, theirs] = forms;
  if (!mine || !theirs) throw new Error('no forms');
  const answers = await Promise.all([officer.submitOn(mine, COMPLETE), keeper.submitOn(theirs, COMPLETE)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  const item = await officer.get(pathOf(reference));
  expect(item.words).toContain('Due 15 September 2022');
  const [kept] = await app.database.rows<{ count: number }>(
    `select count(*)::int from action_updates u join actions a on a.id = u.action_id
     where 'A' || a.year || '/' || lpad(a.number::text, 3, '0') = $1`,
    [reference],
  );
  expect(kept?.count).toBe(1);
});

it('is not ended by the correction of an update', async () => {
  const reference = await quarterly();
  await update(officer, reference, { claim: 'on-track', occurrence: '' });
  const item = await officer.get(pathOf(reference));
  const place = item.links.find((href) => href.endsWith('/corrections/new')) ?? 'no correction';
  const again = await officer.submit(place, { claim: 'complete', reason: 'It is done' });
  expect([again.status, again.errors]).toEqual([422, [expect.stringMatching(NO_END)]]);
  expect((await officer.get(pathOf(reference))).words).not.toContain('Claimed complete');
});

it('is not ended at a meeting: the next is due although no meeting is known yet', async () => {
  await keeper.submit('/meetings/new', { body: 'OSB', ...boxes('heldOn', '2022-06-14') });
  const at = { cadence: 'each-meeting', dueBodyId: council.bodies.OSB, dueOn: null } as const;
  const reference = await quarterly({ ...at, startsOn: parseDay('2022-06-14') });
  const item = await officer.follow(await update(officer, reference));
  expect(item.words).toContain('Reports what was due on 14 June 2022 as done');
  expect(item.words).not.toContain('Claimed complete');
  expect((await update(officer, reference)).errors).toEqual([expect.stringMatching(NO_END)]);
  await keeper.submit('/meetings/new', { body: 'OSB', ...boxes('heldOn', '2022-07-12') });
  expect((await officer.get(pathOf(reference))).words).toContain('Due 12 July 2022');
});

it('ends by the verdict of a meeting, and then nobody is reminded or asked', async () => {
  const reference = await quarterly();
  const decided = {
    verdict: 'no-longer-needed',
    body: 'CYP',
    ...boxes('decidedOn', TODAY),
    ...boxes('heldOn', TODAY),
  };
  const done = await keeper.submit(pathOf(reference, '/verdicts/new'), {
    ...decided,
    reason: 'The panel has ended it.',
  });
  expect(done.errors).toEqual([]);
  expect((await officer.get(pathOf(reference))).wordsOf('strong')).toContain('No longer needed');
  expect(await remindedOf(reference, '2022-09-16')).toEqual([]);
  expect((await officer.get(pathOf(reference, '/updates/new'))).status).not.toBe(200);
});

it('goes on after an answer by the link in an email', async () => {
  await app.database.rows('delete from action_updates');
  const reference = await quarterly();
  const name = reference.replace('/', '-');
  const link = await remindedLink(app, catcher, TODAY, 'officer@thornmere.example');
  const reader = app.stranger();
  const say = (occurrence: string) =>
    reader.submit(
      link,
      {
        [`claim_${name}`]: 'complete',
        [`words_${name}`]: 'Sent to the panel.',
        [`occurrence_${name}`]: occurrence,
      },
      { action: `${link}/${name}/updates` },
    );
  expect((await say('')).errors).toEqual([expect.stringMatching(NO_END)]);
  const said = await reader.follow(await say('2022-06-15'));
  expect(said.status).toBe(200);
  expect(mailTo(catcher, 'officer@thornmere.example').text).toContain(reference);
  const item = await officer.get(pathOf(reference));
  expect(item.words).toContain('Due 15 September 2022');
  expect(item.words).not.toContain('Claimed complete');
});
