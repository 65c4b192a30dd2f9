import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx, type WorkbookSheet } from '../../src/imports/reading/xlsx-sheets.js';
import { htmlInPieces } from '../../src/reports/formats/html-pieces.js';
import { reportAsCsv } from '../../src/reports/formats/report-csv.js';
import { Typesetter } from '../../src/reports/formats/typesetter.service.js';
import { reportAsWord } from '../../src/reports/formats/word/report-word.js';
import { reportAsXlsx } from '../../src/reports/formats/xlsx/report-xlsx.js';
import type { PrintedReport } from '../../src/reports/printed/printed-report.js';
import type { ProgressReport } from '../../src/reports/progress/progress-report.js';
import { TemplateEngine } from '../../src/web/views/template-engine.js';
import { zipPart } from '../support/zip-part.js';
import { madeFromFacts } from './made-from-facts.js';
import { type ManyWish, manyFacts } from './many-facts.js';
import { pdfContent } from './pdf-content.js';
import { referencesIn, squeezed, tablesOf, wordsOfReport, wordsOfRows } from './printed-words.js';
import { reportWords } from './report-words.js';

/** In letters. */
const A_PAGE = 1_000;
const BASE = 'http://localhost:3000';
const CASES: readonly (readonly [string, ManyWish])[] = [
  ['nothing', { items: 0 }],
  ['3 items', { items: 3 }],
  ['50 items of one panel', { items: 50 }],
  ['50 items of twelve panels', { items: 50, panels: 12 }],
  ['50 items with long words', { items: 50, panels: 3, hasLongWords: true }],
  ['2,000 items', { items: 2_000, panels: 12 }],
];

const typesetter = new Typesetter();

async function wholeOf(setter: Typesetter, report: PrintedReport): Promise<Buffer> {
  const { pieces } = await setter.typeset({ report, name: 'report', isVeryLong: false });
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
afterAll(() => typesetter.onModuleDestroy());

describe.each(CASES)('the forms of a report of %s', (_, wish) => {
  let printed: PrintedReport;
  let model: ProgressReport;
  let rows: Record<string, string>[];
  let sheets: WorkbookSheet[];
  /** What a reader finds in each of the forms that are read. */
  let words: Record<'html' | 'docx' | 'pdf', string>;

  beforeAll(async () => {
    const made = madeFromFacts(manyFacts(wish));
    printed = made.printed(BASE);
    model = JSON.parse(JSON.stringify(made.model)) as ProgressReport;
    rows = parse(reportAsCsv(made.rows), { bom: true, columns: true });
    sheets = await readXlsx(await reportAsXlsx(printed, made.rows), 'report.xlsx');
    const html = [...htmlInPieces(await TemplateEngine.load('reports'), printed)].join('');
    words = {
      html: await reportWords('html', Buffer.from(html)),
      docx: await wordsOfWord(await reportAsWord(printed, null), wish.items),
      pdf: await pdfContent(await wholeOf(typesetter, printed)),
    };
  });

  it.each(['html', 'docx', 'pdf'] as const)('name each item as often as the report does: %s', (form) => {
    expect(referencesIn(words[form])).toEqual(referencesIn(wordsOfReport(printed)));
  });

  it.each(['html', 'docx', 'pdf'] as const)('say every number, and in its row: %s', (form) => {
    const said = squeezed(words[form]);
    const missing = tablesOf(printed)
      .filter(({ columns }) => columns.some(({ isNumeric }) => isNumeric))
      .flatMap(wordsOfRows)
      // What goes on over pages of a PDF has heads between.
      .filter((row) => form !== 'pdf' || row.length < A_PAGE)
      .filter((row) => !said.includes(squeezed(row)));
    expect(missing).toEqual([]);
    for (const { value } of figuresOf(printed)) expect(said).toContain(squeezed(value));
  });

  it('give a workbook the same tables, with numbers as numbers and days as days', () => {
    const kept = byBeginning(sheets.flatMap((sheet) => sheet.rows.map((row) => row.filter(Boolean))));
    const tables = tablesOf(printed).filter(({ rows: each }) => each.length > 0);
    const missing = tables.flatMap(({ rows: each }) =>
      each
        .map((row) => row.map(({ value, text }) => String(value ?? text)).filter(Boolean))
        .filter((row) => !startsWithin(kept, row)),
    );
    expect(missing).toEqual([]);
    const [items] = sheets.filter(({ name }) => name === 'Items');
    expect(items?.rows.length ?? 1).toBe(rows.length + 1);
  });

  it('count in CSV and JSON what they list', () => {
    const { numbers, items } = model;
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect([ofKind('recommendation'), ofKind('action')]).toEqual([
      numbers.total.recommendations.made,
      numbers.total.actions.made,
    ]);
    expect(rows.map(({ reference }) => reference)).toEqual(items.map(({ reference }) => reference));
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length);
    expect(rows.filter(({ days_late }) => days_late !== '0').length).toBe(
      model.overdue.actions.length + new Set(model.overdue.responses.map(({ reference }) => reference)).size,
    );
  });

  it('have a row for each item that any of them names', () => {
    const listed = new Set(rows.map(({ reference }) => reference));
    const named = Object.keys(referencesIn(wordsOfReport(printed)));
    expect(named.filter((reference) => !listed.has(reference))).toEqual([]);
  });
});

function figuresOf({ sections }: PrintedReport) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === 'figures' ? each.figures : [])),
  );
}

type RowsByBeginning = ReadonlyMap<string, readonly string[]>;

/** Rows as text by their first two cells, and by the two that follow the first, which may say the part of the report. */
function byBeginning(rows: readonly (readonly string[])[]): RowsByBeginning {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    for (const at of [0, 1]) {
      const name = JSON.stringify(row.slice(at, at + 2));
      found.set(name, [...(found.get(name) ?? []), JSON.stringify(row)]);
    }
  }
  return found;
}

/** What stands behind the table may follow in the same row. */
function startsWithin(kept: RowsByBeginning, row: readonly string[]): boolean {
  const wanted = JSON.stringify(row).slice(1, -1);
  const alike = kept.get(JSON.stringify(row.slice(0, 2))) ?? [];
  return alike.some((each) => each.includes(wanted));
}

/** As a person's program reads it; of a large one the bare text, which takes a tenth of the time. */
async function wordsOfWord(document: Buffer, items: number): Promise<string> {
  if (items <= 50) return reportWords('docx', document);
  const xml = zipPart(document, 'word/document.xml') ?? '';
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<|<\/w:p>|<w:br\/>/g)].map(([, text]) => text ?? ' ').join('');
}
