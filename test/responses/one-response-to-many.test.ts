import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const DECIDED = { 'decidedOn-day': '5', 'decidedOn-month': '7', 'decidedOn-year': '2022' };
const LETTERS = [...'abcdefghijklmnop'];

type Planned = { number: number; text: string; owner: string | null; due: string | null };

let app: TestApp;
let council: Council;
let keeper: Visitor;
let form: string;
let documentId: number;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  documentId = await seedSixteen(app, council);
  form = `/responses/new?document=${documentId}`;
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.rows('delete from actions');
  await app.database.rows('delete from response_answers');
  await app.database.rows('delete from responses');
});

const decisions = async () =>
  (
    await app.database.rows<{ decision: string }>(
      'select a.decision from response_answers a join recommendations r on r.id = a.recommendation_id order by r.number',
    )
  ).map(({ decision }) => decision);
const planned = () =>
  app.database.rows<Planned>(
    `select r.number, a.text, coalesce(o.name, a.owner_as_written) as owner, a.due_on::text as due
     from actions a join recommendations r on r.id = a.recommendation_id left join owners o on o.id = a.owner_id
     order by r.number, a.number`,
  );
const plan = (lines: readonly string[]) => ['Rec\tAction\tOwner\tDue', ...lines].join('\n');
const line = (letter: string) => `${letter})\tTake ${letter} further\tFostering Team\t30 September 2022`;

describe('one response to a whole report', () => {
  it('accepts all at once, but what a row says otherwise, and can be undone as a whole', async () => {
    const done = await keeper.submit(form, {
      ...DECIDED,
      all: 'accepted',
      'decision-R2022-003': 'rejected',
      'reasons-R2022-003': 'The law forbids it.',
      'decision-R2022-004': 'none',
    });
    const response = await keeper.follow(done);
    expect(response.words).toContain('The response to 15 recommendations is recorded');
    expect(await decisions()).toEqual([
      'accepted',
      'accepted',
      'rejected',
      ...Array<string>(12).fill('accepted'),
    ]);
    expect(await planned()).toEqual([]);
    const undo = response.links.find((href) => href.endsWith('/undo')) ?? '';
    await keeper.submit(undo, {});
    expect(await decisions()).toEqual([]);
  });

  it('leaves nothing to put on a response form, which the paper then offers no more', async () => {
    const offered = async () => (await keeper.get(`/documents/${documentId}`)).links;
    const blank = `/reports/response-form?document=${documentId}`;
    await keeper.submit(form, { ...DECIDED, all: 'accepted', 'decision-R2022-004': 'none' });
    expect(await offered()).toContain(blank);
    await keeper.submit(form, { ...DECIDED, all: 'accepted' });
    expect(await offered()).not.toContain(blank);
  });

  it('makes an action of each that is accepted, of one owner and by one day', async () => {
    await keeper.submit(form, {
      ...DECIDED,
      all: 'accepted',
      allOwner: String(council.owners.team),
      'allDue-day': '30',
      'allDue-month': '9',
      'allDue-year': '2022',
      'decision-R2022-002': 'accepted-in-part',
      'reasons-R2022-002': 'Only this year.',
      'action-R2022-001': 'Write a plan.',
      'owner-R2022-001': String(council.owners.director),
    });
    const made = await planned();
    expect(made).toHaveLength(15);
    expect(made[0]).toEqual({
      number: 1,
      text: 'Write a plan.',
      owner: "Director of Children's Services",
      due: '2022-09-30',
    });
    expect(made[1]).toEqual({
      number: 3,
      text: 'That matter c be taken further by the Executive.',
      owner: 'Fostering Team',
      due: '2022-09-30',
    });
  });

  it('takes a plan of sixteen lines as it was pasted, more than one line for one, in one response', async () => {
    const done = await keeper.submit(form, {
      ...DECIDED,
      all: 'accepted',
      plan: plan([...LETTERS.map(line), 'p)\tAnd tell the Panel\tFostering Team\t1 October 2022']),
    });
    expect(done.status).toBe(303);
    const made = await planned();
    expect(made.map(({ number }) => number)).toEqual([...LETTERS.map((_, at) => at + 1), 16]);
    expect(made.at(-1)).toMatchObject({ text: 'And tell the Panel', due: '2022-10-01' });
    await keeper.submit(`${done.location}/undo`, {});
    expect([await decisions(), await planned()]).toEqual([[], []]);
  });

  it('records what the plan itself decides', async () => {
    const pasted =
      'Ref\tDecision\tReasons\tAction\nR2022/001\tAgreed\t\tDo it\nR2022/002\tRejected\tToo dear\t';
    expect((await keeper.submit(form, { ...DECIDED, plan: pasted })).status).toBe(303);
    expect(await decisions()).toEqual(['accepted', 'rejected']);
    expect(await planned()).toMatchObject([{ number: 1, text: 'Do it' }]);
  });

  it('shows what will be recorded, and records nothing, where that is asked', async () => {
    const typed = { ...DECIDED, all: 'accepted', plan: plan([line('b')]) };
    const shown = await keeper.submit(form, { ...typed, check: 'yes' });
    expect(shown.status).toBe(200);
    expect(shown.words).toMatch(
      /What will be recorded.*R2022\/002.*Take b further, Fostering Team, by 30 September 2022/,
    );
    expect(await decisions()).toEqual([]);
    expect((await keeper.submitOn(shown, {})).status).toBe(303);
    expect([(await decisions()).length, (await planned()).length]).toEqual([16, 1]);
  });
});

