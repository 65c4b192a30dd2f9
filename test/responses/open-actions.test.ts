import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { importSheet } from '../support/commands.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

/** A recommendation with two open actions, the first owed by a team, the second by a post. */
async function planned() {
  const [made] = await seedRecommendations(app, council, [{ publicity: 'published' }]);
  if (!made) throw new Error('nothing was recommended');
  const actions = await givenActions(
    app,
    council,
    {
      text: 'Recruit six more foster carers in the borough',
      ownerId: council.owners.team,
      recommendationId: made.id,
      publicity: 'published',
    },
    { text: 'Publish the sufficiency strategy', recommendationId: made.id },
  );
  const [first = '', second = ''] = actions;
  const inPath = made.reference.replace('/', '-');
  return { ...made, inPath, path: `/recommendations/${inPath}`, first, second };
}

const answer = (inPath: string, fields: Record<string, string>) =>
  keeper.submit(`/responses/new?recommendation=${inPath}`, {
    body: 'EXEC',
    ...boxes('decidedOn', '2022-07-05'),
    ...fields,
  });
const rejecting = (inPath: string) => ({
  [`decision-${inPath}`]: 'rejected',
  [`reasons-${inPath}`]: 'No money',
});
const field = (part: string, reference: string) => `${part}-${reference.replace('/', '-')}`;
const mails = () =>
  app.database.rows<{ to: string; subject: string; text: string }>(
    `select to_address as "to", subject, text_body as text from messages where subject like '%no longer needed' order by id`,
  );

describe('a rejection', () => {
  it('asks what becomes of each open action, and says what to do where nothing is said', async () => {
    const item = await planned();
    const form = await keeper.get(`/responses/new?recommendation=${item.inPath}`);
    expect(form.words).toContain(`What should happen to ${item.first}?`);
    const again = await answer(item.inPath, rejecting(item.inPath));
    expect([again.status, again.errors]).toEqual([
      422,
      [item.first, item.second].map(
        (reference) => `Say what should happen to ${reference}: stop it, or keep it and say why`,
      ),
    ]);
    const unexplained = await answer(item.inPath, {
      ...rejecting(item.inPath),
      [field('becomes', item.first)]: 'stopped',
      [field('becomes', item.second)]: 'kept',
    });
    expect(unexplained.errors).toEqual([`Enter why ${item.second} goes on`]);
  });

  it('stops what is no longer needed and tells its owner, and keeps what goes on with the reason', async () => {
    const item = await planned();
    const done = await answer(item.inPath, {
      ...rejecting(item.inPath),
      [field('becomes', item.first)]: 'stopped',
      [field('becomes', item.second)]: 'kept',
      [field('keptWhy', item.second)]: 'The law asks for it anyway',
    });
    expect([done.status, done.errors]).toEqual([303, []]);
    const stopped = await keeper.get(pathOf(item.first));
    expect(stopped.words).toContain('No longer needed');
    expect(stopped.words).toMatch(/stopped it: it is no longer needed.*Executive.*5 July 2022/);
    const kept = await keeper.get(pathOf(item.second));
    expect(kept.words).toContain('let it go on');
    expect(kept.words).toContain('though its recommendation was rejected: The law asks for it anyway');
    expect(stopped.words).toContain('by Executive, because its recommendation was rejected');
    // No meeting judged it, and nothing says that scrutiny did.
    const open = await keeper.get(`/register/${item.first.replace('/', '-')}`);
    expect(open.words).toContain('Stopped 5 July 2022: its recommendation was rejected');
    expect(open.words).not.toContain('verdict');
    const { items } = JSON.parse((await keeper.get('/register/actions.json')).html);
    const row = items.find(({ reference }: { reference: string }) => reference === item.first);
    expect(row).toMatchObject({ state: 'no-longer-needed', verdict: null, verdict_on: null });
    expect((await keeper.get('/actions')).words).not.toContain(item.first);
    const written = (await mails()).filter(({ text }) => text.includes(item.first));
    expect(written).toMatchObject([
      {
        to: 'fostering@thornmere.example',
        subject: 'Thornmere scrutiny: Recruit six more foster carers in the borough: no longer needed',
      },
    ]);
    expect(written[0]?.text).toContain('was rejected by Executive');
    const verdicts = await app.database.rows('select 1 from verdicts');
    expect(verdicts).toEqual([]);
  });

  it('takes one answer for all', async () => {
    const item = await planned();
    const all = `becomes-${item.inPath}-all`;
    const done = await answer(item.inPath, { ...rejecting(item.inPath), [all]: 'stopped' });
    expect(done.status).toBe(303);
    for (const reference of [item.first, item.second])
      expect((await keeper.get(pathOf(reference))).words).toContain('No longer needed');
  });

  it('asks of nothing where it accepts, nor of what is closed', async () => {
    const item = await planned();
    const done = await answer(item.inPath, { [`decision-${item.inPath}`]: 'accepted' });
    expect(done.status).toBe(303);
    const [bare] = await seedRecommendations(app, council, [{}]);
    const inPath = bare?.reference.replace('/', '-') ?? '';
    expect((await answer(inPath, rejecting(inPath))).status).toBe(303);
  });

  it('asks as well where an accepted response is corrected to it, once', async () => {
    const item = await planned();
    await answer(item.inPath, { [`decision-${item.inPath}`]: 'accepted' });
    const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>(
      'select max(id)::int as id from responses',
    );
    const correct = (path: string, fields: Record<string, string>) =>
      keeper.submit(path, { ...rejecting(item.inPath), reason: 'Misread', ...fields });
    const path = `/responses/${id}/corrections/new`;
    expect((await correct(path, {})).errors).toHaveLength(2);
    const done = await correct(path, { [`becomes-${item.inPath}-all`]: 'stopped' });
    expect(done.status).toBe(303);
    expect((await correct(`${done.location}/corrections/new`, { reason: 'A slip' })).status).toBe(303);
  });
});

