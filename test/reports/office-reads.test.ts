import { beforeAll, expect, it } from '@jest/globals';
import { MONTHS } from '../../src/calendar/spoken-day.js';
import { reportAsWord } from '../../src/reports/formats/word/report-word.js';
import { reportAsXlsx } from '../../src/reports/formats/xlsx/report-xlsx.js';
import type { PrintedReport } from '../../src/reports/printed/printed-report.js';
import { printedByLibreOffice } from '../support/libreoffice.js';
import { describeWithLibreOffice } from '../support/parts.js';
import { madeFromFacts } from './made-from-facts.js';
import { manyFacts } from './many-facts.js';
import { pdfLines } from './pdf-content.js';
import { referencesIn, tablesOf, wordsOfReport, wordsOfRows } from './printed-words.js';

const DAY = new RegExp(`\\d{1,2}\\s(?:${MONTHS.join('|')})\\s\\d{4}`, 'g');

describeWithLibreOffice('LibreOffice', () => {
  const made = madeFromFacts(manyFacts({ items: 50, panels: 12, hasLongWords: true }));
  const report: PrintedReport = { ...made.printed('http://localhost:3000'), marking: 'Draft of 30 November' };
  let pages: string[][];

  beforeAll(async () => {
    const document = await printedByLibreOffice(await reportAsWord(report, null), 'report.docx');
    pages = await pdfLines(document);
  });

  it('prints every page of the Word document with its marking and its number', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, lines] of pages.entries()) {
      const words = lines.join('\n');
      expect(words).toContain('Draft of 30 November');
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it('breaks no reference and no day of it, and cuts none off', () => {
    const words = pages.flat().join('\n');
    const whole = wordsOfReport(report);
    expect(referencesIn(words)).toEqual(referencesIn(whole));
    const days = (text: string) => text.match(DAY)?.length ?? 0;
    // Each caption and heading that names a day adds to them.
    expect(days(words)).toBeGreaterThanOrEqual(days(whole));
  });

  it('finds contents, captions and heads that are said again on each page', () => {
    const words = pages.flat();
    expect(words.filter((line) => line === 'Contents')).toHaveLength(1);
    const tables = tablesOf(report).length;
    expect(words.filter((line) => /^Table \d+: /.test(line))).toHaveLength(tables);
    const heads = pages.filter((lines) => lines.some((line) => /Reference.*What was asked/.test(line)));
    expect(heads.length).toBeGreaterThan(2);
  });

  it('prints the tables of the workbook', async () => {
    const book = await printedByLibreOffice(await reportAsXlsx(report, made.rows), 'report.xlsx');
    const words = (await pdfLines(book)).flat().join('\n');
    const named = referencesIn(tablesOf(report).flatMap(wordsOfRows).join('\n'));
    const printed = referencesIn(words);
    expect(Object.keys(named).filter((reference) => !printed[reference])).toEqual([]);
    expect(words).toMatch(DAY);
    expect(words).not.toMatch(/#(?:VALUE|NAME|REF)|Err:\d/);
  });
});