describe('a plan that does not say it plainly', () => {
  const unclear = plan([
    'a)\tOne\tHd of Early Help\tASAP',
    'z)\tTwo\tFostering Team\t1 October 2022',
    'c)\tThree\t\t',
  ]);
  const typed = { ...DECIDED, all: 'accepted' };
  const fieldOf = (page: VisitedPage, begin: string) =>
    new RegExp(`name="(${begin}-[^"]+)"`).exec(page.html)?.[1] ?? '';

  it('is shown with what is asked about it, and nothing is recorded until that is answered', async () => {
    const asked = await keeper.submit(form, { ...typed, plan: unclear });
    expect(asked.status).toBe(422);
    expect(asked.errors).toEqual([
      'Line 1: “Hd of Early Help” is not in the register. Select an owner, or keep the words',
      'Line 1: “ASAP” is not a date. Enter one, or leave it empty',
      'Line 2: select the recommendation that it is about, or leave it out',
    ]);
    expect(asked.words).toContain('z) | Two | Fostering Team | 1 October 2022');
    expect(asked.html).toContain('Hd of Early Help\tASAP');
    expect(await decisions()).toEqual([]);

    const still = await keeper.submitOn(asked, {});
    expect(still.errors).toEqual(['Line 2: select the recommendation that it is about, or leave it out']);
    const done = await keeper.submitOn(still, {
      [fieldOf(still, 'planOwner')]: String(council.owners.vacant),
      [fieldOf(still, 'planLine')]: 'R2022-002',
    });
    expect(done.status).toBe(303);
    expect(await planned()).toEqual([
      { number: 1, text: 'One', owner: 'Head of Early Help', due: null },
      { number: 2, text: 'Two', owner: 'Fostering Team', due: '2022-10-01' },
      { number: 3, text: 'Three', owner: null, due: null },
    ]);
  });

  it('keeps the words of an owner whom nobody chooses, and leaves out what is to be left out', async () => {
    const asked = await keeper.submit(form, { ...typed, plan: unclear });
    await keeper.submitOn(asked, { [fieldOf(asked, 'planLine')]: 'none' });
    expect(await planned()).toMatchObject([{ owner: 'Hd of Early Help' }, { number: 3 }]);
  });

  it('is shown once where something was taken for granted', async () => {
    const pasted = ['Action\tOwner', ...LETTERS.map((letter) => `Do ${letter}\tFostering Team`)].join('\n');
    const shown = await keeper.submit(form, { ...typed, plan: pasted });
    expect([shown.status, shown.errors]).toEqual([
      422,
      ['Check how the plan lines were read, then record them'],
    ]);
    expect(shown.words).toContain('matched to them in order');
    expect((await keeper.submitOn(shown, {})).status).toBe(303);
    expect((await planned()).map(({ number }) => number)).toEqual(LETTERS.map((_, at) => at + 1));
  });

  it.each([
    [
      'is for what is rejected',
      { 'decision-R2022-001': 'rejected', 'reasons-R2022-001': 'No.' },
      /Remove its line/,
    ],
    ['is for what is not answered', { 'decision-R2022-001': 'none' }, /It has a line in the plan/],
    ['is due before the decision', { plan: plan([line('a').replace('September', 'June')]) }, /cannot be due/],
  ])('is refused where it %s', async (_, fields, message) => {
    const again = await keeper.submit(form, { ...typed, plan: plan([line('a')]), ...fields });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([expect.stringMatching(message)]);
    expect(again.html).toContain('Take a further');
  });

  it('asks whether an action that exists does it', async () => {
    await keeper.submit(form, {
      ...typed,
      plan: plan(['a)\tBuild the new foster homes in town\tFostering Team\t']),
    });
    const [first] = await planned();
    expect(first?.number).toBe(1);
    const again = plan(['a)\tBuild new foster homes in the town\tFostering Team\t1 October 2022']);
    const asked = await keeper.submit(form, { ...typed, plan: again });
    expect(asked.errors).toEqual([expect.stringMatching(/^Line 1: A2022\/\d+ asks for nearly the same/)]);
    const reference = /A2022\/\d+/.exec(asked.errors[0] ?? '')?.[0] ?? '';
    const done = await keeper.submitOn(asked, { [fieldOf(asked, 'planTwin')]: reference });
    expect(done.status).toBe(303);
    expect(await planned()).toHaveLength(1);
  });
});
