import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { boxes, givenActions } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { changeOf, ticked } from './many.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let references: string[];
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [
    council.bodies.CYP,
    '2022-05-25',
  ]);
  references = await givenActions(
    app,
    council,
    { text: 'Publish the sufficiency strategy' },
    { text: 'Recruit foster carers' },
    { text: 'Find a chair', dueOn: null },
  );
});
afterAll(() => app.close());

const dueDates = () =>
  app.database
    .rows<{ due: string | null }>('select due_on::text as due from actions order by number')
    .then((rows) => rows.map(({ due }) => due));

it('shows after an error all that it showed before, what stays as it is and what was unticked', async () => {
  const values = await ticked(app, references);
  const asked = await clerk.get(changeOf('extension', values));
  const stays = `${references[2]}: There is no due date to extend. Set one first`;
  const again = await clerk.submitOn(asked, {
    ...boxes('newDueOn', ''),
    reason: '',
    item: [values[0] ?? ''],
  });
  expect(again.status).toBe(422);
  expect(again.words).toContain('These stay as they are');
  expect(again.words).toContain(stays);
  expect(again.words).toContain('Set the due date of 1 action first');
  expect(again.words).toContain('1 action will be changed');
  expect(again.html.match(/name="item"/g)).toHaveLength(2);
  expect(again.html.match(/name="item"[^>]* checked/g)).toHaveLength(1);
  const none = await clerk.submitOn(again, {
    ...boxes('newDueOn', '2022-09-30'),
    reason: 'Late',
    item: [],
  });
  expect(none.errors).toEqual(['Tick at least one item']);
  expect(none.words).toContain(stays);
  expect(none.words).toContain('Nothing will be changed');
  const done = await clerk.submitOn(none, {
    ...{ ...boxes('newDueOn', '2022-09-30'), reason: 'Late', item: [values[0] ?? ''] },
  });
  expect([done.errors, done.status]).toEqual([[], 303]);
  expect(await dueDates()).toEqual(['2022-09-30', expect.not.stringMatching('2022-09-30'), null]);
});
