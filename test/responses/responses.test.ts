import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const FIFTH_OF_JULY = { 'decidedOn-day': '5', 'decidedOn-month': '7', 'decidedOn-year': '2022' };

let app: TestApp;
let council: Council;
let keeper: Visitor;
let wholePaper: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  wholePaper = `/responses/new?document=${await seedSixteen(app, council)}`;
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const count = async (table: string) => (await app.database.rows(`select 1 from ${table}`)).length;

describe('a response to several recommendations', () => {
  it('keeps what each is told, and makes the actions of its plan', async () => {
    const done = await keeper.submit(wholePaper, {
      ...FIFTH_OF_JULY,
      publishedAt: 'https://thornmere.example/minutes/5-july',
      'decision-R2022-001': 'accepted',
      'action-R2022-001': 'Write a sufficiency plan.',
      'owner-R2022-001': String(council.owners.director),
      'due-R2022-001-day': '30',
      'due-R2022-001-month': '9',
      'due-R2022-001-year': '2022',
      'decision-R2022-002': 'accepted-in-part',
      'reasons-R2022-002': 'Only within the budget of the year.',
      'decision-R2022-003': 'rejected',
      'reasons-R2022-003': 'The law forbids it.',
    });
    expect(done.status).toBe(303);
    expect((await keeper.follow(done)).words).toContain(
      'The response to 3 recommendations is recorded. New: A2022/001',
    );

    const first = await keeper.get('/recommendations/R2022-001');
    expect(first.words).toContain('Executive, 5 July 2022');
    expect(first.words).toContain('Write a sufficiency plan.');
    expect(first.words).toContain("Director of Children's Services");
    expect(first.words).toContain('30 September 2022');
    expect(first.links).toContain('/actions/A2022-001');
    expect(first.links).toContain('https://thornmere.example/minutes/5-july');
    expect((await keeper.get('/recommendations/R2022-002')).words).toContain(
      'Accepted, no action with owner and date',
    );
    expect((await keeper.get('/recommendations/R2022-003')).words).toContain('The law forbids it.');
    expect((await keeper.get('/recommendations/R2022-004')).words).toContain('No response is recorded yet');
  });

  it('leaves a trail with what held before', async () => {
    const trail = await app.database.rows<{ action: string; after: { decision?: string } }>(
      `select action, before, after from audit_entries where subject_kind = 'recommendation' and subject_reference = 'R2022/003' order by id`,
    );
    expect(trail.at(-1)).toMatchObject({
      action: 'recorded a response',
      before: { decision: null },
      after: {
        decision: 'Rejected',
        reasons: 'The law forbids it.',
        decidedBy: 'Executive',
        decidedOn: '2022-07-05',
      },
    });
  });

  it('does not erase an earlier one', async () => {
    const done = await keeper.submit('/responses/new?recommendation=R2022-003', {
      'decidedOn-day': '19',
      'decidedOn-month': '7',
      'decidedOn-year': '2022',
      'decision-R2022-003': 'accepted',
    });
    const { words } = await keeper.follow(done);
    expect(words).toMatch(
      /Executive, 19 July 2022.*Executive, 5 July 2022 \(earlier response\).*The law forbids it/,
    );
    expect(words).toContain('Accepted, no action with owner and date');
  });

  it('is recorded once when it is sent twice', async () => {
    const before = [await count('responses'), await count('actions')];
    const form = await keeper.get('/responses/new?recommendation=R2022-005');
    const fields = { ...FIFTH_OF_JULY, 'decision-R2022-005': 'accepted', 'action-R2022-005': 'Do it.' };
    const sent = await Promise.all([keeper.submitOn(form, fields), keeper.submitOn(form, fields)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect([await count('responses'), await count('actions')]).toEqual(before.map((rows) => rows + 1));
  });
});

describe('a response is refused', () => {
  const typed = { ...FIFTH_OF_JULY, publishedAt: 'Cabinet paper 7' };
  const one = '/responses/new?recommendation=R2022-006';

  it.each([
    ['without a decision', {}, 'R2022/006: Select what the response says'],
    [
      'without reasons for a part',
      { 'decision-R2022-006': 'accepted-in-part' },
      'R2022/006: Enter why only part of it is accepted',
    ],
    [
      'without reasons for a refusal',
      { 'decision-R2022-006': 'rejected' },
      'R2022/006: Enter why it is rejected',
    ],
    [
      'with a plan for what is rejected',
      { 'decision-R2022-006': 'rejected', 'reasons-R2022-006': 'Too dear.', 'action-R2022-006': 'Do it.' },
      'R2022/006: A rejected recommendation has no action plan. Clear the action',
    ],
    [
      'with a due date and nothing to do',
      {
        'decision-R2022-006': 'accepted',
        'due-R2022-006-day': '1',
        'due-R2022-006-month': '9',
        'due-R2022-006-year': '2022',
      },
      'R2022/006: Enter what is to be done',
    ],
    [
      'with a due date that does not exist',
      {
        'decision-R2022-006': 'accepted',
        'action-R2022-006': 'Do it.',
        'due-R2022-006-day': '31',
        'due-R2022-006-month': '2',
        'due-R2022-006-year': '2023',
      },
      'R2022/006: 31 February 2023 is not a real date',
    ],
    [
      'with a due date before the decision',
      {
        'decision-R2022-006': 'accepted',
        'action-R2022-006': 'Do it.',
        'due-R2022-006-day': '31',
        'due-R2022-006-month': '3',
        'due-R2022-006-year': '2019',
      },
      expect.stringMatching(/^R2022\/006: It was made on .* 2022: it cannot be due before that day$/),
    ],
    [
      'from an owner that is not offered',
      { 'decision-R2022-006': 'accepted', 'action-R2022-006': 'Do it.', 'owner-R2022-006': '99999' },
      'R2022/006: Select an owner from the list',
    ],
    [
      'from the future',
      { 'decision-R2022-006': 'accepted', 'decidedOn-day': '21' },
      'The day of the decision must be today or in the past',
    ],
    [
      'from before it was asked',
      { 'decision-R2022-006': 'accepted', 'decidedOn-month': '4' },
      'The day of the decision must be 11 May 2022 or later: R2022/006 was made on that day',
    ],
    ['from no body', { 'decision-R2022-006': 'accepted', body: 'NOBODY' }, 'Select which body answers'],
  ])('%s', async (_, fields, message) => {
    const again = await keeper.submit(one, { ...typed, ...fields });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([message]);
    expect(again.fieldErrors).toEqual([message]);
    expect(again.title).toMatch(/^Error: /);
    expect(again.html).toContain('value="Cabinet paper 7"');
    for (const value of Object.values(fields)) if (value.includes('.')) expect(again.html).toContain(value);
    expect((await keeper.get('/recommendations/R2022-006')).words).toContain('No response is recorded yet');
  });

  it('where it answers none of many', async () => {
    const again = await keeper.submit(wholePaper, typed);
    expect([again.status, again.errors]).toEqual([422, ['Answer at least one recommendation']]);
  });

  it('where something is typed for one that it leaves open', async () => {
    const again = await keeper.submit(wholePaper, {
      ...typed,
      'decision-R2022-007': 'accepted',
      'reasons-R2022-008': 'Because.',
    });
    expect(again.errors).toEqual(['R2022/008: Select what the response says, or clear what is typed below']);
    expect(again.html).toContain('Because.');
  });

  it('from those who do not keep the register, and without its token', async () => {
    for (const role of ['officer', 'member', 'public-reader'] as const) {
      expect((await (await app.signIn(role)).get(one)).status).toBe(403);
    }
    expect((await keeper.post(one, typed)).status).toBe(403);
  });
});

it('offers nothing to change to those who only read', async () => {
  const member = await app.signIn('member');
  const page = await member.get('/recommendations/R2022-001');
  expect(page.status).toBe(200);
  expect(page.links.filter((href) => /responses\/new|notice|clock/.test(href))).toEqual([]);
});

it('does not make a link of an address that leads out of the web', async () => {
  await keeper.submit('/responses/new?recommendation=R2022-009', {
    ...FIFTH_OF_JULY,
    publishedAt: 'javascript:alert(1)',
    'decision-R2022-009': 'accepted',
    'reasons-R2022-009': '<script>alert(1)</script>',
  });
  const page = await keeper.get('/recommendations/R2022-009');
  expect(page.links.filter((href) => href.startsWith('javascript'))).toEqual([]);
  expect(page.html).not.toContain('<script>alert(1)');
});

it('shows what a meeting said of the recommendation itself', async () => {
  const [meeting] = await app.database.rows<{ id: number }>(
    `insert into meetings (body_id, held_on) values ($1, '2022-07-18') returning id`,
    [council.bodies.OSB],
  );
  await app.database.rows(
    `insert into verdicts (recommendation_id, meeting_id, verdict, words, decided_on, recorded_by_id, recorded_at)
     select id, $1, 'no-longer-needed', 'The law has changed.', '2022-07-18', $2, '2022-07-18T12:00:00Z'
     from recommendations where number = 15`,
    [meeting?.id, council.accounts.democraticServices],
  );
  const { words } = await keeper.get('/recommendations/R2022-015');
  expect(words).toContain('Verdicts No longer needed Overview and Scrutiny Board, 18 July 2022.');
  expect(words).toContain('The law has changed.');
});
