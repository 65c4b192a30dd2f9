import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { paragraph, run } from '../../src/reports/printed/printed-blocks.js';
import {
  column,
  dayCell,
  linkCell,
  numberCell,
  statusCell,
  textCell,
} from '../../src/reports/printed/printed-cells.js';
import type { PrintedReport, PrintedTable } from '../../src/reports/printed/printed-report.js';
import { describeWithPoppler } from '../support/parts.js';
import { setReport } from './set-report.js';

const LONG_ACCOUNT = `${'The service visited every home and wrote to every carer. '.repeat(180)}The account ends here.`;
const LONG_WORD = `${'n'.repeat(296)}stop`;
const ACHIEVED = { text: 'Achieved', sign: '✓', tone: 'done' } as const;

function items(count: number): PrintedTable {
  const rows = Array.from({ length: count }, (_, index) => [
    linkCell(`R2026/${String(index + 1).padStart(3, '0')}`, 'https://thornmere.example/', 'CYP'),
    textCell(index % 20 === 1 ? LONG_ACCOUNT : 'Publish the allowances of carers', 'Source: Foster carers'),
    textCell('Executive Director of Children’s Services'),
    dayCell(parseDay('2026-11-30')),
    textCell(index % 20 === 2 ? LONG_WORD : 'On the way'),
    statusCell(ACHIEVED),
  ]);
  const columns = [
    column('Reference', 'reference'),
    column('What was asked', 'wide'),
    column('Owner'),
    column('Due', 'day'),
    column('Latest position', 'wide'),
    column('Status', 'narrow'),
  ];
  return { caption: `All ${count} recommendations`, columns, rows, hasTotal: false };
}

function totals(count: number): PrintedTable {
  const counts = Array.from({ length: count }, (_, index) => column(`Unanswered ${index}`, 'number'));
  const row = (name: string) => [textCell(name), ...counts.map(() => numberCell(1200))];
  return {
    caption: 'Bodies',
    columns: [column('Body', 'wide'), ...counts],
    rows: [row('Place'), row('All')],
    hasTotal: true,
  };
}

function reportOf(count: number): PrintedReport {
  const parts = Array.from({ length: Math.ceil(count / 4) }, (_, index) => ({
    id: `part-${index}`,
    heading: `A part of the report, number ${index}`,
    level: 3 as const,
    blocks: [paragraph('What it tells.'), { kind: 'table', table: items(2) } as const],
  }));
  return {
    kind: 'progress',
    title: 'Progress report',
    subtitle: 'Overview and Scrutiny Board',
    councilName: 'Thornmere Borough Council',
    marking: 'Draft',
    frontMatter: [{ name: 'Report of', value: LONG_WORD }],
    sections: [
      {
        id: 'headline',
        heading: 'At a glance',
        level: 2,
        blocks: [
          {
            kind: 'figures',
            figures: [{ value: '3', text: 'overdue', tone: 'late', note: 'was 12', section: 'reviews' }],
          },
          { kind: 'list', isNumbered: true, items: [[run(LONG_WORD)]] },
        ],
      },
      { id: 'breakdown', heading: 'By body', level: 2, blocks: [] },
      {
        id: 'breakdown-bodies',
        heading: 'Bodies',
        level: 3,
        blocks: [{ kind: 'table', table: totals(count > 3 ? 12 : 1) }],
      },
      {
        id: 'reviews',
        heading: 'Review by review',
        level: 2,
        blocks: [{ kind: 'table', table: items(count) }],
      },
      ...parts,
    ],
  };
}

type Word = {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
  readonly text: string;
};

