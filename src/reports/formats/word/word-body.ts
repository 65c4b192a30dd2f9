import type { PrintedReport, PrintedSection } from '../../printed/printed-report.js';
import { reportParts } from '../../printed/report-parts.js';
import { needsWidth } from './column-widths.rules.js';
import { blockXml, factsXml } from './word-blocks.js';
import { contentsXml } from './word-contents.js';
import type { WordDraft } from './word-draft.js';
import { textRun, WITH_NEXT, type WordXml, wordParagraph } from './word-markup.js';
import type { PageLayout } from './word-pages.js';

const HEADINGS = { 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

/** All that a report says, from its title to its last row, piece by piece. */
export function* bodyXml(
  report: PrintedReport,
  draft: WordDraft,
  pages: PageLayout,
): Generator<WordXml, void> {
  const { styles } = draft;
  const { title, subtitle, councilName, frontMatter, sections } = report;
  yield wordParagraph(null, textRun(councilName, { isStrong: true }));
  yield wordParagraph(styles.title, textRun(title));
  yield wordParagraph(styles.subtitle, textRun(subtitle));
  const entries = frontMatter.map(({ name, value }) => ({
    name,
    value: [{ text: value, href: null, isStrong: false, isItalic: false }],
  }));
  const parts = reportParts(sections);
  const wantsWidth = (part: readonly PrintedSection[]) =>
    part.some((section) => isWideSection(section, pages));
  // A report that begins with a wide table begins on its side: no page holds its head alone.
  let isWide = parts[0] !== undefined && wantsWidth(parts[0]);
  const headWidth = isWide ? pages.sideways.width : pages.upright.width;
  yield factsXml(entries, headWidth, draft);
  yield contentsXml(sections, headWidth, draft);
  // The sections of a part stand on pages of one kind.
  for (const part of parts) {
    const wantsWide = wantsWidth(part);
    if (wantsWide !== isWide) yield pages.endOf(isWide);
    isWide = wantsWide;
    const { width } = isWide ? pages.sideways : pages.upright;
    for (const { id, heading, level, blocks } of part) {
      yield wordParagraph(styles[HEADINGS[level]], draft.place(id, textRun(heading)), WITH_NEXT);
      for (const [index, block] of blocks.entries()) {
        yield* blockXml(block, blocks[index + 1], width, draft);
      }
    }
  }
  yield pages.last(isWide);
}

/** A table of many columns is set on a page on its side. */
function isWideSection({ blocks }: PrintedSection, { upright }: PageLayout): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table') return needsWidth(block.table, upright.width);
    return block.kind === 'chart' && needsWidth(block.chart.table, upright.width);
  });
}
