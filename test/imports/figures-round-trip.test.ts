import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { PrintedPlan } from '../../src/imports/command/plan-in-print.js';
import { addMeasure, addSeries } from '../measures/watched.js';
import { importSheet } from '../support/commands.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { toCheck } from './import-steps.js';

let app: TestApp;
let keeper: Visitor;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-12-01' });
  await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  path = await addMeasure(keeper);
  await addSeries(keeper, path, '31 March 2022 47\n30 June 2022 52\n30 September 2022 60');
});
afterAll(() => app.close());

const written = async (): Promise<string[][]> =>
  parse((await keeper.get(`${path}/values.csv`)).body, { bom: true });
const run = async (rows: readonly string[][], ...args: string[]): Promise<PrintedPlan> =>
  JSON.parse(
    await importSheet(app, 'connected-carers.csv', stringify([...rows]), [
      '--body',
      'CYP',
      '--json',
      ...args,
    ]),
  ) as PrintedPlan;
/** The file with cells of the row of a day written anew. */
const edited = async (day: string, cells: Record<string, string>) => {
  const [head = [], ...rows] = await written();
  const with_ = (row: string[]) => head.map((name, index) => cells[name] ?? row[index] ?? '');
  return [head, ...rows.map((row) => (row.includes(day) ? with_(row) : row))];
};
const NOTHING = { new: [], changed: [], refused: [], questions: [] };

it.each([
  ['value', { value: '53' }, 'value on 30 June 2022: 52 households → 53 households'],
  ['day', { day: '01/07/2022' }, 'day: 30 June 2022 → 1 July 2022'],
  ['source', { source: 'Annual report' }, 'source: “Quarterly report” → “Annual report”'],
  [
    'address of the source',
    { source_address: 'https://thornmere.example/q1' },
    'address of the source: none → https://thornmere.example/q1',
  ],
])('a changed %s comes back as that change', async (_, cells, words) => {
  const plan = await run(await edited('2022-06-30', cells));
  expect(plan).toMatchObject({ ...NOTHING, changed: [{ reference: 'Connected carers', changes: [words] }] });
  expect(plan.unchanged).toBe(2);
});

it('a row that is new comes back as a new value, and one that cannot be is refused by itself', async () => {
  const [head = [], ...rows] = await written();
  const of = (cells: Record<string, string>) =>
    head.map(
      (name) =>
        ({ measure: 'Connected carers', address: `x${path}`, source: 'Quarterly report', ...cells })[name] ??
        '',
    );
  const plan = await run([
    head,
    ...rows,
    of({ day: '2022-10-31', value: '61' }),
    of({ day: '2023-01-31', value: '61' }),
    of({ day: '2022-11-30', value: 'many' }),
    of({ day: '2022-10-31', value: '62' }),
    of({ day: '2022-10-31', value: '62', address: 'x/measures/none', measure: 'Nets' }),
    of({ day: '2022-10-31', value: '62', source: '' }),
  ]);
  expect(plan.new).toMatchObject([
    { kind: 'figure', text: 'Figure of Connected carers: 61 on 31 October 2022' },
  ]);
  expect(plan.refused.map(({ reason }) => reason)).toEqual([
    'Day: it must be today or in the past',
    'Value must be a number, like 1,204 or 94.1',
    'Row 5 gives a figure of the same day and source',
    'No measure of the register has the address of “Nets”',
    'Source: say where the figure comes from',
  ]);
  expect([plan.changed, plan.unchanged]).toEqual([[], 3]);
});

it('keeps the first value under the correction, moves a value to its right day, and is undone as a whole', async () => {
  const before = await written();
  const [head = [], first = [], second = [], third = []] = before;
  const cell = (row: string[], name: string, value: string) => row.with(head.indexOf(name), value);
  const sheet = [head, cell(first, 'value', '48'), cell(second, 'day', '2022-07-01'), third];
  const sheetWithNew = [...sheet, cell(cell(cell(third, 'entry', ''), 'day', '2022-11-30'), 'value', '65')];
  const done = await run(sheetWithNew, '--apply');
  expect([done.new.length, done.changed.length, done.unchanged, done.refused]).toEqual([1, 2, 1, []]);
  const page = await keeper.get(path);
  expect(page.words).toMatch(/48 households.*As the sheet “connected-carers\.csv” says/);
  expect(page.words).toContain('1 July 2022');
  expect((await written()).map((row) => [row[3], row[4]]).slice(1)).toEqual([
    ['2022-03-31', '48'],
    ['2022-07-01', '52'],
    ['2022-09-30', '60'],
    ['2022-11-30', '65'],
  ]);
  const stale = await run(sheet);
  expect(stale.refused.map(({ reason }) => reason)).toEqual([
    'This value was put right or taken back after the file was written',
    'This value was put right or taken back after the file was written',
  ]);
  expect(await run(await written())).toMatchObject({ ...NOTHING, unchanged: 4 });
  const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>('select max(id) as id from imports');
  const undone = await keeper.submit(`/imports/${id}/undo`, {});
  expect([undone.status, undone.errors]).toEqual([303, []]);
  expect(await written()).toEqual(before);
});

it('is shown on the page as it is by the command', async () => {
  const content = stringify([...(await edited('2022-06-30', { value: '53' }))]);
  const check = await toCheck(keeper, 'connected-carers.csv', content);
  expect(check.words).toContain('value on 30 June 2022: 52 households → 53 households');
  expect(check.words).toContain('Figure of Connected carers: 53 on 30 June 2022');
});
