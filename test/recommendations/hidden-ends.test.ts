import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions, pathOf as pathOfAction } from '../actions/given-actions.js';
import { type Council, seedCouncil, signInViceChair } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { makeExempt, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

const [OPEN, EXEMPT, LATER] = ['R2022/001', 'R2022/002', 'R2022/003'];
const [JUDGED, EXEMPT_ACTION, OTHER] = ['A2022/001', 'A2022/002', 'A2022/003'];
const MEETING = { meeting: '', body: 'CYP', ...boxes('heldOn', '2022-07-19') };

let app: TestApp;
let council: Council;
let keeper: Visitor;
let chair: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  chair = await signInViceChair(app, council);
  await seedRecommendations(app, council, [
    { text: 'That fostering be reviewed.' },
    { text: 'That child M be moved.' },
    { text: 'That homes be found.' },
  ]);
  await givenActions(
    app,
    council,
    { text: 'Review fostering' },
    { text: 'Move child M', publicity: 'exempt' },
    {},
  );
});
afterAll(() => app.close());

const link = (from: string, to: string, note: string) =>
  keeper.submit(`/links/${from.replace('/', '-')}/new`, { kind: 'follows-up', other: to, note });

describe('the history of an open item', () => {
  it('tells nothing of a link to an item that was made exempt afterwards', async () => {
    expect((await link(OPEN, LATER, 'Snozzle note.')).status).toBe(303);
    expect((await chair.get(pathOf(OPEN))).words).toContain('Snozzle note.');
    await makeExempt(keeper, LATER, 'A matter of a home.');
    const seen = await chair.get(pathOf(OPEN));
    expect(seen.words).not.toMatch(/Snozzle|R2022\/003|Follows up/);
    expect((await keeper.get(pathOf(OPEN))).words).toContain('Follows up R2022/003');
  });

  it('keeps the words of a link to an exempt item in the trail of that alone', async () => {
    await makeExempt(keeper, EXEMPT, 'A matter of a child.');
    await link(EXEMPT, OPEN, 'Quibble note.');
    const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>(
      'select max(id)::int as id from item_links',
    );
    const ended = await keeper.submit(`/links/R2022-002/${id}/ending`, { reason: 'Zorble reason.' });
    expect(ended.status).toBe(303);
    const notes = await app.database.rows<{ note: string | null; reference: string }>(
      `select subject_reference as reference, note from audit_entries where action in ('linked it', 'ended a link')
       and id > (select max(id) from audit_entries where note = 'It names a child.') order by id`,
    );
    expect(notes).toEqual([
      { reference: EXEMPT, note: 'Quibble note.' },
      { reference: OPEN, note: null },
      { reference: EXEMPT, note: 'Zorble reason.' },
      { reference: OPEN, note: null },
    ]);
    expect((await chair.get(pathOf(OPEN))).words).not.toMatch(/Quibble|Zorble|exempt item|Followed up/);
  });

  it('does not name an action that was made exempt after it was added', async () => {
    await keeper.submit('/actions/new?recommendation=R2022-001', {
      text: 'Find child M a place',
      ...boxes('dueOn', '2022-09-01'),
    });
    expect((await chair.get(pathOf(OPEN))).words).toContain('added the action A2022/004');
    await app.database.rows(`update actions set publicity = 'exempt' where number = 4`);
    expect((await keeper.get(pathOf(OPEN))).words).toContain('added the action A2022/004');
    expect((await chair.get(pathOf(OPEN))).words).not.toContain('A2022/004');
  });
});

describe('what takes the place of an item', () => {
  const supersede = (visitor: Visitor, supersededBy: string) =>
    visitor.submit(pathOfAction(OTHER, '/verdicts/new'), { ...MEETING, verdict: 'superseded', supersededBy });

  it.each([EXEMPT_ACTION, EXEMPT, 'A2022/999'])('answers a chair alike who tries %s', async (reference) => {
    const again = await supersede(chair, reference ?? '');
    expect([again.status, again.errors]).toEqual([
      422,
      ['Enter the reference of a recommendation or action in the register, such as A2023/051'],
    ]);
  });

  it.each([
    ['an action', pathOfAction(JUDGED)],
    ['a recommendation', pathOf(OPEN)],
  ])('is not named to those who may not see it, on the page of %s', async (_, path) => {
    const verdict = { ...MEETING, verdict: 'superseded', supersededBy: EXEMPT_ACTION ?? '' };
    const done = await keeper.submit(`${path}/verdicts/new`, verdict);
    expect([done.status, done.errors]).toEqual([303, []]);
    expect((await keeper.get(path)).words).toContain('Superseded by A2022/002');
    const seen = await chair.get(path);
    expect(seen.words).toContain('Superseded by an item that is not open to you');
    expect(seen.words).not.toContain('A2022/002');
  });

  it('is not named in reports', async () => {
    const report = await keeper.get('/reports/progress?body=CYP&from=2022-01-01&to=2022-07-20');
    expect([report.status, report.words.includes('A2022/002')]).toEqual([200, false]);
  });
});
