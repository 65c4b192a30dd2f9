import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SheetReader } from '../../src/imports/reading/sheet-reader.service.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { blankRowsWorkbook, bombWorkbook, entityWorkbook } from './hostile-workbooks.js';
import { runToEnd, toCheck, upload } from './import-steps.js';
import { RECOMMENDATIONS_CSV, workbook } from './trackers.js';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('the files of a spreadsheet', () => {
  let app: TestApp;
  let clerk: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it.each<[string, string, Buffer | string, RegExp]>([
    ['an empty file', 'a.csv', '', /^a\.csv is empty: check/],
    ['blank cells only', 'a.csv', ' , ,\n , ,', /has no text in any cell/],
    ['headings alone', 'a.csv', 'Ref,Action,Owner,Due date\n', /has headings and no rows below them/],
    [
      'no headings',
      'a.csv',
      '1,11/05/2022,Repair the bridge\n2,12/05/2022,Repair the road\n',
      /has no row of headings: put one above/,
    ],
    [
      'a workbook with a password',
      'a.xlsx',
      Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')]),
      /has a password: in Excel choose File/,
    ],
    [
      'the old Excel format',
      'a.xls',
      Buffer.concat([COMPOUND, Buffer.from('Workbook', 'utf16le')]),
      /old Excel format \(\.xls\).*save it as \.xlsx/,
    ],
    ['a PDF', 'a.pdf', '%PDF-1.7', /is a PDF: a paper goes to Documents/],
    [
      'binary data',
      'a.csv',
      Buffer.from([1, 2, 3, 0, 4, 5, 0, 9]),
      /neither a workbook.*nor a text of cells/,
    ],
    ['a damaged workbook', 'a.xlsx', 'PK\u0003\u0004 xl/workbook.xml', /is damaged: open it in Excel/],
    ['a quotation mark that never ends', 'a.csv', 'Ref,Action\n1,"Repair the bridge\n', /never ends/],
    ['a web page in disguise', 'a.xls', '<html><table><tr><td>Ref</td></tr></table></html>', /is a web page/],
    ['a zip bomb', 'bomb.xlsx', bombWorkbook(), /too large once unpacked \(over 200 MB\)/],
  ])('refuses %s with the remedy', async (_, filename, content, message) => {
    const again = await upload(clerk, filename, content);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([expect.stringMatching(message)]);
    expect(again.html).toContain('<option value="CYP" selected>');
  });

  it('asks for a file and a body', async () => {
    const again = await clerk.submit('/imports/new', { body: '' });
    expect(again.errors).toEqual(['Select a spreadsheet', 'Select the body that the tracker belongs to']);
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-16 with tabs', (text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['Windows-1252 with semicolons', (text) => Buffer.from(text.replaceAll(',', ';'), 'latin1')],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ])('reads a CSV file in %s', async (_, encode) => {
    const csv = 'Ref,Action,Owner,Due date\nA1,Put up the sign “Café”,Fostering Team,31/12/2022\n'.replaceAll(
      /[“”]/g,
      "'",
    );
    const check = await toCheck(clerk, 'actions.csv', encode(csv));
    expect(check.words).toContain("Action: Put up the sign 'Café' (Fostering Team; due 31 December 2022)");
  });

  it('asks which sheet of a workbook is the tracker, and reads dates, numbers and merged cells', async () => {
    const rows = [
      ['Scrutiny tracker 2022', null, null, null, null, null],
      ['No', 'Recommendation', 'Action', 'Date of meeting', 'Lead', 'Target date'],
      [
        1,
        'That homes be found nearer',
        'Publish the strategy',
        new Date(Date.UTC(2022, 4, 11)),
        'Fostering Team',
        44834,
      ],
      [null, null, 'Write to every provider', null, 'Hospital Liaison', 'Oct-22'],
    ];
    const book = await workbook({ name: 'Notes', rows: [['Read me first']] }, { name: 'Tracker', rows });
    const choice = await clerk.follow(await upload(clerk, 'book.xlsx', book));
    expect(choice.heading).toBe('Choose a sheet');
    expect((await clerk.submitOn(choice, {})).errors).toEqual(['Select one of the sheets']);
    expect((await clerk.submitOn(choice, { sheet: 'Notes' })).errors).toEqual([
      expect.stringMatching(/“Notes” of book\.xlsx has no row of headings/),
    ]);
    const columns = await clerk.follow(await clerk.submitOn(choice, { sheet: 'Tracker' }));
    const done = await runToEnd(clerk, await clerk.follow(await clerk.submitOn(columns, {})));
    expect(done.words).toContain('2 new');
    const made = await app.database.rows(
      `select a.label, a.text, a.made_on as "madeOn", a.due_on as "dueOn", r.text as of from actions a join recommendations r on r.id = a.recommendation_id order by a.id`,
    );
    expect(made).toEqual([
      {
        label: '1',
        text: 'Publish the strategy',
        madeOn: '2022-05-11',
        dueOn: '2022-09-30',
        of: 'That homes be found nearer',
      },
      {
        label: '1',
        text: 'Write to every provider',
        madeOn: '2022-05-11',
        dueOn: '2022-10-31',
        of: 'That homes be found nearer',
      },
    ]);
  });

  it('takes a merged cell for each row that it spans', async () => {
    const over = (value: string) => ({ value, rowSpan: 2 });
    const book = await workbook({
      name: 'Actions & more',
      rows: [
        ['Ref', 'Action', 'Date agreed', 'Owner', 'Due date'],
        ['M1', 'Wash the windows', over('11/05/2022'), over('Fostering Team'), over('30/09/2022')],
        ['M2', 'Wash the doors', null, null, null],
        ['M3', 'Wash the floors', '12/05/2022', null, null],
      ],
    });
    const columns = await clerk.follow(await upload(clerk, 'merged.xlsx', book));
    await runToEnd(clerk, await clerk.follow(await clerk.submitOn(columns, {})));
    const made = await app.database.rows(
      `select label, made_on as "madeOn", owner_as_written as owner, due_on as "dueOn" from actions where label like 'M_' order by label`,
    );
    const merged = { madeOn: '2022-05-11', owner: 'Fostering Team', dueOn: '2022-09-30' };
    expect(made).toEqual([
      { label: 'M1', ...merged },
      { label: 'M2', ...merged },
      { label: 'M3', madeOn: '2022-05-12', owner: null, dueOn: null },
    ]);
  });

  it('gives up on a million blank rows when their time is up, and says what to do', async () => {
    const reader = app.get(SheetReader);
    const reading = reader.read(await blankRowsWorkbook(), 'blank.xlsx', null, 300);
    await expect(reading).rejects.toThrow(
      /^blank\.xlsx takes too much time or memory.*copy the rows with text in them into a new workbook/,
    );
    const next = await workbook({
      name: 'Tracker',
      rows: [
        ['Ref', 'Action'],
        ['1', 'Mend the bridge'],
      ],
    });
    expect(JSON.stringify(await reader.read(next, 'next.xlsx', null))).toContain('Mend the bridge');
  });

  it('takes formulas for text and XML entities for nothing', async () => {
    const formulas =
      'Ref,Action,Owner,Due date\n=1+1,"=HYPERLINK(""http://evil.example"")",@SUM(A1),31/02/2022\n';
    const done = await runToEnd(clerk, await toCheck(clerk, 'formula.csv', `${formulas}B1,Do it,,\n`));
    const file = (await clerk.get(`${done.path}/not-fitting`)).body.toString();
    expect(file).toContain(`'=1+1,"'=HYPERLINK(""http://evil.example"")",'@SUM(A1),31/02/2022`);
    const entity = await upload(clerk, 'entity.xlsx', await entityWorkbook());
    expect(entity.status === 303 ? (await clerk.follow(entity)).words : entity.words).not.toContain('root:');
  });

  it.each([
    ['officer', 403],
    ['member', 403],
    ['public-reader', 403],
  ] as const)('lets no %s in', async (role, status) => {
    const visitor = await app.signIn(role);
    for (const path of ['/imports', '/imports/new', '/imports/1', '/imports/1/not-fitting'])
      expect((await visitor.get(path)).status).toBe(status);
  });

  it('refuses a form that this service did not make, and knows no import that is not there', async () => {
    expect((await clerk.post('/imports/new', { body: 'CYP', file: RECOMMENDATIONS_CSV })).status).toBe(403);
    for (const id of ['0', 'x', '99999999999', '123456'])
      for (const step of ['', '/sheet', '/columns', '/statuses', '/check', '/not-fitting', '/original'])
        expect((await clerk.get(`/imports/${id}${step}`)).status).toBe(404);
  });
});
