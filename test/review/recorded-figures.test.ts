import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions } from '../actions/given-actions.js';
import { addMeasure } from '../measures/watched.js';
import { seedCouncil } from '../support/council.js';
import type { FormFields } from '../support/form-on-page.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { FIGURES_REPORT } from './figures-report.js';
import { ReviewSteps } from './review-steps.js';

const CARE = { name: 'Children in our care', unit: 'children', item: '', baseline: '', target: '' };
const NO_AIMS = Object.fromEntries(
  ['baselineOn', 'targetOn'].flatMap((name) =>
    ['day', 'month', 'year'].map((part) => [`${name}-${part}`, '']),
  ),
);
const PUBLISHED = { kind: 'other', publicity: 'published' } as const;

let app: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  const council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  await addMeasure(clerk, { ...CARE, ...NO_AIMS, better: 'less', decimals: '0' });
  await givenActions(app, council, {
    text: 'Report the current number of connected carers to the panel.',
    madeOn: '2022-06-01',
  });
});
afterAll(() => app.close());

async function handIn(text: string, who = clerk, more: Record<string, string> = {}) {
  const path = (await new ReviewSteps(app, who).handIn(text, { ...PUBLISHED, ...more })).replace(
    '/figures',
    '',
  );
  const rows = await app.database.rows<{ id: number }>(
    'select id from figure_proposals where document_id = $1 order by position',
    [Number(path.split('/').at(-1))],
  );
  return { path, ids: rows.map(({ id }) => id) };
}

const press = (go: string) => ({ press: { go } });
const tick = (id: number | undefined): FormFields => ({ [`f${id}-take`]: 'yes' });

describe('the figures of a paper that were recorded', () => {
  it('are not recorded twice by a form that is sent twice, which is told the same', async () => {
    const { path, ids } = await handIn(FIGURES_REPORT.replaceAll('children', 'young people'));
    const form = await clerk.get(`${path}/figures`);
    const other = await clerk.get(`${path}/figures`);
    const fields = { ...tick(ids[0]), 'new-better': 'less' };
    const words = [];
    for (const each of [form, form, other]) {
      const sent = await clerk.submitOn(each, fields, press('take'));
      expect([sent.status, sent.errors]).toEqual([303, []]);
      words.push((await clerk.follow(sent)).words);
    }
    expect(words).toEqual([
      expect.stringContaining('1 value recorded; 1 measure made.'),
      expect.stringContaining('1 value recorded; 1 measure made.'),
      expect.stringContaining('1 had been decided by somebody else meanwhile.'),
    ]);
  });

  it('do not name their paper in the history of the measure once it is exempt', async () => {
    const { path, ids } = await handIn(FIGURES_REPORT.replaceAll('children', 'pupils'));
    const title = (await clerk.get(path)).heading;
    const rate = { ...tick(ids[3]), [`f${ids[3]}-measure`]: 'Rate of pupils', 'new-better': 'less' };
    await clerk.submitOn(await clerk.get(`${path}/figures`), rate, press('take'));
    const outsider = await app.signIn('officer', 'outsider@thornmere.example');
    expect((await outsider.get('/measures/rate-of-pupils')).words).toContain(`(${title})`);
    const kept = {
      publicity: 'exempt',
      ground: 'paragraph-1',
      summary: 'A report.',
      reason: 'It names a child.',
    };
    const form = await clerk.get(`${path}/publicity/new`);
    expect((await clerk.submitOn(form, kept)).errors).toEqual([]);
    const page = await outsider.get('/measures/rate-of-pupils');
    expect(page.words).toContain('noted that it is counted another way');
    expect(page.words).not.toContain(title);
    expect((await clerk.get('/measures/rate-of-pupils')).words).toContain(`Paper: ${title}`);
    await app.database.rows(
      "update documents set body_id = (select id from bodies where code = 'HEALTH') where title = $1",
      [title],
    );
    const keeper = await app.signIn('democratic-services', 'keeper@thornmere.example');
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select a.id, m.body_id, now() from accounts a, measures m
       where a.email = 'keeper@thornmere.example' and m.slug = 'rate-of-pupils'`,
    );
    const told = await keeper.get('/measures/rate-of-pupils');
    expect(told.words).toContain('Paper: a paper that is not open to you');
    expect(told.html).not.toContain(title);
  });

  it('are offered no measure and no action of a body that democratic services of some bodies do not keep', async () => {
    const health = await app.signIn('democratic-services', 'health@thornmere.example');
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select a.id, b.id, now() from accounts a, bodies b where a.email = 'health@thornmere.example' and b.code = 'HEALTH'`,
    );
    const text = FIGURES_REPORT.replace('Children’s Panel', 'Health Panel');
    const { path, ids } = await handIn(text, health, { body: 'HEALTH' });
    const form = await health.get(`${path}/figures`);
    expect(form.words).not.toMatch(/Measure: Children|It answers/);
    const [first] = ids;
    const named = {
      ...tick(first),
      [`f${first}-measure`]: 'Children in our care',
      'new-better': 'less',
    };
    const refused = await health.submitOn(form, named, press('take'));
    expect([refused.status, refused.errors.join()]).toEqual([422, expect.stringContaining('name')]);
  });
});
