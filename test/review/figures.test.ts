import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { addMeasure } from '../measures/watched.js';
import { type Council, seedCouncil } from '../support/council.js';
import { type FormFields, formOn } from '../support/form-on-page.js';
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

let app: TestApp;
let council: Council;
let clerk: Visitor;
let steps: ReviewSteps;
let care: string;
let action: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  steps = new ReviewSteps(app, clerk);
  care = await addMeasure(clerk, { ...CARE, ...NO_AIMS, better: 'less', decimals: '0' });
  const made = await givenActions(
    app,
    council,
    {
      text: 'The Head of Fostering to report the current number of connected carer households.',
      madeOn: '2022-05-01',
    },
    { text: 'Report the current number of connected carers to the panel.', madeOn: '2022-06-01' },
  );
  action = made[1] ?? '';
});
afterAll(() => app.close());

type Kept = { id: number; text: string; value: string | null; unit: string; state: string };

async function figuresOf(path: string): Promise<Kept[]> {
  return app.database.rows(
    'select id, text, value::text as value, unit, state from figure_proposals where document_id = $1 order by position',
    [Number(path.split('/').at(-1))],
  );
}

async function handIn(
  fields: Record<string, string> = {},
  text = FIGURES_REPORT,
): Promise<{ path: string; ids: number[] }> {
  const path = (await steps.handIn(text, { kind: 'other', publicity: 'published', ...fields })).replace(
    '/figures',
    '',
  );
  const ids = (await figuresOf(path)).map(({ id }) => id);
  return { path, ids };
}

const press = (go: string) => ({ press: { go } });
const tick = (...ids: (number | undefined)[]): FormFields =>
  Object.fromEntries(ids.map((id) => [`f${id}-take`, 'yes']));

describe('the figures of a report that only informs', () => {
  it('wait with their quote, are matched by words and unit, and are recorded in one go, which is undone in one go', async () => {
    const { path, ids } = await handIn();
    const page = await clerk.get(`${path}/review`);
    expect(page.words).toContain('Figures in this paper (4)');
    const form = await clerk.get(`${path}/figures`);
    for (const words of [
      'Number of children in our care: 506 children on 24 August 2022',
      '“Number of children in our care: 506”',
      'Measure: Children in our care',
      `It answers ${action}`,
    ])
      expect(form.words).toContain(words);
    const [children, , connected, rate, note] = ids;
    const sent = await clerk.submitOn(
      form,
      {
        ...tick(children, connected, rate),
        'new-better': 'more',
        [`f${connected}-measure`]: 'Connected carers',
        [`f${connected}-answers`]: await actionId(),
      },
      press('take'),
    );
    const done = await clerk.follow(sent);
    expect(done.words).toContain(
      '3 values recorded; 2 measures made; entered as the answer to A2022/002; 1 note kept.',
    );
    const measure = await clerk.get(care);
    expect(measure.words).toContain('506 children on 24 August 2022');
    const noted = await clerk.get('/measures/rate-of-children-in-our-care-per-10-000');
    expect(noted.words).toContain(
      'From 24 August 2022 counted another way: “The rate per 10,000 is now being',
    );
    expect((await clerk.get(pathOf(action))).words).toContain('56 connected carers on 24 August 2022');
    expect(await entries(path)).toEqual(['added the document', 'decided about the figures']);
    const [first] = await figuresOf(path);
    expect(first?.state).toBe('accepted');
    expect(note).toBeDefined();

    const undone = await clerk.follow(await clerk.submitOn(await clerk.get(`${path}/figures/undo`), {}));
    expect(undone.words).toContain('The decisions are undone: the figures wait again');
    expect((await figuresOf(path)).map(({ state }) => state)).toEqual(Array(5).fill('waiting'));
    expect((await clerk.get(care)).words).toContain('No value has been recorded yet');
    expect((await clerk.get('/measures/connected-carers')).status).toBe(404);
    expect((await clerk.get(pathOf(action))).words).toContain('No update yet.');
  });

  async function actionId(): Promise<string> {
    const [row] = await app.database.rows<{ id: number }>('select id from actions where number = 2');
    return String(row?.id);
  }

  async function entries(path: string): Promise<string[]> {
    const rows = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'document' and subject_id = $1 order by id`,
      [Number(path.split('/').at(-1))],
    );
    return rows.map((row) => row.action);
  }

  it('are shown again with what was typed where something is missing', async () => {
    const { path, ids } = await handIn();
    const [, , connected] = ids;
    const nothing = await clerk.submit(`${path}/figures`, {}, press('take'));
    expect([nothing.status, nothing.errors]).toEqual([422, ['Tick at least one figure']]);
    const form = await clerk.get(`${path}/figures`);
    const typed = { ...tick(connected), [`f${connected}-measure`]: 'Kinship carers' };
    const refused = await clerk.submitOn(form, typed, press('take'));
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain('choose whether more or less is better');
    expect(formOn(refused).fields[`f${connected}-measure`]).toBe('Kinship carers');
  });

  it('are set aside all at once, or recorded all that match a measure', async () => {
    const { path } = await handIn();
    const recorded = await clerk.submit(`${path}/figures`, {}, press('matched'));
    expect((await clerk.follow(recorded)).words).toMatch(/[123] values? recorded/);
    const aside = await clerk.submit(`${path}/figures`, {}, press('skip-all'));
    expect((await clerk.follow(aside)).words).toMatch(/[1234] set aside/);
    expect((await clerk.get(`${path}/review`)).words).not.toContain('Figures in this paper');
  });

  it('that two papers give for one day are both shown, as sources that disagree', async () => {
    const { path, ids } = await handIn({}, FIGURES_REPORT.replace('506', '508'));
    await clerk.submit(`${path}/figures`, tick(ids[0]), press('take'));
    expect((await clerk.get(care)).words).toContain('Sources disagree');
  });

  it('of one paper that contradict each other are not both taken for one measure', async () => {
    const { path, ids } = await handIn();
    const [children, carers] = ids;
    const fields = { ...tick(children, carers), [`f${carers}-measure`]: 'Children in our care' };
    const refused = await clerk.submit(`${path}/figures`, fields, press('take'));
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain('the paper would say both 506 and 80 of 24 August 2022');
  });
});

describe('the figures of an exempt paper', () => {
  it('go to no measure and no action that more people see', async () => {
    const { path, ids } = await handIn({ publicity: 'exempt' });
    const form = await clerk.get(`${path}/figures`);
    expect(form.words).not.toContain('Measure: Children');
    expect(form.words).not.toContain('It answers');
    const typed = { ...tick(ids[0]), [`f${ids[0]}-measure`]: 'Children in our care', 'new-better': 'less' };
    expect((await clerk.submitOn(form, typed, press('take'))).status).toBe(422);
    const secret = {
      ...tick(ids[0]),
      [`f${ids[0]}-measure`]: 'Children in secure homes',
      'new-better': 'less',
    };
    await clerk.submitOn(await clerk.get(`${path}/figures`), secret, press('take'));
    const [made] = await app.database.rows<{ publicity: string }>(
      `select publicity from measures where slug = 'children-in-secure-homes'`,
    );
    expect(made?.publicity).toBe('exempt');
    const outsider = await app.signIn('officer');
    expect((await outsider.get('/measures/children-in-secure-homes')).status).toBe(404);
    expect((await outsider.get(`${path}/figures`)).status).toBe(403);
    expect((await app.stranger().get('/register/measures/children-in-secure-homes')).status).toBe(404);
  });
});
