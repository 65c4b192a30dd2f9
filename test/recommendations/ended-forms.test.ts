import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { PANEL_DECIDED, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const PARTS = { 'text-1': 'That homes be found.', 'text-2': 'That carers be paid.' };
const seeded = async (...texts: string[]) =>
  (
    await seedRecommendations(
      app,
      council,
      texts.map((text) => ({ text })),
    )
  ).map(({ reference }) => reference);

describe('the forms of a recommendation', () => {
  it.each([
    ['withdrawn', 'withdrawals', PANEL_DECIDED],
    ['split', 'splits', { ...PANEL_DECIDED, ...PARTS }],
  ])('that was %s say so', async (state, form, fields) => {
    const [reference = ''] = await seeded('That it be so.');
    const path = pathOf(reference);
    await keeper.submit(`${path}/${form}/new`, fields);
    const forms = ['withdrawals', 'splits', 'mergers'].map((each) => `${path}/${each}/new`);
    if (state !== 'withdrawn') forms.push(`${path}/restorations/new`);
    for (const each of [...forms, `/responses/new?recommendation=${reference.replace('/', '-')}`]) {
      const page = await keeper.get(each);
      expect([each, page.status, page.wordsOf('h1')]).toEqual([each, 409, [`${reference} is ${state}`]]);
      expect(page.links).toContain(path);
    }
  });

  it('that lives takes nothing up again', async () => {
    const [reference = ''] = await seeded('That it be so.');
    const page = await keeper.get(`${pathOf(reference)}/restorations/new`);
    expect([page.status, page.wordsOf('h1')]).toEqual([409, [`${reference} is not withdrawn`]]);
  });
});

it('names what is merged as a list in words', async () => {
  const [one = '', two = '', three = ''] = await seeded('That a be.', 'That b be.', 'That c be.');
  const done = await keeper.submit(`${pathOf(one)}/mergers/new`, {
    ...{ ...PANEL_DECIDED, others: `${two}, ${three}`, text: 'That all be.' },
  });
  expect((await keeper.follow(done)).words).toContain(`${one}, ${two} and ${three} are merged into`);
});

describe('links', () => {
  it('do not contradict one another', async () => {
    const [one = '', two = ''] = await seeded('That a be.', 'That b be.');
    const from = (reference: string) => `/links/${reference.replace('/', '-')}/new`;
    await keeper.submit(from(one), { kind: 'supersedes', other: two });
    const back = await keeper.submit(from(two), { kind: 'supersedes', other: one });
    expect([back.status, back.errors]).toEqual([
      422,
      [`“Superseded by ${one}” is linked already: it cannot be both`],
    ]);
    const page = await keeper.get(pathOf(two));
    expect(page.words).toContain('A link does not close this item');
    expect(page.links).toContain(`${pathOf(two)}/verdicts/new`);
  });

  it('let only what came later supersede', async () => {
    const [one = '', two = ''] = await seeded('That a be.', 'That b be.');
    const [, number = ''] = one.split('/');
    await app.database.rows(
      "update recommendations set made_on = '2022-04-01' where year = 2022 and number = $1",
      [Number(number)],
    );
    const again = await keeper.submit(`/links/${one.replace('/', '-')}/new`, {
      kind: 'supersedes',
      other: two,
    });
    expect([again.status, again.errors]).toEqual([422, [expect.stringContaining('which came later')]]);
  });
});
