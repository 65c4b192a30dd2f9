import { MergedCells } from '../merged-cells.js';
import { acrossRow, asCell, fitsAcross, TextLines } from '../text-lines.js';
import { below, childrenOf, numberOf, parsePart, type XmlElement } from '../xml-part.js';
import { WordNumbering } from './word-numbering.js';
import { isOn, propertyValue } from './word-properties.js';
import { readStyles, type StyleRead } from './word-styles.js';

/** The parts of a Word document that hold words and how they are set; null for one that it does not have. */
export interface WordPackage {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/** What is taken out, and what stands twice. */
const LEFT_OUT = new Set(
  'del moveFrom pPr rPr tblPr trPr tcPr sdtPr sectPr object instrText delText commentReference'.split(' '),
);
/** A cell longer than this holds a page's layout, not a table's datum. */
const LONGEST_CELL = 4000;
/** Deeper than any writer nests. */
const DEEPEST = 120;

/** The text of a Word document as Word shows it: numbers of its lists, what was inserted, and nothing hidden or deleted. */
export function wordLines(parts: WordPackage): string {
  const reader = new WordReader(parts);
  const body = below(parsePart(parts.document), 'body');
  if (!body) throw new Error('a document without a body');
  reader.blocks(body, 0);
  for (const notes of [parts.footnotes, parts.endnotes]) if (notes) reader.notes(parsePart(notes));
  return reader.lines.text();
}

class WordReader {
  lines = new TextLines();
  readonly #styles: ReadonlyMap<string, StyleRead>;
  readonly #numbering: WordNumbering;
  /** Text boxes of the paragraph being read: they stand below it. */
  #boxes: XmlElement[] = [];

  constructor(parts: WordPackage) {
    this.#styles = readStyles(parts.styles ? parsePart(parts.styles) : null);
    this.#numbering = new WordNumbering(parts.numbering ? parsePart(parts.numbering) : null);
  }

  blocks(parent: XmlElement, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of shown(parent)) {
      if (child.localName === 'p') this.#paragraph(child, depth);
      else if (child.localName === 'tbl') this.#table(child, depth);
      else this.blocks(child, depth + 1);
    }
  }

  notes(root: XmlElement): void {
    for (const note of childrenOf(root))
      if (!propertyValue(note, 'type') || propertyValue(note, 'type') === 'normal') this.blocks(note, 0);
  }

