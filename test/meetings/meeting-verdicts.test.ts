import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boxes, pathOf } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { chosenOn, givenClaims, givenMeeting, verdictOn } from './claims-to-judge.js';

const TODAY = '2022-06-01';
describe('the verdicts of a meeting', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  let chair: Visitor;
  let officer: Visitor;
  let path: string;
  let claims: string[];

  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
    chair = await app.signIn('member');
    officer = await app.signIn('officer');
    path = await givenMeeting(app, council.bodies.CYP, 'CYP', TODAY);
  });
  beforeEach(async () => {
    app.clock.set(TODAY);
    await app.database.rows('delete from verdict_drafts');
    await app.database.rows('delete from verdicts');
    await app.database.rows(
      `update action_updates set claim = 'on-track' where action_id in (select id from actions)`,
    );
    claims = await givenClaims(app, council, 3);
  });
  afterAll(() => app.close());

  const claim = (index: number) => () => claims[index] ?? '';
  const [agreed, sentBack, dropped] = [claim(0), claim(1), claim(2)];
  const all = () => ({
    ...verdictOn(agreed(), 'agreed-complete'),
    ...verdictOn(sentBack(), 'not-agreed', 'The figures stop in March.'),
    ...verdictOn(dropped(), 'no-longer-needed'),
  });
  const stateOf = async (reference: string) => (await keeper.get(pathOf(reference))).wordsOf('strong')[1];
  const states = () => Promise.all(claims.map(stateOf));

  it('are recorded together, and end in a paragraph for the minutes', async () => {
    const form = await chair.get(path);
    for (const reference of claims) {
      expect(form.words).toContain(`Done, see the figures of ${reference}.`);
      expect(form.words).toContain(`Figures for ${reference}`);
      expect(chosenOn(form, reference)).toBe('leave');
    }
    const saved = await chair.submitOn(form, all());
    expect([saved.errors, saved.location]).toEqual([[], path]);
    const done = await chair.follow(saved);
    expect(done.words).toContain('3 verdicts were recorded');
    expect(done.words).toContain(
      `RESOLVED that action ${agreed()} be agreed as complete; that action ${sentBack()} not be agreed as complete ` +
        `and be sent back to its owner (Director of Children's Services), because: The figures stop in March; ` +
        `and that action ${dropped()} be recorded as no longer needed.`,
    );
    expect(await states()).toEqual(['Agreed complete', 'Overdue', 'No longer needed']);
    const instants = await app.database.rows(`select distinct recorded_at from verdicts`);
    expect(instants).toHaveLength(1);
  });

  it('leave what nothing is said about, and hold nothing back that was typed where one is at fault', async () => {
    const again = await keeper.submit(path, {
      ...verdictOn(agreed(), 'agreed-complete'),
      ...verdictOn(sentBack(), 'not-agreed'),
    });
    expect([again.status, again.errors]).toEqual([422, [`Enter what is still missing of ${sentBack()}`]]);
    expect(chosenOn(again, agreed())).toBe('agreed-complete');
    expect(await stateOf(agreed())).toBe('Claimed complete');
    const none = await keeper.submit(path, {});
    expect(none.errors).toEqual(['Select what the meeting decided on at least one claim']);
    const forged = await keeper.submit(path, verdictOn(agreed(), 'superseded'));
    expect(forged.errors).toEqual([`Select what the meeting decided on ${agreed()}`]);
  });

  it('are chosen for all with one button, without a script too, and saved only with the other', async () => {
    const form = await chair.get(path);
    const everything = await chair.submitOn(form, { all: 'agreed-complete' });
    expect(everything.status).toBe(200);
    expect(claims.map((reference) => chosenOn(everything, reference))).toEqual(
      Array(3).fill('agreed-complete'),
    );
    expect(await stateOf(agreed())).toBe('Claimed complete');
    await chair.submitOn(everything, verdictOn(sentBack(), 'leave'));
    expect(await states()).toEqual(['Agreed complete', 'Claimed complete', 'Agreed complete']);
  });

  it('are undone as a whole for some minutes, and are a draft again', async () => {
    await chair.submit(path, all());
    expect((await keeper.get(path)).links).toContain(`${path}/undo`);
    const undone = await chair.submit(`${path}/undo`, {});
    expect(undone.errors).toEqual([]);
    const form = await chair.follow(undone);
    expect(claims.map((reference) => chosenOn(form, reference))).toEqual([
      'agreed-complete',
      'not-agreed',
      'no-longer-needed',
    ]);
    expect(form.words).not.toContain('RESOLVED');
    expect(await states()).toEqual(Array(3).fill('Claimed complete'));
    await chair.submitOn(form, verdictOn(sentBack(), 'agreed-complete'));
    expect((await chair.get(path)).words).toContain(
      `actions ${agreed()} and ${sentBack()} be agreed as complete`,
    );
  });

  it('are not undone once something is built on them, nor later, nor by others', async () => {
    await keeper.submit(path, all());
    expect((await chair.get(path)).links).not.toContain(`${path}/undo`);
    expect((await chair.get(`${path}/undo`)).status).toBe(303);
    const ask = await keeper.get(`${path}/undo`);
    await officer.submit(pathOf(sentBack(), '/updates/new'), { claim: 'complete', words: 'April too.' });
    const late = await keeper.submitOn(ask, {});
    expect([late.status, late.errors.join()]).toEqual([
      422,
      expect.stringContaining(`${sentBack()}: wrote an update, Test officer`),
    ]);
    app.clock.set('2022-06-02');
    expect((await keeper.get(`${path}/undo`)).words).toContain('It is older than 15 minutes');
  });

  it('are prepared as a draft that others go on with and that counts for nothing', async () => {
    const coming = await givenMeeting(app, council.bodies.CYP, 'CYP', '2022-06-15');
    const form = await chair.get(coming);
    expect(form.words).toContain('does not count until it is recorded then');
    await chair.submitOn(form, {
      ...verdictOn(agreed(), 'agreed-complete'),
      ...verdictOn(sentBack(), 'not-agreed'),
    });
    expect(await app.database.rows('select id from verdicts')).toEqual([]);
    const shared = await keeper.get(coming);
    expect(shared.words).toContain('Test member saved a draft');
    expect([chosenOn(shared, agreed()), chosenOn(shared, sentBack())]).toEqual([
      'agreed-complete',
      'not-agreed',
    ]);
    await officer.submit(pathOf(agreed(), '/updates/new'), { claim: 'complete', words: 'And the map too.' });
    const changed = await keeper.get(coming);
    expect(changed.words).toContain('Something has been recorded on it since the draft');
    expect([chosenOn(changed, agreed()), chosenOn(changed, sentBack())]).toEqual(['leave', 'not-agreed']);
    app.clock.set('2022-06-15');
    const saved = await keeper.submit(coming, verdictOn(sentBack(), 'not-agreed', 'Where is April?'));
    expect(saved.errors).toEqual([]);
    expect(await app.database.rows('select id from verdict_drafts')).toEqual([]);
  });

  it('put nobody’s draft aside unseen', async () => {
    const mine = await chair.get(path);
    await keeper.submit(path, { ...verdictOn(agreed(), 'agreed-complete'), save: 'draft' });
    const late = await chair.submitOn(mine, { ...verdictOn(agreed(), 'not-agreed', 'No.'), save: 'draft' });
    expect([late.status, late.errors.join()]).toEqual([
      422,
      expect.stringContaining('Test democratic-services saved a draft of the verdicts of the meeting on'),
    ]);
    expect(chosenOn(late, agreed())).toBe('not-agreed');
    expect((await chair.submitOn(late, { save: 'draft' })).status).toBe(303);
  });

  it('on a claim that was changed or judged meanwhile are not recorded, nor any other', async () => {
    const form = await keeper.get(path);
    await officer.submit(pathOf(agreed(), '/updates/new'), { claim: 'complete', words: 'And the map.' });
    const late = await keeper.submitOn(form, all());
    expect([late.status, late.errors]).toEqual([
      422,
      [expect.stringContaining(`Look at ${agreed()} again. Test officer wrote an update on 1 June 2022`)],
    ]);
    expect(late.words).toContain('And the map.');
    await chair.submit(path, verdictOn(dropped(), 'agreed-complete'));
    const gone = await keeper.submitOn(form, all());
    expect(gone.errors).toContain(`${dropped()} no longer waits for a verdict. Look at the list again`);
    expect(await app.database.rows('select id from verdicts')).toHaveLength(1);
  });

  it('are of claims made by the day of the meeting: what was claimed later waits for the next', async () => {
    app.clock.set('2022-06-03');
    const [later = ''] = await givenClaims(app, council, 1);
    const form = await keeper.get(path);
    expect(form.words).not.toContain(`figures of ${later}.`);
    expect(form.words).toContain(
      '1 claim was made after this meeting. The next meeting will give its verdict on them.',
    );
  });

  it('show what is exempt to whom it is of, name it by its reference alone, and to nobody else at all', async () => {
    const [secret = ''] = await givenClaims(app, council, 1, { text: 'Buy the house in Mill Lane' });
    await app.database.rows(
      `update actions set publicity = 'exempt', exempt_ground = 'paragraph-3' where year = 2022 and number = $1`,
      [Number(secret.split('/')[1])],
    );
    await keeper.submit(path, verdictOn(secret, 'not-agreed', 'The price is missing.'));
    const minutes = await keeper.get(path);
    expect(minutes.words).toContain(
      `that action ${secret} not be agreed as complete and be sent back to its owner.`,
    );
    expect(minutes.words).toContain('1 item is not public, and named only by reference.');
    const outsider = await app.signIn('member', 'outsider@thornmere.example');
    const read = await outsider.get(path);
    for (const words of [secret, 'Mill Lane', 'The price is missing'])
      expect(read.words).not.toContain(words);
  });

  it('are recorded by chairs and those who keep the register, and read by everybody inside', async () => {
    const plain = await app.signIn('member', 'plain@thornmere.example');
    for (const reader of [plain, officer]) {
      const read = await reader.get(path);
      expect([read.status, read.html.includes('name="verdict-')]).toEqual([200, false]);
      expect(read.words).toContain(`Done, see the figures of ${agreed()}.`);
    }
    const { fields } = formOn(await plain.get(path), '/sign-out');
    const tried = await plain.post(path, { ...fields, ...verdictOn(agreed(), 'agreed-complete') });
    expect([tried.status, await stateOf(agreed())]).toEqual([403, 'Claimed complete']);
    expect((await app.stranger().get(path)).status).toBe(303);
    await app.database.rows(
      `insert into meetings (body_id, held_on, is_called_off) values ($1, '2022-05-31', true) on conflict do nothing`,
      [council.bodies.CYP],
    );
    expect((await keeper.get('/meetings/CYP/2022-05-31/verdicts')).html).not.toContain('name="verdict-');
    expect((await keeper.get('/meetings/CYP/2020-01-01/verdicts')).status).toBe(404);
  });

  it('judge recommendations too, whose every action was claimed complete', async () => {
    const [made = { id: 0, reference: '' }] = await seedRecommendations(app, council, [{}]);
    const inPath = made.reference.replace('/', '-');
    const answer = { [`decision-${inPath}`]: 'accepted', ...boxes('decidedOn', '2022-05-20') };
    await keeper.submit(`/responses/new?recommendation=${inPath}`, answer);
    const [action = ''] = await givenClaims(app, council, 1, { recommendationId: made.id });
    const form = await chair.get(path);
    expect(form.words).toContain(`${action} Claimed complete with its account below`);
    const saved = await chair.submitOn(form, {
      ...verdictOn(made.reference, 'not-agreed', 'The homes are not open yet.'),
      ...verdictOn(action, 'agreed-complete'),
    });
    expect((await chair.follow(saved)).words).toContain(
      `that recommendation ${made.reference} not be agreed as complete and be sent back to those who are to carry it out`,
    );
    expect((await keeper.get(`/recommendations/${inPath}`)).wordsOf('strong')).toContain('In progress');
    await chair.submit(`${path}/undo`, {});
    expect((await keeper.get(`/recommendations/${inPath}`)).wordsOf('strong')).toContain('Claimed complete');
  });
});
