import type { FormFields } from '../support/form-on-page.js';
import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** A measure as a keeper types it; its page will be `/measures/connected-carers`. */
export const CONNECTED_CARERS: FormFields = {
  name: 'Connected carers',
  unit: 'households',
  decimals: '0',
  better: 'more',
  body: 'CYP',
  item: '',
  baseline: '47',
  ...day('baselineOn', 31, 3, 2022),
  target: '90',
  ...day('targetOn', 31, 3, 2023),
  publicity: 'published',
};

export const PATH = '/measures/connected-carers';

/** A day as three boxes send it. */
export function day(name: string, on: number, month: number, year: number): FormFields {
  return { [`${name}-day`]: String(on), [`${name}-month`]: String(month), [`${name}-year`]: String(year) };
}

/** Adds a measure through its form. @returns where its page is */
export async function addMeasure(keeper: Visitor, fields: FormFields = {}): Promise<string> {
  const added = await keeper.submit('/measures/new', { ...CONNECTED_CARERS, ...fields });
  if (!added.location) throw new Error(`the measure was not added: ${added.errors.join('; ')}`);
  return added.location;
}

/** Adds values of one source through the form for several. */
export async function addSeries(
  keeper: Visitor,
  path: string,
  values: string,
  source: FormFields = { sourceWords: 'Quarterly report' },
): Promise<void> {
  const added = await keeper.submit(`${path}/values/series`, { values, ...source });
  if (!added.location) throw new Error(`the values were not added: ${added.errors.join('; ')}`);
}

/** The entries of the trail about measures, oldest first. */
export async function trailOf(app: TestApp): Promise<string[]> {
  const rows = await app.database.rows<{ action: string }>(
    `select action from audit_entries where subject_kind = 'measure' order by id`,
  );
  return rows.map(({ action }) => action);
}
