import { escaped } from '../../../web/xml-text.rules.js';
import { type CellRest, withRest } from '../../printed/long-cells.rules.js';
import type { PrintedCell, PrintedTable, Tone } from '../../printed/printed-report.js';
import { tableLook } from './column-widths.rules.js';
import type { WordDraft } from './word-draft.js';
import { textRun, type WordXml, wordParagraph } from './word-markup.js';

/** Colours that are read on white paper, and by those who see few. */
export const TONE_COLOURS: Record<Tone, string | null> = {
  plain: null,
  late: 'A01010',
  soon: '7A4A00',
  done: '00603A',
  quiet: '505A5F',
};
/** A row with more letters than these may go on over the page. */
const LONGEST_WHOLE_ROW = 700;
/** A table of so few rows, with so few letters in all, stands on one page. */
const FEW_ROWS = 8;
const FEW_LETTERS = 700;
const SIZE = 9;

/** A table with its caption above, its head on each page. Yields row by row: a report may have many thousands. */
export function* tableXml(table: PrintedTable, width: number, draft: WordDraft): Generator<WordXml, void> {
  const { caption, columns, rows, hasTotal } = table;
  const { widths, size } = tableLook(table, width * draft.letterWidth);
  const scale = width / widths.reduce((sum, each) => sum + each, 0);
  const columnWidths = widths.map((each) => Math.floor(each * scale));
  const fontSize = size === SIZE ? '' : `<w:rPr><w:sz w:val="${Math.round(size * 2)}"/></w:rPr>`;
  const cell = (index: number, content: WordXml) =>
    `<w:tc><w:tcPr><w:tcW w:w="${columnWidths[index] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  yield draft.caption('Table', caption);
  yield tableStart(caption, columnWidths, draft, { hasTotal });
  const heads = columns.map(({ text, isNumeric }, index) => {
    const right = isNumeric ? '<w:jc w:val="right"/>' : '';
    return cell(index, sized(wordParagraph(draft.styles.tableHead, textRun(text), right), fontSize));
  });
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join('')}</w:tr>`;
  const together = isShort(rows);
  for (const [number, whole] of rows.entries()) {
    const { row: printed, rest } = withRest(whole, columns);
    const isTotal = hasTotal && number === rows.length - 1;
    const cells = printed.map((each, index) =>
      cell(index, sized(cellXml(each, columns[index]?.isNumeric ?? false, isTotal, draft), fontSize)),
    );
    const unsplit = lettersIn(printed) > LONGEST_WHOLE_ROW ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
    const row = `<w:tr>${unsplit}${cells.join('')}</w:tr>`;
    yield together && number < rows.length - 1 ? keptWithNext(row) : row;
    for (const each of rest) yield sized(restXml(each, columnWidths, draft), fontSize);
  }
  // Word joins two tables that nothing stands between.
  yield `</w:tbl>${wordParagraph(draft.styles.tableNote, '')}`;
}

/** Up to where the rows begin. */
export function tableStart(
  description: string,
  widths: readonly number[],
  { styles }: WordDraft,
  { hasTotal = false, hasHead = true, isPlain = false } = {},
): WordXml {
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const all = widths.reduce((sum, each) => sum + each, 0);
  const look = `<w:tblLook w:val="0000" w:firstRow="${Number(hasHead)}" w:lastRow="${Number(hasTotal)}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const style = isPlain ? '' : `<w:tblStyle w:val="${styles.table}"/>`;
  const told = `<w:tblCaption w:val="${escaped(description)}"/>`;
  return `<w:tbl><w:tblPr>${style}<w:tblW w:w="${all}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${told}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
}

function cellXml(
  { text, href, note, links, status }: PrintedCell,
  isNumeric: boolean,
  isStrong: boolean,
  draft: WordDraft,
): WordXml {
  const { styles } = draft;
  const words = status
    ? textRun(`${status.sign}\u00a0${text}`, { isStrong: true, colour: TONE_COLOURS[status.tone] })
    : href
      ? draft.link(href, text, { isStrong })
      : textRun(text, { isStrong });
  return [
    wordParagraph(isNumeric ? styles.tableNumber : styles.tableText, words),
    note ? wordParagraph(styles.tableNote, textRun(note)) : '',
    ...links.map((link) => wordParagraph(styles.tableText, draft.link(link.href, link.text))),
  ].join('');
}

/** What is too long for its cell, in a row of one cell across the table. */
function restXml({ lead, words }: CellRest, widths: readonly number[], { styles }: WordDraft): WordXml {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const said = `${textRun(`${lead} `, { isStrong: true })}${textRun(words)}`;
  const across = `<w:tcPr><w:tcW w:w="${all}" w:type="dxa"/><w:gridSpan w:val="${widths.length}"/></w:tcPr>`;
  return `<w:tr><w:tc>${across}${wordParagraph(styles.tableText, said)}</w:tc></w:tr>`;
}

/** Gives each run of the markup that has no look of its own the size of a table that is set smaller. */
function sized(xml: WordXml, fontSize: WordXml): WordXml {
  if (fontSize === '') return xml;
  const size = fontSize.slice('<w:rPr>'.length, -'</w:rPr>'.length);
  return xml
    .replaceAll('<w:r><w:t', `<w:r>${fontSize}<w:t`)
    .replaceAll('</w:rPr><w:t', `${size}</w:rPr><w:t`);
}

function isShort(rows: readonly (readonly PrintedCell[])[]): boolean {
  return rows.length <= FEW_ROWS && rows.reduce((sum, row) => sum + lettersIn(row), 0) <= FEW_LETTERS;
}

/** Each paragraph of a row stays with the next row, which keeps the rows of a table on one page. */
function keptWithNext(row: WordXml): WordXml {
  return row.replace(/(<w:pStyle [^>]*\/>)/g, '$1<w:keepNext/>');
}

function lettersIn(row: readonly PrintedCell[]): number {
  return Math.max(0, ...row.map(({ text, note }) => text.length + (note?.length ?? 0)));
}
