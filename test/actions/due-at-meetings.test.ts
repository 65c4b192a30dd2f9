import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActionsQueries } from '../../src/actions/actions.queries.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const BY_HAND = { text: 'Bring the sufficiency strategy back', body: 'CYP', origin: 'by-hand' };

describe('what is due at a meeting', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
  });
  beforeEach(async () => {
    await app.database.rows('delete from verdicts');
    await app.database.rows('delete from meeting_moves');
    await app.database.rows('update actions set meeting_id = null, due_body_id = null, due_nth = null');
    await app.database.rows('delete from meetings');
  });
  afterAll(() => app.close());

  const enter = (body: string, day: string) =>
    keeper.submit('/meetings/new', { body, ...boxes('heldOn', day) });
  const move = (day: string, fields: Record<string, string>) =>
    keeper.submit(`/meetings/CYP/${day}/move`, { reason: 'The chair is ill', ...fields });
  const make = async (nth: string, more: Record<string, string> = {}) => {
    const made = await keeper.submit('/actions/new', { ...BY_HAND, nth, ...more });
    if (made.status !== 303) throw new Error(made.errors.join('; '));
    return made.location ?? '';
  };

  it('has no date until the meeting is entered, and says so on page and list', async () => {
    const path = await make('1');
    expect((await keeper.get(path)).words).toContain(
      "Due At the next meeting of Children's Panel: no date yet",
    );
    expect((await keeper.get('/actions')).words).toMatch(/At a meeting ?no date yet/);
    await enter('CYP', '2022-07-12');
    const item = await keeper.get(path);
    expect(item.words).toContain("Due 12 July 2022, at the next meeting of Children's Panel");
    expect(item.words).toContain('moved the due date with a meeting');
    expect(item.words).toContain("A meeting of Children's Panel on 12 July 2022 was entered");
  });

  it('follows when the meeting is moved, when one comes before it, and when it is called off', async () => {
    await enter('CYP', '2022-06-07');
    await enter('CYP', '2022-07-12');
    const [first, second] = [await make('1'), await make('2')];
    expect((await move('2022-06-07', { kind: 'moved', ...boxes('heldOn', '2022-06-21') })).status).toBe(303);
    expect((await keeper.get(first)).words).toContain('Due 21 June 2022, at the next meeting');
    expect((await keeper.get(first)).words).toContain(
      "The meeting of Children's Panel of 7 June 2022 was moved to 21 June 2022",
    );
    expect((await keeper.get(second)).words).toContain('Due 12 July 2022, at the second next meeting');
    await enter('CYP', '2022-06-14');
    expect((await keeper.get(first)).words).toContain('Due 14 June 2022');
    expect((await keeper.get(second)).words).toContain('Due 21 June 2022');
    await move('2022-06-14', { kind: 'called-off' });
    expect((await keeper.get(first)).words).toContain('Due 21 June 2022');
    expect((await keeper.get('/meetings')).words).not.toContain('14 June 2022');
    expect((await keeper.get('/meetings/CYP/2022-06-14')).words).toContain('This meeting was cancelled');
  });

  it('may be due at a meeting of another body, and does not follow those of its own', async () => {
    await enter('CYP', '2022-06-07');
    await enter('OSB', '2022-06-30');
    const path = await make('1', { dueBody: 'OSB' });
    await move('2022-06-07', { kind: 'moved', ...boxes('heldOn', '2022-06-09') });
    expect((await keeper.get(path)).words).toContain('Due 30 June 2022, at the next meeting of Overview');
    await app.database.rows("update actions set made_on = '2022-05-30'");
    expect((await keeper.get('/meetings/OSB/2022-06-30')).words).toContain(BY_HAND.text);
    expect((await keeper.get('/meetings/CYP/2022-06-09')).words).not.toContain(BY_HAND.text);
  });

  it('stays where it was once a meeting has agreed that it is complete', async () => {
    await enter('CYP', '2022-06-07');
    const path = await make('1');
    const judged = await keeper.submit(`${path}/verdicts/new`, {
      verdict: 'agreed-complete',
      body: 'OSB',
      ...boxes('heldOn', '2022-06-01'),
    });
    expect(judged.status).toBe(303);
    await move('2022-06-07', { kind: 'moved', ...boxes('heldOn', '2022-06-21') });
    expect((await keeper.get(path)).words).toContain('Due 7 June 2022');
  });

  it('stands on a day of its own once it is extended', async () => {
    await enter('CYP', '2022-06-07');
    const path = await make('1');
    await keeper.submit(`${path}/extensions/new`, {
      ...boxes('newDueOn', '2022-08-01'),
      ...boxes('agreedOn', '2022-06-01'),
      ...{ askedBy: 'Dana Okafor', agreedBy: 'The chair', reason: 'The figures come late' },
    });
    await move('2022-06-07', { kind: 'moved', ...boxes('heldOn', '2022-06-21') });
    expect((await keeper.get(path)).words).toContain('Due 1 August 2022 (first extension');
  });

  it('follows the next meeting once it is extended to that', async () => {
    const [reference] = await givenActions(app, council, { dueOn: '2022-06-10', madeOn: '2022-05-11' });
    const path = pathOf(reference);
    const extend = () =>
      keeper.submit(`${path}/extensions/new`, {
        until: 'next-meeting',
        ...boxes('agreedOn', '2022-06-01'),
        ...{ askedBy: 'Dana Okafor', agreedBy: 'The chair', reason: 'The figures come late' },
      });
    await enter('CYP', '2022-06-07');
    const none = await extend();
    expect([none.status, none.errors]).toEqual([
      422,
      ['No meeting after 10 June 2022 is entered: enter it under Meetings first, or choose a day'],
    ]);
    await enter('CYP', '2022-07-12');
    expect((await extend()).status).toBe(303);
    expect((await keeper.get(path)).words).toContain('12 July 2022');
    await move('2022-07-12', { kind: 'moved', ...boxes('heldOn', '2022-07-26') });
    const { words } = await keeper.get(path);
    expect(words).toContain(
      "Due 26 July 2022, at the meeting of Children's Panel (first extension; first agreed for 10 June 2022)",
    );
    expect(words).not.toContain('next meeting of');
    expect(words).toContain('from 10 June 2022 to 12 July 2022');
  });

  it('can be decided afterwards for what has no date, with the reason in its history', async () => {
    const [reference] = await givenActions(app, council, { dueOn: null, madeOn: '2022-05-30' });
    await enter('CYP', '2022-06-07');
    const saved = await keeper.submit(pathOf(reference, '/due'), {
      ...{ kind: 'meeting', nth: '1', reason: 'Agreed with the chair' },
    });
    const item = await keeper.follow(saved);
    expect(item.words).toContain('Due 7 June 2022, at the next meeting');
    expect(item.words).toContain('decided when it is due');
    expect(item.words).toContain('Agreed with the chair');
  });

  it('is not given two due dates', async () => {
    const again = await keeper.submit('/actions/new', {
      ...BY_HAND,
      nth: '1',
      ...boxes('dueOn', '2022-09-01'),
    });
    expect([again.status, again.errors]).toEqual([422, ['Enter a due date or choose a meeting, not both']]);
    expect(again.html).toContain(BY_HAND.text);
  });

  it('leaves a set day to an extension', async () => {
    const [reference] = await givenActions(app, council, {});
    const again = await keeper.submit(pathOf(reference, '/due'), {
      ...{ kind: 'day', reason: 'A slip' },
      ...boxes('dueOn', '2022-12-01'),
    });
    expect(again.errors).toEqual(['It is due on 10 July 2022. For a later day, extend it instead']);
  });

  it('keeps in the column what the meetings say, for everything that follows them', async () => {
    await enter('CYP', '2022-06-07');
    await enter('CYP', '2022-07-12');
    const paths = [await make('1'), await make('2'), await make('3')];
    await move('2022-07-12', { kind: 'moved', ...boxes('heldOn', '2022-07-19') });
    const rows = await app.database.rows<{ dueOn: string | null }>(
      'select due_on as "dueOn" from actions where due_body_id is not null order by due_nth',
    );
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(['2022-06-07', '2022-07-19', null]);
    expect(paths).toHaveLength(3);
    const { items } = await app
      .get(ActionsQueries)
      .list({ asker: asRole('democratic-services'), states: ['no-date'] }, app.clock.today());
    expect(items.map(({ dueNth }) => dueNth)).toContain(3);
  });
});
