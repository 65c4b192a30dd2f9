import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

describe('actions by hand', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it('are made with a reference of this year, once', async () => {
    const form = await keeper.get('/actions/new');
    const fields = {
      text: 'Report the waiting times to the panel',
      body: 'CYP',
      owner: String(council.owners.director),
      ...boxes('dueOn', '2022-09-30'),
      origin: 'duty',
      cadence: 'quarterly',
    };
    const [made, again] = [await keeper.submitOn(form, fields), await keeper.submitOn(form, fields)];
    expect([made.location, again.location]).toEqual([pathOf('A2022/001'), pathOf('A2022/001')]);
    const item = await keeper.follow(made);
    expect(item.title).toMatch(/^Action A2022\/001/);
    expect(item.words).toContain('Recurs Every quarter');
    expect(item.words).toContain('Due 30 September 2022');
    expect(item.words).toContain('Test democratic-services added the action');
    expect((await keeper.get('/actions')).words).toContain('1 action');
  });

  it('need words, a body, and a rhythm where they come again', async () => {
    const empty = await keeper.submit('/actions/new', {});
    expect([empty.status, empty.errors]).toEqual([
      422,
      ['Enter what is to be done', 'Select where it comes from', 'Select the body that watches it'],
    ]);
    const duty = await keeper.submit('/actions/new', { text: 'Report', body: 'EXEC', origin: 'duty' });
    expect(duty.errors).toEqual(['Select how often it recurs', 'Select the body that watches it']);
  });

  it('cannot be due before they were made', async () => {
    const early = 'It was made on 1 June 2022: it cannot be due before that day';
    const fields = {
      text: 'Count the boats',
      body: 'CYP',
      origin: 'duty',
      cadence: 'quarterly',
      ...boxes('dueOn', '2019-03-31'),
    };
    const refused = await keeper.submit('/actions/new', fields);
    expect([refused.status, refused.errors]).toEqual([422, [early]]);
    expect(refused.html).toContain('Count the boats');
    expect(refused.links).toContain('#dueOn');
  });

  it('get an owner and a first due date afterwards, and keep their text', async () => {
    const [reference = ''] = await givenActions(app, council, {
      ownerId: null,
      ownerAsWritten: 'the Director',
      dueOn: null,
    });
    expect((await keeper.get(pathOf(reference))).words).toContain('“the Director”, not yet matched');
    const saved = await keeper.submit(pathOf(reference, '/edit'), {
      owner: String(council.owners.team),
      ...boxes('dueOn', '2022-08-01'),
    });
    const item = await keeper.follow(saved);
    expect(item.words).toContain('Owner Fostering Team');
    expect(item.words).toContain('Due 1 August 2022');
    expect(item.words).toContain('Due on 1 August 2022');
    const form = await keeper.get(pathOf(reference, '/edit'));
    expect(form.words).toContain('For a later date, extend it');
  });

  it('may be due before the day of their sheet, where nobody knows when they were made', async () => {
    const unknown = { dueOn: null, isMadeOnKnown: false, madeOn: '2022-05-11' };
    const [one, other] = await givenActions(app, council, unknown, unknown);
    const early = boxes('dueOn', '2021-09-30');
    const amended = await keeper.submit(pathOf(one, '/edit'), early);
    expect([amended.status, amended.errors]).toEqual([303, []]);
    const decided = await keeper.submit(pathOf(other, '/due'), {
      kind: 'day',
      reason: 'As the minutes say',
      ...early,
    });
    expect([decided.status, decided.errors]).toEqual([303, []]);
  });

  it('cannot be given a day before they were made afterwards', async () => {
    const known = { dueOn: null, madeOn: '2022-05-11' };
    const [one, other] = await givenActions(app, council, known, known);
    const fault = 'It was made on 11 May 2022: it cannot be due before that day';
    const early = boxes('dueOn', '2019-03-31');
    const amended = await keeper.submit(pathOf(one, '/edit'), early);
    expect([amended.status, amended.errors]).toEqual([422, [fault]]);
    const decided = await keeper.submit(pathOf(other, '/due'), { kind: 'day', reason: 'x', ...early });
    expect([decided.status, decided.errors]).toEqual([422, [fault]]);
  });

  it('tell the later of two editors what the earlier changed', async () => {
    const [reference = ''] = await givenActions(app, council, {});
    const [one, two] = [keeper, await app.signIn('administrator')];
    const path = pathOf(reference, '/edit');
    const [formOfOne, formOfTwo] = [await one.get(path), await two.get(path)];
    expect((await one.submitOn(formOfOne, { owner: String(council.owners.team) })).status).toBe(303);
    const late = await two.submitOn(formOfTwo, { owner: String(council.owners.contact) });
    expect(late.status).toBe(409);
    expect(late.words).toContain("owner changed from Director of Children's Services to Fostering Team");
    expect((await two.get(pathOf(reference))).words).toContain('Owner Fostering Team');
  });

  it.each(['/actions/new', '/actions/A2022-001/edit'])('are not for officers: %s', async (path) => {
    const officer = await app.signIn('officer');
    expect((await officer.get(path)).status).toBe(403);
    expect((await officer.post(path, { text: 'x' })).status).toBe(403);
  });
});