describe('a rejection that nobody was asked about', () => {
  it('stands on the home page until somebody says what becomes of its actions', async () => {
    const item = await planned();
    await answer(item.inPath, { [`decision-${item.inPath}`]: 'accepted' });
    const sheet = `reference,text,body_code,addressee,made_on,response,responded_on,reasons
${item.reference},That the Executive reviews the sufficiency of foster homes.,CYP,Executive,2022-05-11,rejected,2022-07-06,No money`;
    await importSheet(app, 'tracker.csv', sheet, ['--body', 'CYP', '--apply', '--json']);
    expect((await keeper.get('/')).links).toContain('/actions/unsettled');
    expect((await keeper.get('/actions/unsettled')).words).toContain(
      'Rejected on 6 July 2022 by Executive; 2 actions go on',
    );
    const path = `${item.path}/open-actions/new`;
    expect((await keeper.submit(path, {})).errors).toHaveLength(2);
    const done = await keeper.submit(path, { 'becomes-all': 'kept', 'keptWhy-all': 'Paid for already' });
    expect(done.status).toBe(303);
    expect((await keeper.get('/actions/unsettled')).links).not.toContain(path);
    expect((await keeper.get(pathOf(item.first))).words).toContain('Paid for already');
    expect((await keeper.get(path)).status).toBe(404);
  });
});

describe('an action that was stopped', () => {
  it('is taken up again by a verdict of a meeting', async () => {
    const item = await planned();
    await answer(item.inPath, { ...rejecting(item.inPath), [`becomes-${item.inPath}-all`]: 'stopped' });
    const reopened = await keeper.submit(pathOf(item.first, '/verdicts/new'), {
      verdict: 'reopened',
      words: 'It is needed after all',
      body: 'CYP',
      ...boxes('heldOn', '2022-07-19'),
    });
    expect([reopened.status, reopened.errors]).toEqual([303, []]);
    expect((await keeper.get(pathOf(item.first))).words).not.toContain('No longer needed  ');
    expect((await keeper.get('/actions')).words).toContain(item.first);
  });
});

describe.each([
  ['withdrawal', 'withdrawals', {}],
  ['split', 'splits', { 'text-1': 'That homes be found.', 'text-2': 'That carers be paid.' }],
])('a %s', (_, noun, more) => {
  it('asks what becomes of open actions, and stops them on the day of the meeting', async () => {
    const item = await planned();
    const end = (fields: Record<string, string>) =>
      keeper.submit(`${item.path}/${noun}/new`, {
        ...{ body: 'CYP', ...boxes('heldOn', '2022-07-19'), reason: 'Overtaken' },
        ...more,
        ...fields,
      });
    const again = await end({});
    expect([again.status, again.errors.length]).toEqual([422, 2]);
    expect(again.html).toContain('Overtaken');
    const done = await end({ 'becomes-all': 'stopped' });
    expect([done.status, done.errors]).toEqual([303, []]);
    const { words } = await keeper.get(pathOf(item.first));
    expect(words).toMatch(/stopped it: it is no longer needed.*Children's Panel.*19 July 2022/);
  });
});

describe('a merger', () => {
  it('asks about the open actions of all that are merged', async () => {
    const [one, other] = [await planned(), await planned()];
    const merge = (fields: Record<string, string>) =>
      keeper.submit(`${one.path}/mergers/new`, {
        ...{ body: 'CYP', ...boxes('heldOn', '2022-07-19'), reason: 'They ask the same' },
        ...{ others: other.reference, text: 'That homes be found and carers paid.' },
        ...fields,
      });
    expect((await merge({})).errors).toHaveLength(4);
    const done = await merge({
      ...{ 'becomes-all': 'kept', 'keptWhy-all': 'It serves the new one' },
      [field('becomes', other.first)]: 'stopped',
    });
    expect([done.status, done.errors]).toEqual([303, []]);
    expect((await keeper.get(pathOf(one.first))).words).toContain('It serves the new one');
    expect((await keeper.get(pathOf(other.first))).words).toContain('No longer needed');
  });
});

describe('a second response', () => {
  it('offers the action that exists where its plan says nearly the same', async () => {
    const item = await planned();
    await answer(item.inPath, { [`decision-${item.inPath}`]: 'accepted' });
    const plan = {
      [`decision-${item.inPath}`]: 'accepted',
      [`action-${item.inPath}`]: 'Recruit six more foster carers within the borough',
    };
    const again = await answer(item.inPath, plan);
    expect([again.status, again.errors]).toEqual([
      422,
      [
        `${item.reference}: ${item.first} asks for nearly the same thing. Continue it, or say that this is another action`,
      ],
    ]);
    const count = async () =>
      (await app.database.rows('select 1 from actions where recommendation_id = $1', [item.id])).length;
    const carried = await answer(item.inPath, { ...plan, [`carriesOn-${item.inPath}`]: item.first });
    expect([carried.status, await count()]).toEqual([303, 2]);
    expect((await keeper.get(pathOf(item.first))).words).toContain('was named again in a response');
    const another = await answer(item.inPath, { ...plan, [`carriesOn-${item.inPath}`]: 'another' });
    expect([another.status, await count()]).toEqual([303, 3]);
  });
});
