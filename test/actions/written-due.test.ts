import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseReference } from '../../src/items/references/reference.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  for (const day of ['2022-05-01', '2022-07-27', '2022-09-21'])
    await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [
      council.bodies.CYP,
      day,
    ]);
});
afterAll(() => app.close());

const undated = async (duePhrase: string): Promise<string> => {
  const [reference = ''] = await givenActions(app, council, { dueOn: null, duePhrase, madeOn: '2022-05-11' });
  return pathOf(reference, '/due');
};
const suggestionOn = ({ links }: { readonly links: readonly string[] }) =>
  links.find((href) => href.includes('suggested='));

it('offers the last day of a month that the paper names, and fills in nothing by itself', async () => {
  const path = await undated('in March 2023');
  const form = await clerk.get(path);
  expect(form.words).toContain('The paper says: “in March 2023”. Fill in 31 March 2023');
  expect(formOn(form).fields).toMatchObject(boxes('dueOn', ''));
  const filled = await clerk.get(suggestionOn(form) ?? '');
  expect(formOn(filled).fields).toMatchObject({ kind: 'day', ...boxes('dueOn', '2023-3-31') });
  const refused = await clerk.submitOn(filled, { reason: '' });
  expect(refused.words).toContain('The paper says: “in March 2023”.');
  expect((await clerk.submitOn(refused, { reason: 'As the minutes say' })).status).toBe(303);
  const after = await clerk.get(path);
  expect(after.words).toContain('Due 31 March 2023');
  expect(suggestionOn(after)).toBeUndefined();
});

it('offers the next meeting with its day, where the calendar has it', async () => {
  const form = await clerk.get(await undated('to the next meeting'));
  expect(form.words).toMatch(/Fill in the next meeting of .*Children's Panel, 27 July 2022/);
  const filled = await clerk.get(suggestionOn(form) ?? '');
  expect(formOn(filled).fields).toMatchObject({ kind: 'meeting', nth: '1' });
  const saved = await clerk.submitOn(filled, { reason: 'As the minutes say' });
  expect(saved.status).toBe(303);
  expect((await clerk.follow(saved)).words).toContain('27 July 2022');
});

it('shows words that suggest no day as they are', async () => {
  const form = await clerk.get(await undated('in due course'));
  expect(form.words).toContain('The paper says: “in due course”.');
  expect(suggestionOn(form)).toBeUndefined();
});

it('counts from no day that nobody knows', async () => {
  const path = await undated('in March');
  expect(suggestionOn(await clerk.get(path))).toBeDefined();
  const reference = parseReference(path.split('/')[2] ?? '');
  await app.database.rows('update actions set is_made_on_known = false where year = $1 and number = $2', [
    reference?.year,
    reference?.number,
  ]);
  await tellOfChange(app);
  const form = await clerk.get(path);
  expect(form.words).toContain('The paper says: “in March”.');
  expect(suggestionOn(form)).toBeUndefined();
});
