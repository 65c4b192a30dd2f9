import type { ChartDrawing } from '../../../charts/chart-drawing.js';
import { drawingAsSvg } from '../../../charts/chart-svg.js';
import { withRest } from '../../printed/long-cells.rules.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedFigure,
  PrintedInTurn,
  PrintedRun,
  PrintedSection,
  PrintedTable,
} from '../../printed/printed-report.js';
import { CELL_PADDING, columnWidths, leastWidths } from './column-widths.rules.js';
import { type Advance, breakLongWords, widthOf } from './long-words.rules.js';
import { blockHeight, setRowHeight } from './printed-height.rules.js';
import { TEXT_TYPEFACE } from './typefaces.js';
import type { BlockWords, TypstHead, TypstRow, TypstSection, TypstTable } from './typst-data.js';

/** How words are made fit for setting. */
export type Fitting = {
  readonly advance: Advance;
  readonly printable: (text: string) => string;
  /** The same for what a picture says, which has one typeface. */
  readonly printableInText: (text: string) => string;
};

/** Sizes in points; the template prints with the same. */
const PAGE = 510;
const WIDE_PAGE = 756;
const TEXT_SIZE = 10.5;
const TABLE_SIZE = 9;
/** Of a longer table Typst would take ever longer with each row: it goes on as another. */
const ROWS_TOGETHER = 250;
/** A row of more lines may go on on the next page. */
const LINES_TOGETHER = 14;
/** A table that is no higher, in points, stands on one page: a third of it. */
const WHOLE_TABLE = 230;
/** No program follows a longer address. */
const LONGEST_ADDRESS = 2_000;

/** What stands at the head of the report, as `report.typ` reads it. */
export function typstHead(
  { title, subtitle, councilName, marking, frontMatter }: Omit<PrintedInTurn, 'sections'>,
  fitting: Fitting,
): TypstHead {
  const { printable } = fitting;
  return {
    title: printable(title),
    subtitle: printable(subtitle),
    councilName: printable(councilName),
    marking: marking && printable(marking),
    frontMatter: frontMatter.map(({ name, value }) => ({
      name: printable(name),
      value: words(value, fitting),
    })),
  };
}

/** A part as `report.typ` reads it: words that can be set and columns that have their widths. */
export function typstSection(
  { id, heading, level, blocks }: PrintedSection,
  fitting: Fitting,
): TypstSection & { readonly heading: string } {
  const isWide = blocks.some((block) => block.kind === 'table' && isTooWide(block.table, fitting.advance));
  return {
    ...{ id, level, isWide },
    heading: words(heading, fitting),
    blocks: blocks.map((block) => ({
      ...typstBlock(block, isWide ? WIDE_PAGE : PAGE, fitting),
      height: blockHeight(block),
    })),
  };
}

function isTooWide(table: PrintedTable, advance: Advance): boolean {
  const needed = leastWidths(table, PAGE / TABLE_SIZE, advance).reduce((sum, width) => sum + width, 0);
  return needed > PAGE / TABLE_SIZE;
}

function typstBlock(block: PrintedBlock, page: number, fitting: Fitting): BlockWords {
  const runs = (each: readonly PrintedRun[]) => each.map((run) => typstRun(run, fitting));
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, runs: runs(block.runs) };
    case 'list':
      return { kind: block.kind, isNumbered: block.isNumbered, items: block.items.map(runs) };
    case 'quote':
      return {
        kind: block.kind,
        words: words(block.words, fitting),
        source: block.source && words(block.source, fitting),
      };
    case 'figures':
      return { kind: block.kind, figures: block.figures.map((each) => typstFigure(each, fitting)) };
    case 'facts':
      return {
        kind: block.kind,
        entries: block.entries.map(({ name, value }) => ({ name: words(name, fitting), value: runs(value) })),
      };
    case 'table':
      return { kind: block.kind, tables: typstTables(block.table, page, fitting) };
    case 'chart':
      return {
        kind: block.kind,
        title: words(block.chart.title, fitting),
        description: fitting.printable(block.chart.description),
        width: Math.min(PAGE, block.chart.drawing.width * 0.75),
        svg: drawingAsSvg(legible(block.chart.drawing, fitting), TEXT_TYPEFACE.family),
        tables: typstTables(block.chart.table, page, fitting),
      };
  }
}

