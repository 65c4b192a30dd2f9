import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { paragraph } from '../../src/reports/printed/printed-blocks.js';
import type { PrintedReport } from '../../src/reports/printed/printed-report.js';
import { setReport } from './set-report.js';

function reportOf(texts: readonly string[]): PrintedReport {
  return {
    kind: 'progress',
    title: 'Progress report',
    subtitle: texts[0] ?? '',
    councilName: 'Thornmere',
    marking: null,
    frontMatter: [],
    sections: [
      { id: 'headline', heading: texts[0] ?? '', level: 2, blocks: texts.map((text) => paragraph(text)) },
    ],
  };
}

const set = async (texts: readonly string[]) => setReport(reportOf(texts));

const wordsOf = async (pdf: Buffer) => (await readDocument(pdf, 'report.pdf')).text.replace(/\s+/g, ' ');

/** Every block begins at a multiple of sixteen: one sign out of each sixteen, of all planes that hold any. */
const SIGNS = Array.from({ length: 0x110000 / 16 }, (_, row) => row * 16)
  .filter((first) => first < 0x32000 || first >= 0xe0000)
  .filter((first) => first < 0xf0100 || first % 0x1000 === 0)
  .map((first, row) => String.fromCodePoint(first + (row % 16)));

describe('the PDF of a report', () => {
  it('is made whatever signs are in it, of every block of Unicode', async () => {
    expect(SIGNS.length).toBeGreaterThan(12_000);
    const pdf = await set(
      Array.from({ length: 130 }, (_, part) => SIGNS.slice(part * 100, part * 100 + 100).join(' ')),
    );
    expect(await wordsOf(pdf)).toContain('Signs that are not shown');
  });

  it('is made whatever stands beside each other', async () => {
    const pairs = SIGNS.filter((sign) => /\p{M}|\p{Cf}/u.test(sign)).map(
      (mark) => `x${mark}न${mark}字${mark}😀${mark}`,
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect((await set([pairs.join(' '), pairs.join('')])).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['Hindi', 'नमस्ते दुनिया'],
    ['Bengali', 'বাংলা ভাষা'],
    ['Punjabi', 'ਪੰਜਾਬੀ'],
    ['Gujarati', 'ગુજરાતી'],
    ['Tamil', 'தமிழ்'],
    ['Telugu', 'తెలుగు'],
    ['Malayalam', 'മലയാളം'],
    ['Sinhala', 'සිංහල'],
    ['Urdu', 'اردو زبان'],
    ['Hebrew', 'עברית'],
    ['Chinese', '中文漢字'],
    ['Japanese', '日本語かな'],
    ['Korean', '한국어'],
    ['Thai', 'ไทย'],
    ['Amharic', 'አማርኛ'],
    ['Georgian', 'ქართული'],
    ['Polish, Welsh and Greek', 'Łódź, Tŷ Ŵyn, Ελλάδα'],
    ['emoji', '😀👍🏽🏳️‍🌈🇬🇧❤️'],
    ['signs', '✓ ● ▲ ■ ○ ◆ ☐ → ≥ € ½'],
  ])('has its own letters for %s', async (_, words) => {
    expect(await wordsOf(await set([words]))).not.toContain('Signs that are not shown');
  });

  it('shows that a sign is missing, and which', async () => {
    expect(await wordsOf(await set(['Cuneiform 𒀀 here']))).toMatch(/Cuneiform □ here.*U\+12000/);
  });
});
