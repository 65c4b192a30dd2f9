import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

describe('cutting, joining and adding proposals', () => {
  let app: TestApp;
  let clerk: Visitor;
  let desk: ReviewSteps;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    desk = new ReviewSteps(app, clerk);
  });
  afterAll(() => app.close());

  const offered = async (path: string) =>
    (await clerk.get(`${path}/review`)).wordsOf('h3').filter((words) => words.startsWith('Proposal'));

  const proposalsBy = async (path: string, rule: string) => {
    const rows = await app.database.rows<{ id: number }>(
      'select id from proposals where document_id = $1 and rule = $2 order by position',
      [Number(path.split('/').at(-1)), rule],
    );
    return rows.map(({ id }) => id);
  };

  it('splits one proposal in two, each at its place, after keeping what was typed', async () => {
    const path = await desk.handIn(
      MINUTES.replace('be circulated to Members.', 'be circulated to Members; the fee would be published.'),
    );
    const [action, other] = [await desk.idOf(path, 'action', '2'), await desk.idOf(path, 'action', '1')];
    const typed = { [`p${other}-text`]: 'Count the families.' };
    const away = await clerk.submit(`${path}/review`, typed, { press: { go: `split-${action}` } });
    expect(away.location).toBe(`${path}/review/${action}/split`);
    const form = await clerk.follow(away);
    expect(form.heading).toBe('Split the proposal');
    expect(form.html).toContain('the fee would be published.</textarea>');
    const done = await clerk.submitOn(form, {});
    const review = await clerk.follow(done);
    expect(review.words).toContain('The proposal was split in 2.');
    expect(await offered(path)).toHaveLength(5);
    expect((await clerk.get(`${path}/review`)).html).toContain('Count the families.');

    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const made = await desk.madeOf(path, 'actions');
    expect(made.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['The fee would be published.', 'Count the families.']),
    );
    expect(made.find(({ text }) => text === 'The fee would be published.')).toMatchObject({
      quote: 'the fee would be published.',
    });
    const shown = await clerk.get(path);
    expect(shown.words).not.toContain('To review');
  });

  it('undoes a split and a merge while all of it waits, and keeps what was typed elsewhere', async () => {
    const path = await desk.handIn(MINUTES);
    const [first, second] = [await desk.idOf(path, 'action', '1'), await desk.idOf(path, 'action', '2')];
    const before = await offered(path);
    await clerk.submit(`${path}/review/${second}/split`, { part1: 'Send the list.', part2: 'Send the fee.' });
    await clerk.submit(`${path}/review/${first}/merge`, { neighbour: 'before' });
    const review = await clerk.get(`${path}/review`);
    expect(review.wordsOf('button').filter((words) => words.startsWith('Undo'))).toEqual([
      'Undo the merge',
      'Undo the split',
      'Undo the split',
    ]);
    const noted = await desk.idOf(path, 'noted');
    const pressUndo = async (rule: string) => {
      const made = (await proposalsBy(path, rule)).at(-1);
      const typed = { [`p${noted}-text`]: 'The leaflet be noted.' };
      return clerk.follow(await clerk.submit(`${path}/review`, typed, { press: { go: `undo-${made}` } }));
    };
    expect((await pressUndo('split by hand')).words).toContain(
      'The proposal is as it was read from the paper again.',
    );
    const whole = await pressUndo('merged by hand');
    expect(await offered(path)).toEqual(before);
    expect(whole.html).toContain('The leaflet be noted.');
    const trail = await app.database.rows(
      `select action from audit_entries where action like 'undid%' order by id`,
    );
    expect(trail).toEqual([
      { action: 'undid the split of a proposal' },
      { action: 'undid the merge of two proposals' },
    ]);
  });

  it('does not undo what somebody has decided about', async () => {
    const path = await desk.handIn(MINUTES);
    const second = await desk.idOf(path, 'action', '2');
    await clerk.submit(`${path}/review/${second}/split`, { part1: 'Send the list.', part2: 'Send the fee.' });
    const [one, other] = await proposalsBy(path, 'split by hand');
    await clerk.submit(`${path}/review`, { [`p${one}-choice`]: 'accept' });
    expect((await clerk.get(`${path}/review`)).words).not.toContain('Undo the split');
    const late = await clerk.submit(`${path}/review`, {}, { press: { go: `undo-${other}` } });
    expect((await clerk.follow(late)).words).toContain(
      'Somebody has decided on this proposal in the meantime',
    );
    expect(await proposalsBy(path, 'split by hand')).toHaveLength(2);
  });

  it.each([
    [{ part1: 'All of it', part2: '' }, ['Enter the words of at least two parts']],
    [{ part1: 'x'.repeat(10_001), part2: 'y' }, ['Part 1 must be 10,000 characters or fewer']],
  ])('refuses to split as in %#', async (fields, errors) => {
    const path = await desk.handIn(MINUTES);
    const id = await desk.idOf(path, 'action', '2');
    const again = await clerk.submit(`${path}/review/${id}/split`, fields);
    expect(again).toMatchObject({ status: 422, errors });
  });

  it('merges a proposal with the next, or the one before', async () => {
    const path = await desk.handIn(MINUTES);
    const first = await desk.idOf(path, 'action', '1');
    const form = await clerk.get(`${path}/review/${first}/merge`);
    expect((await clerk.submitOn(form, {})).errors).toEqual(['Select the proposal to merge it with']);
    const done = await clerk.submitOn(form, { neighbour: 'after' });
    expect((await clerk.follow(done)).words).toContain('The two proposals have been merged.');
    expect(await offered(path)).toHaveLength(3);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const [, merged] = await desk.madeOf(path, 'actions');
    expect(merged?.text).toMatch(/^The Director .* 29 July 2022\. The waiting list .* to Members\.$/s);
    expect(merged?.due_on).toBe('2022-07-29');
  });

  it('cuts and joins nothing that was decided meanwhile', async () => {
    const path = await desk.handIn(MINUTES);
    const id = await desk.idOf(path, 'action', '1');
    const split = await clerk.get(`${path}/review/${id}/split`);
    const merge = await clerk.get(`${path}/review/${id}/merge`);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const answers = [
      await clerk.submitOn(split, { part1: 'One', part2: 'Two' }),
      await clerk.submitOn(merge, { neighbour: 'after' }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(answer.errors[0]).toContain('Somebody has decided on this proposal in the meantime');
    }
    expect((await clerk.get(`${path}/review/999999/split`)).status).toBe(404);
    const other = await desk.handIn(MINUTES);
    expect((await clerk.get(`${other}/review/${id}/split`)).status).toBe(404);
  });

  it('adds what the reading missed by its words, under the heading where they stand', async () => {
    const path = await desk.handIn(MINUTES);
    const away = await clerk.submit(
      `${path}/review`,
      { quote: 'presented an   update on fostering' },
      { press: { go: 'add' } },
    );
    const form = await clerk.follow(away);
    expect(form.html).toContain('presented an   update on fostering</textarea>');
    const done = await clerk.submitOn(form, { type: 'noted' });
    const review = await clerk.follow(done);
    expect(review.words).toContain('The proposal was added.');
    expect(review.words).toContain('Added by hand.');
    const [added] = await app.database.rows<Record<string, unknown>>(
      `select p.text, p.agenda_item, p.state, substr(d.text, p.start_offset + 1, p.end_offset - p.start_offset) as quote
       from proposals p join documents d on d.id = p.document_id where p.rule = 'added by hand'`,
    );
    expect(added).toMatchObject({
      text: 'presented an update on fostering',
      quote: 'presented an update on fostering',
      agenda_item: 'UPDATE ON FOSTERING',
      state: 'waiting',
    });
  });

  it('says where words do not stand in the paper, or stand there several times, and how to mend it', async () => {
    const path = await desk.handIn(MINUTES);
    const add = `${path}/review/add`;
    expect((await clerk.submit(add, {})).errors).toEqual([
      'Enter the words as they are in the paper',
      'Select what it is',
    ]);
    const unclear = await clerk.submit(add, { quote: 'nobody ever said this', type: 'recommendation' });
    expect(unclear.words).toContain('It can be saved as it stands');
    const missing = await clerk.submit(add, { quote: 'nobody ever said this', type: 'action' });
    expect(missing).toMatchObject({ status: 422 });
    expect(missing.errors[0]).toContain('These words are not in the paper. Copy them from the text');
    const several = await clerk.submit(add, { quote: "Director of Children's Services", type: 'action' });
    expect(several.errors[0]).toContain('more than once. Select which place you mean');
    expect(several.links).toContain('#place');
    const place = /name="place" type="radio" value="(\d+)"/.exec(several.html)?.[1] ?? '';
    const done = await clerk.submitOn(several, { place });
    expect(done.status).toBe(303);
    expect(await offered(path)).toHaveLength(5);
  });

  it('shows clauses that became nothing, each one press from an item', async () => {
    const path = await desk.handIn(
      `${MINUTES}\nThe report suggested the following options:\n\n(a) the Harbour Master paint the lamps on the quay; and\n\n(b) the pier be sold.\n`,
    );
    const review = await clerk.get(`${path}/review`);
    expect(review.words).toContain('Clauses without a proposal');
    const before = (await proposalsBy(path, 'added by hand')).length;
    const added = await clerk.submitOn(review, {}, { action: `${path}/review/add` });
    expect((await clerk.follow(added)).words).toContain('The proposal was added.');
    expect(await proposalsBy(path, 'added by hand')).toHaveLength(before + 1);
    expect((await clerk.get(`${path}/review`)).words).toContain('Clauses without a proposal (1)');
  });

  it.each(['/add', '/1/split', '/1/merge'])('is for keepers only: %s', async (page) => {
    const path = await desk.handIn(MINUTES);
    for (const role of ['officer', 'member'] as const)
      expect((await (await app.signIn(role)).get(`${path}/review${page}`)).status).toBe(403);
    expect((await clerk.post(`${path}/review${page}`, {})).status).toBe(403);
  });
});
