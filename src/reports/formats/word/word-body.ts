import type { PrintedReport, PrintedSection } from '../../printed/printed-report.js';
import { needsWidth } from './column-widths.rules.js';
import { blockXml, factsXml } from './word-blocks.js';
import { contentsXml } from './word-contents.js';
import type { WordDraft } from './word-draft.js';
import { paragraph, textRun, type WordXml } from './word-markup.js';
import type { PageLayout } from './word-pages.js';

const HEADINGS = { 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

/** All that a report says, from its title to its last row, piece by piece. */
export function* bodyXml(report: PrintedReport, draft: WordDraft, pages: PageLayout): Generator<WordXml> {
  const { styles } = draft;
  const { title, subtitle, councilName, frontMatter, sections } = report;
  yield paragraph(null, textRun(councilName, { isStrong: true }));
  yield paragraph(styles.title, textRun(title));
  yield paragraph(styles.subtitle, textRun(subtitle));
  const entries = frontMatter.map(({ name, value }) => ({
    name,
    value: [{ text: value, href: null, isStrong: false }],
  }));
  yield factsXml(entries, pages.upright.width, draft);
  yield contentsXml(sections, pages.upright.width, draft);
  let isWide = false;
  for (const part of partsOf(sections)) {
    const wantsWide = part.some((section) => isWideSection(section, pages));
    if (wantsWide !== isWide) yield pages.endOf(isWide);
    isWide = wantsWide;
    const { width } = isWide ? pages.sideways : pages.upright;
    for (const { id, heading, level, blocks } of part) {
      yield paragraph(styles[HEADINGS[level]], draft.place(id, textRun(heading)));
      for (const block of blocks) yield* blockXml(block, width, draft);
    }
  }
  yield pages.last(isWide);
}

/** Sections of level 2, each with those below it: they stand on pages of one kind. */
function partsOf(sections: readonly PrintedSection[]): PrintedSection[][] {
  const parts: PrintedSection[][] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (section.level === 2 || !last) parts.push([section]);
    else last.push(section);
  }
  return parts;
}

/** A table of many columns is set on a page on its side. */
function isWideSection({ blocks }: PrintedSection, { upright }: PageLayout): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table') return needsWidth(block.table, upright.width);
    return block.kind === 'chart' && needsWidth(block.chart.table, upright.width);
  });
}
