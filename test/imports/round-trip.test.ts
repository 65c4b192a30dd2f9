import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { PrintedPlan } from '../../src/imports/command/plan-in-print.js';
import { sourceFiles } from '../contracts/source-files.js';
import { addMeasure, addSeries } from '../measures/watched.js';
import { importSheet, writeReport } from '../support/commands.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { workbook } from './trackers.js';

const TRACKER = `Ref,Recommendation,Agreed action,Meeting date,Executive response,Response date,Reasons,Lead officer,Deadline,Status,Latest update
Q1,That the quay be lit,Light the quay,11/05/2022,Accepted,05/07/2022,,Fostering Team,30/09/2022,Green,Ordered
Q2,That nets be mended,,11/05/2022,Rejected,05/07/2022,No money for nets,,,,
Q3,=That sums be shown,"=Show, the sums",11/05/2022,Accepted,,,Hospital Liaison,6 months,Complete,
Q4,"That the harbour ""Old Pool"" be dredged
and kept so",,,,,,Head of Harbours,31/03/2023,,`;

describe('what the program writes', () => {
  let app: TestApp;
  const files: Record<string, string> = {};
  let reportBook: Buffer;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-12-01' });
    await seedCouncil(app);
    const administrator = await app.signIn('administrator');
    await run('tracker.csv', TRACKER, '--publicity', 'published', '--apply');
    for (const kind of ['recommendations', 'actions'])
      files[`${kind}.csv`] = (await app.stranger().get(`/register/${kind}.csv`)).body.toString();
    const folder = mkdtempSync(join(tmpdir(), 'matters-report-'));
    const out = join(folder, 'report.csv');
    await writeReport(app, ['progress', '--body', 'OSB', '--format', 'csv', '--out', out]);
    files['report.csv'] = readFileSync(out, 'utf8');
    const book = join(folder, 'report.xlsx');
    await writeReport(app, ['progress', '--body', 'OSB', '--format', 'xlsx', '--out', book]);
    reportBook = readFileSync(book);
    rmSync(folder, { recursive: true });
    files['trail.csv'] = (await administrator.get('/audit.csv')).body.toString();
    files['access-log.csv'] = (await administrator.get('/audit/access.csv')).body.toString();
  });
  afterAll(() => app.close());

  const run = async (filename: string, content: string | Buffer, ...args: string[]): Promise<PrintedPlan> =>
    JSON.parse(
      await importSheet(app, filename, content, ['--body', 'CYP', '--json', ...args]),
    ) as PrintedPlan;
  const rowsOf = (csv: string) => parse(csv, { bom: true });

  it.each(['recommendations.csv', 'actions.csv', 'report.csv'])(
    'comes back as nothing new and nothing changed: %s',
    async (name) => {
      const written = files[name] ?? '';
      expect(rowsOf(written).length).toBeGreaterThan(3);
      const plan = await run(name, written);
      expect(plan).toMatchObject({ new: [], changed: [], refused: [], questions: [] });
      expect(plan.unchanged).toBeGreaterThan(0);
    },
  );

  it('comes back as nothing new and nothing changed: report.xlsx', async () => {
    const plan = await run('report.xlsx', reportBook);
    expect(plan).toMatchObject({ new: [], changed: [], refused: [], questions: [] });
    expect(plan.unchanged).toBe((await run('report.csv', files['report.csv'] ?? '')).unchanged);
  });

  it('comes back as no item at all where it holds none', async () => {
    for (const [name, content] of [['trail.csv', files['trail.csv'] ?? '']] as const) {
      expect(rowsOf(content).length).toBeGreaterThan(1);
      expect(await run(name, content)).toEqual({
        new: [],
        changed: [],
        unchanged: 0,
        refused: [],
        questions: [],
      });
    }
  });

  it('is refused with the reason where it tells of who signed in, and of no item', async () => {
    const log = files['access-log.csv'] ?? '';
    await expect(run('access-log.csv', log)).rejects.toThrow('no column that says what is recommended');
  });

  it('comes back as nothing new and nothing changed from a workbook into which it was pasted', async () => {
    const book = await workbook({ name: 'Register', rows: rowsOf(files['actions.csv'] ?? '') });
    expect(await run('actions.xlsx', book)).toMatchObject({
      new: [],
      changed: [],
      unchanged: 3,
      refused: [],
    });
  });

  /** The file with one cell written anew. */
  const changed = (name: string, reference: string, column: string, value: string) => {
    const [head = [], ...rows] = rowsOf(files[name] ?? '');
    const at = head.indexOf(column);
    expect(at).toBeGreaterThan(-1);
    const edited = rows.map((row) => (row.includes(reference) ? row.with(at, value) : row));
    return stringify([head, ...edited]);
  };

  it.each([
    ['actions.csv', 'A2022/001', 'due_on', '2023-01-31', ['due date: 30 September 2022 → 31 January 2023']],
    [
      'actions.csv',
      'A2022/001',
      'owner',
      'Hospital Liaison',
      ['owner: “Fostering Team” → “Hospital Liaison”'],
    ],
    [
      'actions.csv',
      'A2022/001',
      'text',
      'Light the whole quay',
      ['wording: “Light the quay” → “Light the whole quay”'],
    ],
    ['recommendations.csv', 'R2022/002', 'response', 'accepted', ['response: “rejected” → “accepted”']],
    [
      'recommendations.csv',
      'R2022/001',
      'text',
      'That all quays be lit',
      ['wording: “That the quay be lit” → “That all quays be lit”'],
    ],
  ])('comes back as the change of one cell: %s %s %s', async (name, reference, column, value, changes) => {
    const plan = await run(name, changed(name, reference, column, value));
    expect(plan).toMatchObject({ new: [], refused: [], changed: [{ reference, changes }] });
  });

  it('comes back with the reason where a cell was changed that no sheet can change', async () => {
    const plan = await run('actions.csv', changed('actions.csv', 'A2022/001', 'made_on', '2022-05-12'));
    expect(plan).toMatchObject({ new: [], changed: [] });
    expect(plan.refused).toEqual([
      { row: expect.any(Number), reason: expect.stringContaining('A2022/001 was made on 11 May 2022') },
    ]);
  });

  it('changes the item in the way in which it is changed by hand', async () => {
    const plan = await run(
      'actions.csv',
      changed('actions.csv', 'A2022/001', 'due_on', '2023-01-31'),
      '--apply',
    );
    expect(plan.changed).toMatchObject([{ reference: 'A2022/001' }]);
    const made = await app.database.rows(
      `select e.old_due_on as "old", a.due_on as "new" from extensions e join actions a on a.id = e.action_id`,
    );
    expect(made).toEqual([{ old: '2022-09-30', new: '2023-01-31' }]);
    const again = (await app.stranger().get('/register/actions.csv')).body.toString();
    expect(await run('actions.csv', again)).toMatchObject({
      new: [],
      changed: [],
      unchanged: 3,
      refused: [],
    });
  });

  it('never takes what outsiders read for the words of an exempt item', async () => {
    await app.database.rows(
      `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-1', public_summary = 'A matter of the quay' where label = 'Q1'`,
    );
    const exported = `reference,address,text,body_code,addressee,made_on\nR2022/001,x,A matter of the quay,CYP,Executive,2022-05-11`;
    expect(await run('recommendations.csv', exported)).toMatchObject({ new: [], changed: [], unchanged: 1 });
  });

  it('comes back as nothing new and nothing changed: figures of measures, and what stands for exempt items', async () => {
    const keeper = await app.signIn('democratic-services');
    const path = await addMeasure(keeper);
    await addSeries(keeper, path, '31 March 2022 47\n30 June 2022 52');
    const stranger = app.stranger();
    for (const address of [`${path}/values.csv`, `/register${path}/values.csv`, '/register/withheld.csv']) {
      const written = (await keeper.get(address)).body;
      expect([address, rowsOf(written.toString()).length > 1]).toEqual([address, true]);
      const plan = await run(address.split('/').at(-1) ?? '', written);
      expect([address, plan]).toEqual([
        address,
        { new: [], changed: [], unchanged: address.includes('values') ? 2 : 0, refused: [], questions: [] },
      ]);
    }
    expect((await stranger.get('/register/withheld.csv')).body.toString()).toContain('A matter of the quay');
  });

  it('is tried here in every place that writes a spreadsheet', () => {
    const writers = sourceFiles('src')
      .filter(({ path, text }) => /'text\/csv|spreadsheetml/.test(text) && !path.startsWith('src/documents'))
      .map(({ path }) => path);
    expect(writers).toEqual([
      'src/actions/evidence/evidence-type.rules.ts', // files of owners, which are kept as they came
      'src/imports/imports.controller.ts', // the rows of a sheet that could not be taken, to be put right
      'src/measures/measure-download.controller.ts',
      'src/pages/audit/access/access.controller.ts',
      'src/pages/audit/trail.controller.ts',
      'src/register/open-data.controller.ts',
      'src/register/public-measures.controller.ts',
      'src/register/withheld.controller.ts',
      'src/reports/formats/report-formats.ts',
      'src/web/lists/list-file.ts', // what a list shows, in the columns of its reader: to be looked at, not to be taken in again
      'src/web/lists/xlsx-parts.ts',
    ]);
  });
});