  #paragraph(paragraph: XmlElement, depth: number): void {
    const properties = below(paragraph, 'pPr');
    const style = this.#styles.get(propertyValue(below(properties, 'pStyle')) ?? '');
    const words = style?.hidden ? '' : this.#words(paragraph, 0);
    const hidden =
      words.trim() === '' && (style?.hidden || isOn(below(properties, 'rPr'), 'vanish') === true);
    const { marker, level } = hidden ? { marker: '', level: 0 } : this.#marker(properties, style);
    const boxes = this.#boxes;
    this.#boxes = [];
    if (words.trim() !== '' || marker !== '') {
      const heading = words.trim() === '' ? null : (style?.heading ?? null);
      if (heading !== null) this.lines.heading(heading);
      if (marker !== '') this.lines.numbered(marker, heading === null ? level : 0);
      words.split('\n').forEach((line, i) => {
        if (i > 0) this.lines.breakLine();
        this.lines.words(line);
      });
    }
    // A paragraph whose end was deleted runs on into the next.
    if (!below(properties, 'rPr', 'del')) this.lines.breakBlock();
    for (const box of boxes) this.blocks(box, depth + 1);
  }

  #marker(properties: XmlElement | null, style: StyleRead | undefined): { marker: string; level: number } {
    const own = below(properties, 'numPr');
    const numId = propertyValue(below(own, 'numId')) ?? style?.numId ?? null;
    if (numId === null || numId === '0') return { marker: '', level: 0 };
    const level =
      numberOf(propertyValue(below(own, 'ilvl'))) ??
      style?.level ??
      (style ? this.#numbering.levelOfStyle(numId, style.id) : null) ??
      0;
    return { marker: this.#numbering.next(numId, level).trim(), level };
  }

  /** The words of a paragraph; `\n` where a line is broken by hand. */
  #words(parent: XmlElement, depth: number): string {
    if (depth > DEEPEST) return '';
    let words = '';
    for (const child of shown(parent)) {
      const name = child.localName;
      if (name === 't') words += child.textContent ?? '';
      else if (name === 'tab' || name === 'ptab') words += '\t';
      else if (name === 'br' || name === 'cr') words += propertyValue(child, 'type') === 'page' ? ' ' : '\n';
      else if (name === 'noBreakHyphen') words += '-';
      else if (name === 'txbxContent') this.#boxes.push(child);
      else if (name === 'r' && this.#isHidden(child)) continue;
      else words += this.#words(child, depth + 1);
    }
    return words;
  }

  #isHidden(run: XmlElement): boolean {
    const properties = below(run, 'rPr');
    const style = this.#styles.get(propertyValue(below(properties, 'rStyle')) ?? '');
    return isOn(properties, 'vanish') ?? style?.hidden ?? false;
  }

  #table(table: XmlElement, depth: number): void {
    const merged = new MergedCells();
    const rows = rowsOf(table, 'tr').filter((row) => !below(row, 'trPr', 'del'));
    const all = rows.map((row) => rowsOf(row, 'tc'));
    const isLaid = all.map((cells) => cells.length > 1 && !cells.some(hasTable));
    rows.forEach((row, i) => {
      const cells = all[i] ?? [];
      const isAcross =
        cells.length === 1 && isLaid[i - 1] && isLaid[i + 1] && fitsAcross(cells[0]?.textContent ?? '');
      const texts = isLaid[i] || isAcross ? this.#cells(row, cells, depth, merged) : null;
      if (texts) this.lines.row(isAcross ? acrossRow(texts[0] ?? '') : texts);
      else for (const cell of cells) this.blocks(cell, depth + 1);
    });
    this.lines.breakBlock();
  }

  /** The cells of a row, an empty one for each column that a wide cell covers; null where the table lays out a page. */
  #cells(row: XmlElement, cells: readonly XmlElement[], depth: number, merged: MergedCells): string[] | null {
    if (cells.some((cell) => (cell.textContent ?? '').length > LONGEST_CELL)) return null;
    const before = numberOf(propertyValue(below(row, 'trPr', 'gridBefore'))) ?? 0;
    const texts = Array<string>(Math.min(60, Math.max(0, before))).fill('');
    for (const cell of cells) {
      const span = numberOf(propertyValue(below(cell, 'tcPr', 'gridSpan'))) ?? 1;
      const merge = below(cell, 'tcPr', 'vMerge');
      const goesOn = merge !== null && propertyValue(merge) !== 'restart';
      const words = this.#cellText(cell, depth);
      texts.push(goesOn && words === '' ? merged.at(texts.length) : words);
      if (!goesOn) merged.set(texts.length - 1, merge === null ? '' : words);
      texts.push(...Array<string>(Math.min(60, Math.max(0, span - 1))).fill(''));
    }
    return texts;
  }

  #cellText(cell: XmlElement, depth: number): string {
    const outer = this.lines;
    const inner = new TextLines();
    this.lines = inner;
    this.blocks(cell, depth + 1);
    this.lines = outer;
    return asCell(inner.text().replace(/^#+ /gm, ''));
  }
}

/** Rows and cells, also those that a content control or an insertion holds. */
function rowsOf(parent: XmlElement, name: string): XmlElement[] {
  return shown(parent).flatMap((child) =>
    child.localName === name
      ? [child]
      : /^(?:sdt|sdtContent|ins|moveTo|customXml)$/.test(child.localName ?? '')
        ? rowsOf(child, name)
        : [],
  );
}

function hasTable(cell: XmlElement): boolean {
  return cell.getElementsByTagName('w:tbl').length > 0;
}

/** What is shown below an element: of two forms of the same drawing the first, of a field what it shows. */
function shown(parent: XmlElement): XmlElement[] {
  const children = childrenOf(parent).filter(({ localName }) => !LEFT_OUT.has(localName ?? ''));
  if (parent.localName === 'AlternateContent') return children.slice(0, 1);
  if (parent.localName === 'sdt') return isOn(below(parent, 'sdtPr'), 'showingPlcHdr') ? [] : children;
  return children;
}