function typstFigure({ value, text, tone, note, section }: PrintedFigure, { printable }: Fitting): object {
  return {
    value: printable(value),
    text: printable(text),
    tone,
    note: note && printable(note),
    place: section,
  };
}

/** A table in as many parts as it needs, all with the same widths. */
function typstTables(printed: PrintedTable, page: number, fitting: Fitting): TypstTable[] {
  const { advance, printable } = fitting;
  const all = printed.rows.map((row) => withRest(row, printed.columns));
  const table = { ...printed, rows: all.map(({ row }) => row) };
  const fit = (text: string, width: number) => breakLongWords(printable(text), width - CELL_PADDING, advance);
  const widths = columnWidths(table, page / TABLE_SIZE, advance);
  const widthAt = (index: number) => widths[index] ?? 0;
  const columns = table.columns.map(({ text, isNumeric }, index) => ({
    text: fit(text, widthAt(index)),
    isNumeric,
    width: widthAt(index) * TABLE_SIZE,
  }));
  const across = widths.reduce((sum, width) => sum + width, 0);
  const rows = all.flatMap(({ row, rest }): TypstRow[] => {
    const lines = Math.max(1, ...row.map((cell, index) => linesOf(cell, widthAt(index), advance)));
    return [
      {
        height: setRowHeight(lines),
        isLong: lines > LINES_TOGETHER,
        cells: row.map((cell, index) => typstCell(cell, (text) => fit(text, widthAt(index)))),
        ...(rest.length > 0 && { goesOn: true }),
      },
      ...rest.map((each, index) => ({
        height: setRowHeight(wordLines([each.words], across, advance)),
        isLong: true,
        cells: [
          { lead: fit(each.lead, across), text: fit(each.words, across), across: table.columns.length },
        ],
        ...(index < rest.length - 1 && { goesOn: true }),
      })),
    ];
  });
  const caption = words(table.caption, fitting);
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_TOGETHER));
  const isShort = rows.reduce((sum, { height }) => sum + height, 0) <= WHOLE_TABLE;
  return Array.from({ length: parts }, (_, part) => ({
    caption: part === 0 ? caption : `${caption} (continued)`,
    hasTotal: table.hasTotal && part === parts - 1,
    isShort,
    columns,
    rows: rows.slice(part * ROWS_TOGETHER, (part + 1) * ROWS_TOGETHER),
  }));
}

/** Only what a cell has, since there are very many of them. */
function typstCell({ text, note, href, links, status }: PrintedCell, fit: (text: string) => string): object {
  return {
    text: fit(status ? `${status.sign} ${text}` : text),
    ...(status && { tone: status.tone }),
    ...(note && { note: fit(note) }),
    ...(isAddress(href) && { href }),
    ...(links.length > 0 && {
      links: links.map((link) => ({ text: fit(link.text), href: isAddress(link.href) ? link.href : null })),
    }),
  };
}

function linesOf({ text, note, links }: PrintedCell, width: number, advance: Advance): number {
  return wordLines([text, ...(note ? [note] : []), ...links.map((link) => link.text)], width, advance);
}

function wordLines(said: readonly string[], width: number, advance: Advance): number {
  const lines = said.flatMap((words) => words.split('\n'));
  return lines.reduce(
    (total, line) => total + Math.ceil((widthOf(line, advance) + 1) / (width - CELL_PADDING)),
    0,
  );
}

function typstRun({ text, href, isStrong, isItalic }: PrintedRun, fitting: Fitting): object {
  return { text: words(text, fitting), href: isAddress(href) ? href : null, isStrong, isItalic };
}

/** Words in lines as wide as the page. */
function words(text: string, { printable, advance }: Fitting): string {
  return breakLongWords(printable(text), (PAGE / TEXT_SIZE) * 0.6, advance);
}

function isAddress(href: string | null): boolean {
  return href !== null && href !== '' && href.length <= LONGEST_ADDRESS;
}

function legible(drawing: ChartDrawing, { printableInText }: Fitting): ChartDrawing {
  const marks = drawing.marks.map((mark) =>
    mark.kind === 'text' ? { ...mark, text: printableInText(mark.text) } : mark,
  );
  return { ...drawing, marks };
}