describeWithPoppler('the PDF of a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const poppler = (tool: string, args: readonly string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

  const SIZES = [0, 3, 50] as const;
  const files = new Map<number, string>();
  beforeAll(async () => {
    for (const size of SIZES) {
      const file = join(folder, `${size}.pdf`);
      writeFileSync(file, await setReport(reportOf(size)));
      files.set(size, file);
    }
  });
  const fileOf = (size: number) => files.get(size) ?? '';

  it.each(SIZES)('prints nothing over something else, and nothing beyond the page (%i items)', (size) => {
    const html = poppler('pdftotext', ['-bbox', fileOf(size), '-']);
    const words: Word[] = [];
    const beyond: string[] = [];
    let [page, wide, high] = [0, 0, 0];
    for (const line of html.split('\n')) {
      const paper = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
      if (paper) [page, wide, high] = [page + 1, Number(paper[1]), Number(paper[2])];
      const found =
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
      if (!found) continue;
      const box = found.slice(1, 5).map(Number) as [number, number, number, number];
      words.push({ page, box, text: found[5] ?? '' });
      if (box[0] < 40 || box[1] < 20 || box[2] > wide - 40 || box[3] > high - 15)
        beyond.push(`${page}: ${found[5]}`);
    }
    expect(words.length).toBeGreaterThan(30);
    expect(beyond).toEqual([]);
    expect(overlaps(words)).toEqual([]);
  });

  it('keeps every word of a long account, and every letter of a long word', () => {
    const text = poppler('pdftotext', [fileOf(50), '-'])
      .replaceAll('\u200b', '')
      .replace(/\s+/g, ' ');
    expect(text.match(/The account ends here\./g)).toHaveLength(3 + 13);
    expect(text.replaceAll(' ', '')).toContain(LONG_WORD);
  });

  it('tags rows and columns with their heads, tables with captions, and breaks no reference', () => {
    const structure = poppler('pdfinfo', ['-struct-text', fileOf(3)]);
    expect(structure).toMatch(/Caption[\s\S]*?"All 3 recommendations"/);
    // The heading above the table says it.
    expect(structure).not.toMatch(/Caption[^"]*"Bodies"/);
    const rows = structure.split(/\n\s+TR\b/).filter((row) => /"R2026\/00\d/.test(row));
    expect(rows).toHaveLength(3 + 2);
    for (const row of rows) {
      expect(row).toMatch(/TH[\s\S]*?\/Scope \/Row[\s\S]*?"R2026\/00\d/);
      expect(row.match(/^\s+TD/gm)).toHaveLength(5);
      expect(row).toContain('30 Nov 2026');
    }
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(2 + 6 + 6);
    expect(structure).not.toContain('/Headers [(');
  });

  it('leaves no heading alone at the foot of a page, and repeats the heads of tables', () => {
    const pages = poppler('pdftotext', [fileOf(50), '-']).split('\f');
    const lasts = pages.map((page) =>
      page
        .trim()
        .split('\n')
        .slice(0, -1)
        .filter((line) => !/^(?:Page|Thornmere|$)/.test(line))
        .at(-1),
    );
    expect(lasts.filter((line) => line?.startsWith('A part of the report'))).toEqual([]);
    const withRows = pages.filter((page) => /R2026\/\d/.test(page));
    expect(withRows.length).toBeGreaterThan(10);
    expect(withRows.filter((page) => !page.includes('What was asked'))).toEqual([]);
  });

  it('is A4, is tagged and has a title', () => {
    const facts = poppler('pdfinfo', [fileOf(3)]);
    expect(facts).toMatch(/Title:\s+Progress report: Overview and Scrutiny Board/);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  });

  it('has a bookmark for each heading', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(readFileSync(fileOf(3))) }).promise;
    const [title] = await document.getOutline();
    expect(title?.title).toBe('Progress report');
    expect(title?.items.map((item) => item.title)).toEqual(['At a glance', 'By body', 'Review by review']);
    expect(title?.items[2]?.items.map((item: { readonly title: string }) => item.title)).toEqual([
      'A part of the report, number 0',
    ]);
    await document.destroy();
  });
});

/** Words whose boxes lie on each other by more than a little of a letter. */
function overlaps(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1, index + 120)) {
      if (other.page !== one.page) break;
      const across = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);
      const down = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
      if (across > 1.5 && down > 4) found.push(`${one.page}: ${one.text} / ${other.text}`);
    }
  }
  return found;
}
