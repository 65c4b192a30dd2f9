import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PrintedReport } from '../../src/reports/printed/printed-report.js';
import { madeFromFacts } from './made-from-facts.js';
import { manyFacts } from './many-facts.js';
import { pdfContent } from './pdf-content.js';
import { type PdfStructure, pdfStructure } from './pdf-structure.js';
import { referencesIn, squeezed } from './printed-words.js';
import { setInVolumes, setReport } from './set-report.js';

const BASE = 'https://matters.example';
const report: PrintedReport = madeFromFacts(manyFacts({ items: 150, panels: 3 })).printed(BASE);

/** Words of the report without what each page says of itself. */
function wordsOf(said: string): string {
  return said.replace(/\(continued\)/g, '');
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function skipped(levels: readonly number[]): string[] {
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`${levels[index - 1] ?? 0} to ${level}`] : [],
  );
}

/** What the whole report says, set at once. */
let saidAtOnce: string;
let whole: Buffer;
beforeAll(async () => {
  whole = await setReport(report);
  saidAtOnce = await pdfContent(whole);
});

describe('a report that is set in parts', () => {
  let joined: Buffer;
  let said: { readonly whole: string; readonly joined: string };
  let structures: { readonly whole: PdfStructure; readonly joined: PdfStructure };
  beforeAll(async () => {
    joined = await setReport(report, 4);
    said = { whole: saidAtOnce, joined: await pdfContent(joined) };
    structures = { whole: await pdfStructure(whole), joined: await pdfStructure(joined) };
  });

  it('is one document that says the same', () => {
    const [one, other] = [wordsOf(said.whole), wordsOf(said.joined)];
    const references = referencesIn(one);
    expect(Object.keys(references).length).toBeGreaterThanOrEqual(150);
    expect(referencesIn(other)).toEqual(references);
    for (const { heading } of report.sections) expect(squeezed(other)).toContain(squeezed(heading));
    expect(other.length).toBeGreaterThan(one.length * 0.98);
  });

  it('has the bookmarks, the headings, the pictures and the title of one that is set at once', () => {
    const { whole: one, joined: other } = structures;
    expect(one.pages).toBeGreaterThan(12);
    expect(other.pages).toBeGreaterThanOrEqual(one.pages);
    expect(other.bookmarks).toEqual(one.bookmarks);
    expect(other.headings).toEqual(one.headings);
    expect(other.alternatives).toEqual(one.alternatives);
    expect([other.title, other.language]).toEqual([one.title, one.language]);
  });

  it.each(['whole', 'joined'] as const)('is read to the end, in order, by those who hear it (%s)', (way) => {
    const structure = structures[way];
    expect(structure.language).toBe('en-GB');
    expect(structure.title).toBe('Progress report: Overview and Scrutiny Board');
    expect(structure.headings[0]).toBe(1);
    expect(skipped(structure.headings)).toEqual([]);
    expect(structure.alternatives.length).toBeGreaterThan(3);
    expect(structure.alternatives.filter((words) => words.length < 20)).toEqual([]);
    expect([structure.outside, structure.lost, structure.deadLinks]).toEqual([0, 0, []]);
  });

  it.each(['whole', 'joined'] as const)('says on each page how many there are (%s)', (way) => {
    const [words, { pages }] = [squeezed(said[way]), structures[way]];
    const missing = numbersTo(pages).filter((page) => !words.includes(squeezed(`Page ${page} of ${pages}`)));
    expect([pages > 12, missing]).toEqual([true, []]);
  });

  it('is the same file each time', async () => {
    expect(await setReport(report, 4)).toEqual(joined);
  });
});

describe('a report of several volumes', () => {
  let volumes: Buffer[];
  /** What each of them says. */
  let words: string[];
  let structures: PdfStructure[];
  beforeAll(async () => {
    const made = await setInVolumes(report, { part: 4, volume: 9 });
    volumes = made.files;
    structures = await Promise.all(volumes.map(pdfStructure));
    words = await Promise.all(volumes.map(pdfContent));
    expect(made.pages.map(({ last, first }) => last - first + 1)).toEqual(
      structures.map(({ pages }) => pages),
    );
  });

  it('says in each which it is, and numbers its pages from the first to the last', () => {
    expect(volumes.length).toBeGreaterThan(2);
    expect(structures.map(({ title }) => title)).toEqual(
      volumes.map(
        (_, index) =>
          `Progress report, volume ${index + 1} of ${volumes.length}: Overview and Scrutiny Board`,
      ),
    );
    const all = structures.reduce((sum, { pages }) => sum + pages, 0);
    expect(structures.flatMap(({ labels }) => labels)).toEqual(numbersTo(all).map(String));
    const said = squeezed(words.join(' '));
    expect(numbersTo(all).filter((page) => !said.includes(squeezed(`Page ${page} of ${all}`)))).toEqual([]);
    for (const [index, each] of words.entries())
      expect([index, each.includes('Report of:'), each.includes('Volumes of this report')]).toEqual([
        index,
        index === 0,
        index === 0,
      ]);
    expect(squeezed(words[0] ?? '')).toContain(squeezed(`Volume ${volumes.length}`));
    expect(words[0]).toMatch(new RegExp(`to\\s+${all}\\b`));
  });

  it('loses nothing between them', () => {
    const all = words.map(wordsOf).join(' ');
    expect(referencesIn(all)).toEqual(referencesIn(wordsOf(saidAtOnce)));
    const squeezedAll = squeezed(all);
    for (const { heading } of report.sections) expect(squeezedAll).toContain(squeezed(heading));
  });

  it('is in each a document of its own for those who hear it', () => {
    for (const structure of structures) {
      expect([structure.language, structure.headings[0]]).toEqual(['en-GB', 1]);
      expect(skipped(structure.headings)).toEqual([]);
      expect([structure.outside, structure.lost, structure.deadLinks]).toEqual([0, 0, []]);
      expect(structure.bookmarks[0]).toBe(structure.title.split(':')[0]);
    }
  });
});
