import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { readXlsx } from '../../src/imports/reading/xlsx-sheets.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

const FORMS = ['html', 'pdf', 'docx', 'csv', 'xlsx', 'json'] as const;
const QUERY = 'body=OSB&as-at=2022-07-20&since=2022-05-01';

let app: TestApp;
let reader: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  reader = await app.signIn('administrator');
});
afterAll(() => app?.close());

async function taken(form: (typeof FORMS)[number]): Promise<{ content: Buffer; words: string }> {
  const { status, body } = await reader.get(`/reports/progress.${form}?${QUERY}`);
  expect(status).toBe(200);
  return { content: body, words: (await wordsOf(form, body)).replace(/\s+/g, ' ') };
}

async function wordsOf(form: (typeof FORMS)[number], body: Buffer): Promise<string> {
  if (form === 'csv' || form === 'json') return body.toString('utf8');
  if (form !== 'xlsx') return (await readDocument(body, `report.${form}`)).text;
  const sheets = await readXlsx(body, 'report.xlsx');
  return sheets.flatMap(({ rows }) => rows.map((row) => row.join(' '))).join('\n');
}

describe.each(FORMS)('the report as %s', (form) => {
  it('is complete', async () => {
    const { words } = await taken(form);
    for (const said of [
      'R2022/001',
      'R2022/002',
      'Publish the allowances of carers',
      'Fifteen can be afforded',
      'Eighteen carers were',
      'Campaign summary',
      'The printer closed',
      'Nobody to visit them yet',
      'Foster carers: final report',
      '32 b)',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('holds nothing of exempt and unpublished items', async () => {
    const { content, words } = await taken(form);
    for (const secret of [SECRET, 'R2022/003', 'A2022/004', 'A2022/005']) {
      expect(words).not.toContain(secret);
      expect(content.includes(secret)).toBe(false);
    }
  });

  it('is offered as a file with its own name', async () => {
    const { headers } = await reader.get(`/reports/progress.${form}?${QUERY}`);
    expect(headers.get('content-disposition')).toContain(`progress-report-OSB-2022-07-20.${form}`);
  });
});

describe('the forms of the report', () => {
  it('give a PDF that declares PDF/UA and is tagged', async () => {
    const { content } = await taken('pdf');
    const bytes = content.toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('/MarkInfo');
    expect(bytes).toContain('/Lang (en');
  });

  it('give a spreadsheet that calculates nothing', async () => {
    const { words } = await taken('csv');
    expect(words).toContain(`"'=HYPERLINK(""http://example.org"";""Click"")"`);
  });

  it('give a page that stands alone', async () => {
    const { content } = await taken('html');
    const html = content.toString('utf8');
    expect(html).not.toMatch(/<script|<link|src=/);
    expect(html).toContain(`href="http://localhost:0/recommendations/R2022-002"`);
  });
});
