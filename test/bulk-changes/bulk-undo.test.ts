import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BulkKind } from '../../src/items/choosing/bulk-kinds.js';
import { boxes, givenActions } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import type { FormFields } from '../support/form-on-page.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { changeOf, register, ticked } from './many.js';

const EXEMPT = {
  publicity: 'exempt',
  ground: 'paragraph-3',
  summary: 'A matter of money.',
  reason: 'It names a price.',
};

let app: TestApp;
let council: Council;
let clerk: Visitor;
let actions: string[];
let recommendations: string[];
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  for (const day of ['2022-05-25', '2022-07-27'])
    await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [
      council.bodies.CYP,
      day,
    ]);
  const made = await seedRecommendations(app, council, [
    { publicity: 'unpublished', tags: ['fostering'] },
    { publicity: 'unpublished' },
    {},
  ]);
  recommendations = made.map(({ reference }) => reference);
  const { owners } = council;
  actions = await givenActions(
    app,
    council,
    { ownerId: owners.vacant },
    { ownerId: null, dueOn: '2022-06-20' },
    { dueOn: null },
    { dueOn: null, ownerId: owners.contact, publicity: 'unpublished' },
  );
  await app.database.rows(
    `update actions set tags = '{Money, fostering}', wards = '{Harbour}' where owner_id = $1`,
    [owners.vacant],
  );
  await givenActions(app, council, { recommendationId: made[0]?.id ?? 0, publicity: 'unpublished' });
});
afterAll(() => app.close());

type Change = { kind: BulkKind; of: 'actions' | 'recommendations'; fields: () => FormFields };

const CHANGES: Change[] = [
  { kind: 'owner', of: 'actions', fields: () => ({ owner: String(council.owners.team) }) },
  { kind: 'due', of: 'actions', fields: () => ({ ...boxes('dueOn', '2022-09-01'), reason: 'So agreed' }) },
  { kind: 'due', of: 'actions', fields: () => ({ until: 'next-meeting', reason: 'So agreed' }) },
  {
    kind: 'extension',
    of: 'actions',
    fields: () => ({ ...boxes('newDueOn', '2022-09-01'), reason: 'Summer' }),
  },
  { kind: 'extension', of: 'actions', fields: () => ({ until: 'next-meeting', reason: 'Summer' }) },
  {
    kind: 'tags',
    of: 'actions',
    fields: () => ({ tags: 'fostering, Homes', wards: 'Upton', removed: 'money' }),
  },
  { kind: 'tags', of: 'recommendations', fields: () => ({ tags: 'Homes', removed: 'fostering' }) },
  { kind: 'publicity', of: 'actions', fields: () => EXEMPT },
  { kind: 'publicity', of: 'recommendations', fields: () => EXEMPT },
  { kind: 'publicity', of: 'recommendations', fields: () => ({ publicity: 'published', reason: 'Agreed' }) },
  { kind: 'hold', of: 'actions', fields: () => ({ ...boxes('untilOn', '2022-07-01'), reason: 'Illness' }) },
  {
    kind: 'hold',
    of: 'recommendations',
    fields: () => ({ ...boxes('untilOn', '2022-07-01'), reason: 'Illness' }),
  },
  { kind: 'verdict', of: 'actions', fields: () => ({ verdict: 'agreed-complete' }) },
  { kind: 'withdrawal', of: 'actions', fields: () => ({ reason: 'Overtaken by the new strategy' }) },
  { kind: 'withdrawal', of: 'recommendations', fields: () => ({ reason: 'Overtaken by the new strategy' }) },
];

/** Makes the change; gives the address of its undoing, or null where nothing of what was chosen could be changed. */
async function change({ kind, fields }: Change, references: readonly string[]): Promise<string | null> {
  const asked = await clerk.get(changeOf(kind, await ticked(app, references)));
  expect(asked.status).toBe(200);
  if (asked.words.includes('Nothing that you ticked')) return null;
  let sent = await clerk.submitOn(asked, fields());
  // What was said makes a change of some impossible: they are named, and left out.
  if (sent.status === 422 && sent.html.includes('name="item"')) sent = await clerk.submitOn(sent, {});
  if (sent.status === 422) return null;
  expect([sent.errors, sent.status]).toEqual([[], 303]);
  const list = await clerk.follow(sent);
  return list.links.find((href) => /^\/bulk-changes\/\d+\/undo$/.test(href)) ?? null;
}

describe('undoing a change of many', () => {
  it.each(CHANGES.map((each) => [each.kind, each.of, each] as const))(
    'of %s of %s gives back exactly what was',
    async (_, of, each) => {
      const before = await register(app);
      const undo = await change(each, of === 'actions' ? actions : recommendations);
      expect(undo).not.toBeNull();
      expect(await register(app)).not.toEqual(before);
      expect((await clerk.submit(undo ?? '', {})).status).toBe(303);
      expect(await register(app)).toEqual(before);
    },
  );

  it('gives it back whatever was chosen, and whatever was done before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHANGES),
        fc.constantFrom(...CHANGES),
        fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1 }),
        async (first, second, which) => {
          const chosen = (of: Change['of']) => {
            const all = of === 'actions' ? actions : recommendations;
            return which.flatMap((n) => all[n] ?? []);
          };
          const before = await register(app);
          const undoFirst = await change(first, chosen(first.of));
          const between = await register(app);
          const undoSecond = await change(second, chosen(second.of));
          if (undoSecond) expect((await clerk.submit(undoSecond, {})).status).toBe(303);
          expect(await register(app)).toEqual(between);
          if (!undoFirst) return;
          // The trail of an item that was changed and changed back says so: then the older change stays.
          const isClear = undoSecond === null || first.of !== second.of;
          if (isClear) expect((await clerk.submit(undoFirst, {})).status).toBe(303);
          if (isClear) expect(await register(app)).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });
});

it('is not undone once something else was done to one of them', async () => {
  const fresh = await givenActions(app, council, { ownerId: null }, { ownerId: null });
  const undo = await change(CHANGES[0] as Change, fresh);
  await clerk.submit(`/actions/${fresh[0]?.replace('/', '-')}/tags`, { tags: 'Later' });
  const asked = await clerk.get(undo ?? '');
  expect(asked.heading).toBe('This change cannot be undone');
  expect(asked.words).toContain(`${fresh[0]}: changed the tags and wards, Test democratic-services`);
});
