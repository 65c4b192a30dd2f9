import type { PrintedBlock, PrintedFact, PrintedFigure, PrintedRun } from '../../printed/printed-report.js';
import { chartXml } from './word-chart.js';
import type { WordDraft } from './word-draft.js';
import { textRun, WITH_NEXT, type WordXml, wordParagraph } from './word-markup.js';
import { TONE_COLOURS, tableStart, tableXml } from './word-table.js';

const FIGURES_IN_A_ROW = 4;
/** A paragraph of fewer letters says hardly anything by itself. */
const LONE_WORDS = 30;
/** What the names of facts take of the width. */
const NAMES = 0.28;

/**
 * A block of a report in WordprocessingML.
 * @param next the block that follows it; a sentence stays with what it begins
 */
export function* blockXml(
  block: PrintedBlock,
  next: PrintedBlock | undefined,
  width: number,
  draft: WordDraft,
): Generator<WordXml, void> {
  const { styles } = draft;
  switch (block.kind) {
    case 'paragraph':
      yield wordParagraph(null, runsXml(block.runs, draft), leadsTo(block, next) ? WITH_NEXT : '');
      break;
    case 'list':
      yield listXml(block, draft);
      break;
    case 'quote':
      yield wordParagraph(styles.quote, textRun(block.words), block.source === null ? '' : WITH_NEXT);
      if (block.source !== null) yield wordParagraph(styles.source, textRun(block.source));
      break;
    case 'figures':
      yield figuresXml(block.figures, width, draft);
      break;
    case 'facts':
      yield factsXml(block.entries, width, draft);
      break;
    case 'table':
      yield* tableXml(block.table, width, draft);
      break;
    case 'chart':
      yield chartXml(block.chart, width, draft);
      yield* tableXml(block.chart.table, width, draft);
  }
}

/** Whether a sentence stands on one page with what follows: what it begins, a lone “None.”, and all below a line in bold. */
function leadsTo(
  { runs }: Extract<PrintedBlock, { kind: 'paragraph' }>,
  next: PrintedBlock | undefined,
): boolean {
  if (next?.kind !== 'paragraph') return next !== undefined && next.kind !== 'facts';
  const length = next.runs.reduce((sum, { text }) => sum + text.length, 0);
  return length < LONE_WORDS || runs.every(({ isStrong }) => isStrong);
}

/** Names with what they say, as agenda papers begin. */
export function factsXml(entries: readonly PrintedFact[], width: number, draft: WordDraft): WordXml {
  const names = Math.round(width * NAMES);
  const widths = [names, width - names];
  const rows = entries.map(({ name, value }) => {
    const [first, second] = [textRun(name, { isStrong: true }), runsXml(value, draft)].map((content, index) =>
      plainCell(widths[index] ?? 0, wordParagraph(null, content)),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${first}${second}</w:tr>`;
  });
  const start = tableStart('What is told, and of what', widths, draft, { hasHead: false, isPlain: true });
  return rows.length === 0
    ? ''
    : `${start}${rows.join('')}</w:tbl>${wordParagraph(draft.styles.tableNote, '')}`;
}

function runsXml(runs: readonly PrintedRun[], draft: WordDraft): WordXml {
  return runs
    .map(({ text, href, isStrong, isItalic }) => {
      const look = { isStrong, isItalic };
      if (!href?.startsWith('#')) return href ? draft.link(href, text, look) : textRun(text, look);
      return draft.linkWithin(href.slice(1), textRun(text, { ...look, style: draft.styles.link }));
    })
    .join('');
}

function listXml({ isNumbered, items }: Extract<PrintedBlock, { kind: 'list' }>, draft: WordDraft): WordXml {
  const { styles, numbering } = draft;
  const list = isNumbered ? draft.nextList() : numbering.bullets;
  const marks = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  const style = isNumbered ? styles.numbers : styles.bullets;
  return items.map((runs) => wordParagraph(style, runsXml(runs, draft), marks)).join('');
}

/** Each figure large, with its words below; each leads to the section that tells more. */
function figuresXml(figures: readonly PrintedFigure[], width: number, draft: WordDraft): WordXml {
  const columns = Math.min(FIGURES_IN_A_ROW, figures.length);
  if (columns === 0) return '';
  const each = Math.floor(width / columns);
  const rows = Array.from({ length: Math.ceil(figures.length / columns) }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) => figures[row * columns + column]);
    const written = cells.map((figure) =>
      plainCell(each, figure ? figureXml(figure, draft) : wordParagraph(draft.styles.figureText, '')),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
  });
  const widths = Array.from({ length: columns }, () => each);
  const start = tableStart('Figures', widths, draft, { hasHead: false, isPlain: true });
  return `${start}${rows.join('')}</w:tbl>${wordParagraph(draft.styles.tableNote, '')}`;
}

function figureXml({ value, text, tone, note, section }: PrintedFigure, draft: WordDraft): WordXml {
  const { styles } = draft;
  const shown = textRun(value, { colour: TONE_COLOURS[tone] });
  const words = section ? draft.linkWithin(section, textRun(text, { style: styles.link })) : textRun(text);
  return [
    wordParagraph(styles.figureValue, shown),
    wordParagraph(styles.figureText, words),
    note ? wordParagraph(styles.tableNote, textRun(note)) : '',
  ].join('');
}

function plainCell(width: number, content: WordXml): WordXml {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}
