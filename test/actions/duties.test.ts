import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const REPORTED = { claim: 'on-track', words: 'The figures went to the panel.' };
const TODAY = '2022-06-01';

describe('a duty', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    council = await seedCouncil(app);
    [keeper, officer] = [await app.signIn('democratic-services'), await app.signIn('officer')];
  });
  beforeEach(async () => {
    await app.database.rows('delete from action_updates');
    await app.database.rows('delete from extensions');
    await app.database.rows('delete from actions');
  });
  afterAll(() => app.close());

  const monthly = async (more = {}): Promise<string> => {
    const duty = { cadence: 'monthly', dueOn: '2022-03-15', madeOn: '2022-02-01', ...more } as const;
    const [reference = ''] = await givenActions(app, council, duty);
    return reference;
  };

  it('shows each occurrence with its figures, and is overdue as its earliest open one', async () => {
    const item = await officer.get(pathOf(await monthly()));
    expect(item.words).toContain('Recurs Every month, until further notice');
    expect(item.words).toContain('Due 15 March 2022');
    expect(item.words).toContain('Of 3 occurrences: 0 met in time, 2 missed, 1 overdue.');
    expect(item.words).toMatch(/15 June 2022 Next/);
  });

  it('is met by an update, the occurrence that came due last unless another is chosen', async () => {
    const reference = await monthly();
    const first = await officer.submit(pathOf(reference, '/updates/new'), {
      ...REPORTED,
      occurrence: '2022-03-15',
    });
    const item = await officer.follow(first);
    expect(item.words).toContain('Reports what was due on 15 March 2022 as done');
    expect(item.words).toContain('Due 15 April 2022');
    expect(item.words).toContain('moved on to the next occurrence');
    const form = await officer.get(pathOf(reference, '/updates/new'));
    expect(form.html).toMatch(/<option value="2022-05-15" selected/);
    const after = await officer.follow(await officer.submitOn(form, REPORTED));
    expect(after.words).toContain('Due 15 June 2022');
    expect(after.words).toContain('Of 3 occurrences: 0 met in time, 2 met late, 1 missed.');
    expect(after.words).not.toContain('Overdue');
  });

  it('may be written about without meeting an occurrence', async () => {
    const reference = await monthly();
    await officer.submit(pathOf(reference, '/updates/new'), { ...REPORTED, occurrence: '' });
    expect((await officer.get(pathOf(reference))).words).toContain('Due 15 March 2022');
  });

  it('is met by no update that does not say so while nothing is due', async () => {
    const reference = await monthly({ cadence: 'quarterly', dueOn: '2022-07-04' });
    const form = await officer.get(pathOf(reference, '/updates/new'));
    expect(form.html).not.toMatch(/<option value="2022-07-04" selected/);
    const item = await officer.follow(await officer.submitOn(form, REPORTED));
    expect(item.words).not.toContain('Reports what was due');
    expect(item.words).toContain('Due 4 July 2022');
  });

  it.each(['at-risk', 'delayed'])('is not reported as done by what is %s', async (claim) => {
    const reference = await monthly();
    const fields = { claim, words: 'Nothing is ready yet.', occurrence: '2022-05-15' };
    const again = await officer.submit(pathOf(reference, '/updates/new'), fields);
    expect([again.status, again.errors]).toEqual([
      422,
      [expect.stringMatching(/^An occurrence that is at risk or delayed is not done\. Select “None”/)],
    ]);
    expect(again.html).toContain('Nothing is ready yet.');
    expect((await officer.get(pathOf(reference))).words).toContain('Due 15 March 2022');
  });

  it('may be done before its day, but not before the one before it has come', async () => {
    const reference = await monthly({ dueOn: '2022-06-15' });
    const report = (occurrence: string) =>
      officer.submit(pathOf(reference, '/updates/new'), { ...REPORTED, occurrence });
    const item = await officer.follow(await report('2022-06-15'));
    expect(item.words).toContain('Due 15 July 2022');
    expect((await officer.get(pathOf(reference, '/updates/new'))).html).not.toContain('value="2022-07-15"');
    expect((await report('2022-07-15')).errors).toEqual(['Select from the list']);
  });

  it('is not done at a meeting that has not been held', async () => {
    for (const day of ['2022-05-31', '2022-06-08', '2022-06-29'])
      await keeper.submit('/meetings/new', { body: 'OSB', ...boxes('heldOn', day) });
    const terms = { cadence: 'each-meeting', dueOn: null, dueBodyId: council.bodies.OSB } as const;
    const reference = await monthly({ ...terms, madeOn: '2022-05-20' });
    const report = (more = {}) => officer.submit(pathOf(reference, '/updates/new'), { ...REPORTED, ...more });
    expect((await officer.follow(await report())).words).toContain('Due 8 June 2022');
    const form = await officer.get(pathOf(reference, '/updates/new'));
    expect(form.html).not.toContain('value="2022-06-08"');
    expect(form.words).toContain('from the day of that meeting');
    for (const claim of ['on-track', 'complete'])
      expect((await report({ claim, occurrence: '2022-06-08' })).errors).toEqual(['Select from the list']);
    expect((await officer.get(pathOf(reference))).words).toContain('Due 8 June 2022');
  });

  it('is claimed complete by its last report, and by no other', async () => {
    const reference = await monthly({ endsOn: parseDay('2022-04-30') });
    const report = (occurrence: string) =>
      officer.submit(pathOf(reference, '/updates/new'), { ...REPORTED, occurrence });
    expect((await officer.follow(await report('2022-03-15'))).words).not.toContain('Claimed complete');
    const item = await officer.follow(await report('2022-04-15'));
    expect(item.words).toContain('Claimed complete');
    expect(item.words).toContain('until 30 April 2022');
    expect(item.words).toContain('Due Every occurrence is reported');
  });

  it.each([
    ['an occurrence that never was', { ...REPORTED, occurrence: '2022-03-16' }, ['Select from the list']],
    ['an occurrence in ten years', { ...REPORTED, occurrence: '2032-03-15' }, ['Select from the list']],
  ])('is not met by %s', async (_, fields, errors) => {
    const reference = await monthly();
    const again = await officer.submit(pathOf(reference, '/updates/new'), fields);
    expect([again.status, again.errors]).toEqual([422, errors]);
    expect(again.html).toContain(REPORTED.words);
  });

  it('puts off one occurrence by an extension, not the others', async () => {
    const reference = await monthly({ dueOn: '2022-05-15' });
    await keeper.submit(pathOf(reference, '/extensions/new'), {
      ...boxes('newDueOn', '2022-06-05'),
      ...boxes('agreedOn', TODAY),
      ...{ askedBy: 'Dana Okafor', agreedBy: 'The chair', reason: 'An inspection' },
    });
    const item = await officer.get(pathOf(reference));
    expect(item.words).toContain('Due 5 June 2022');
    expect(item.words).toContain('put off from 15 May 2022');
    const early = { ...REPORTED, occurrence: '2022-05-15' };
    const after = await officer.follow(await officer.submit(pathOf(reference, '/updates/new'), early));
    expect(after.words).toContain('Due 15 June 2022');
    expect(after.words).toContain('1 met in time');
  });

  it('was met late where it was, although the next one was put off from the day to which it was', async () => {
    const reference = await monthly({ dueOn: '2022-04-15' });
    const extend = (day: string, on: string) => {
      app.clock.set(on);
      return keeper.submit(pathOf(reference, '/extensions/new'), {
        ...boxes('newDueOn', day),
        ...boxes('agreedOn', on),
        ...{ askedBy: 'Dana Okafor', agreedBy: 'The chair', reason: 'An inspection' },
      });
    };
    await extend('2022-05-15', '2022-04-10');
    app.clock.set('2022-05-16');
    await officer.submit(pathOf(reference, '/updates/new'), { ...REPORTED, occurrence: '2022-04-15' });
    await extend('2022-05-31', '2022-05-17');
    app.clock.set(TODAY);
    const item = await officer.get(pathOf(reference));
    expect(item.words).toContain('Due 31 May 2022');
    expect(item.words).toContain('0 met in time, 1 met late');
  });

  it('reminds of the occurrence that came due last, not of one that was missed long ago', async () => {
    const reference = await monthly({ dueOn: '2021-01-15', madeOn: '2021-01-01' });
    const plan = await app.get(RemindersService).plan(addDays(parseDay('2022-05-15'), 1));
    const named = plan.mails.flatMap(({ items }) => items).filter((item) => item.reference === reference);
    expect(named.map(({ dueOn }) => dueOn)).toEqual(['2022-05-15']);
  });

  it('of a vague rhythm asks for a decision, on its page, in the list and at home, until it has one', async () => {
    const reference = await monthly({ cadence: 'regular', dueOn: null });
    expect((await keeper.get(pathOf(reference))).words).toContain('Needs a decision: how often?');
    expect((await keeper.get('/actions')).words).toContain('Needs a decision: how often?');
    expect((await keeper.get('/actions?state=undecided')).words).toContain('1 duty that needs a decision');
    expect((await keeper.get('/')).words).toContain('1 recurring action to decide on');
    const decided = await keeper.submit(pathOf(reference, '/due'), {
      ...{ kind: 'duty', cadence: 'quarterly', reason: 'The chair decided' },
      ...boxes('dueOn', '2022-09-01'),
    });
    const item = await keeper.follow(decided);
    expect(item.words).toContain('Due 1 September 2022');
    expect(item.words).toContain('How often changed from regular to quarterly');
    expect(item.words).not.toContain('Needs a decision');
    expect((await keeper.get('/actions?state=undecided')).words).toContain('No action matches');
  });

  it('may be decided to be done once', async () => {
    const reference = await monthly({ cadence: 'regular', dueOn: null });
    const decided = await keeper.submit(pathOf(reference, '/due'), {
      ...{ kind: 'day', reason: 'It was meant once' },
      ...boxes('dueOn', '2022-09-01'),
    });
    const item = await keeper.follow(decided);
    expect(item.words).toContain('Due 1 September 2022');
    expect(item.words).not.toContain('Recurs');
  });

  it.each([
    ['nothing', { kind: '', reason: '' }, ['Select when it is due', 'Enter who decided it, or why']],
    ['no rhythm', { kind: 'duty', cadence: '' }, ['Select how often it recurs']],
    ['a vague rhythm', { kind: 'duty', cadence: 'regular' }, ['Select how often it recurs']],
    ['no first day', { kind: 'duty', cadence: 'monthly' }, ['Enter the day on which it is first due']],
    [
      'an end before its first day',
      { kind: 'duty', cadence: 'monthly', ...boxes('dueOn', '2022-09-01'), ...boxes('endsOn', '2022-08-01') },
      ['The end must not be before the first day'],
    ],
  ])('is not decided with %s', async (_, fields, errors) => {
    const reference = await monthly({ cadence: 'regular', dueOn: null });
    const again = await keeper.submit(pathOf(reference, '/due'), { reason: 'A reason', ...fields });
    expect([again.status, again.errors]).toEqual([422, errors]);
  });

  it('tells the later of two keepers what the earlier decided', async () => {
    const reference = await monthly({ cadence: 'regular', dueOn: null });
    const other = await app.signIn('administrator');
    const [mine, theirs] = [
      await keeper.get(pathOf(reference, '/due')),
      await other.get(pathOf(reference, '/due')),
    ];
    const fields = { kind: 'duty', cadence: 'monthly', reason: 'Agreed', ...boxes('dueOn', '2022-07-01') };
    expect((await keeper.submitOn(mine, fields)).status).toBe(303);
    expect((await other.submitOn(theirs, fields)).status).toBe(409);
  });

  it('follows the meetings at which it is due', async () => {
    for (const day of ['2022-05-10', '2022-06-14'])
      await keeper.submit('/meetings/new', { body: 'CYP', ...boxes('heldOn', day) });
    const reference = await monthly({ cadence: 'each-meeting', dueOn: null, madeOn: '2022-05-01' });
    await officer.submit(pathOf(reference, '/updates/new'), REPORTED);
    expect((await officer.get(pathOf(reference))).words).toContain('Due 14 June 2022');
    const why = { kind: 'moved', reason: 'No room' };
    await keeper.submit('/meetings/CYP/2022-06-14/move', { ...why, ...boxes('heldOn', '2022-06-21') });
    const item = await officer.get(pathOf(reference));
    expect(item.words).toContain('Due 21 June 2022');
    expect(item.words).toContain('Recurs At each meeting of Children');
  });
});
