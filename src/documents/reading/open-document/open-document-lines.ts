import { acrossRow, asCell, fitsAcross, TextLines } from '../text-lines.js';
import { below, childrenOf, numberOf, parsePart, type XmlElement } from '../xml-part.js';
import { rowsShown, tableCells } from './open-document-cells.js';
import { type Counts, OpenNumbering } from './open-document-numbering.js';
import { OpenStyles } from './open-document-styles.js';
import { openDocumentWords } from './open-document-words.js';

/** What was deleted, and what says how the text is set and counted. */
const LEFT_OUT = new Set(
  'tracked-changes sequence-decls variable-decls user-field-decls forms dde-connection-decls'.split(' '),
);
/** Deeper than any writer nests. */
const DEEPEST = 120;

/** The list that an item belongs to. */
interface ListPlace {
  readonly style: string | null;
  readonly counts: Counts;
  readonly level: number;
}

/** The text of an OpenDocument text as it is shown: with the numbers of its lists, and nothing hidden or deleted. */
export function openDocumentLines(content: string, styles: string | null): string {
  const root = parsePart(content);
  const text = below(root, 'body', 'text');
  if (!text) throw new Error('a document without a text');
  const reader = new OpenDocumentReader([styles ? parsePart(styles) : null, root]);
  reader.blocks(text, 0);
  reader.noted();
  return reader.lines.text();
}

class OpenDocumentReader {
  lines = new TextLines();
  readonly #styles: OpenStyles;
  readonly #numbering: OpenNumbering;
  /** Counts by the name of a list and of its style: another list may go on with them. */
  readonly #counts = new Map<string, Counts>();
  /** Footnotes and endnotes: they stand below the text. */
  readonly #notes: XmlElement[] = [];

  constructor(roots: readonly (XmlElement | null)[]) {
    this.#styles = new OpenStyles(roots);
    this.#numbering = new OpenNumbering(roots);
  }

  blocks(parent: XmlElement, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of childrenOf(parent)) {
      const name = child.localName ?? '';
      if (LEFT_OUT.has(name) || isHiddenSection(child)) continue;
      if (name === 'p' || name === 'h') this.#paragraph(child, null, depth);
      else if (name === 'list') this.#list(child, null, depth);
      else if (name === 'table') this.#table(child, depth);
      else this.blocks(child, depth + 1);
    }
  }

  noted(): void {
    for (const note of this.#notes.splice(0)) this.blocks(note, 0);
  }

  #list(list: XmlElement, outer: ListPlace | null, depth: number): void {
    if (depth > DEEPEST) return;
    const style = list.getAttribute('text:style-name') || outer?.style || styleOfFirst(list, this.#styles);
    const counts = outer?.counts ?? this.#countsOf(list, style);
    const place = { style, counts, level: outer ? outer.level + 1 : 0 };
    for (const item of childrenOf(list)) {
      if (item.localName === 'list-item') this.#item(item, place, depth + 1);
      else if (item.localName === 'list-header') this.blocks(item, depth + 1);
    }
  }

  /** A list begins anew unless it says with which it goes on. */
  #countsOf(list: XmlElement, style: string | null): Counts {
    const after = list.getAttribute('text:continue-list');
    const goesOn = list.getAttribute('text:continue-numbering') === 'true';
    const counts =
      (after ? this.#counts.get(`list ${after}`) : undefined) ??
      (goesOn ? this.#counts.get(`style ${style}`) : undefined) ??
      [];
    this.#counts.set(`list ${list.getAttribute('xml:id') ?? ''}`, counts);
    this.#counts.set(`style ${style}`, counts);
    return counts;
  }

  #item(item: XmlElement, place: ListPlace, depth: number): void {
    const from = numberOf(item.getAttribute('text:start-value'));
    const style = item.getAttribute('text:style-override') || place.style;
    let isFirst = true;
    for (const child of childrenOf(item)) {
      const name = child.localName ?? '';
      if (name === 'p' || name === 'h') {
        const marker = () => this.#numbering.next(style, place.counts, place.level, from);
        this.#paragraph(child, isFirst ? { marker, level: place.level } : null, depth);
        isFirst = false;
      } else if (name === 'list') this.#list(child, place, depth);
      else if (name === 'table') this.#table(child, depth);
    }
  }

  #paragraph(
    paragraph: XmlElement,
    item: { readonly marker: () => string; readonly level: number } | null,
    depth: number,
  ): void {
    const style = this.#styles.of('paragraph', paragraph.getAttribute('text:style-name'));
    const isHeading = paragraph.localName === 'h';
    const level = isHeading ? (numberOf(paragraph.getAttribute('text:outline-level')) ?? 1) : style.heading;
    const { words, boxes, notes } = openDocumentWords(paragraph, this.#styles);
    this.#notes.push(...notes);
    if (style.isHidden) return;
    const counted = isHeading && paragraph.getAttribute('text:is-list-header') !== 'true' && level !== null;
    const from = numberOf(paragraph.getAttribute('text:start-value'));
    const marker = item ? item.marker() : counted ? this.#numbering.nextHeading(level, from) : '';
    if (words.trim() !== '' || (marker.trim() !== '' && item)) {
      if (level !== null && words.trim() !== '') this.lines.heading(Math.min(level, 6));
      if (marker.trim() !== '') this.lines.numbered(marker.trim(), level === null ? (item?.level ?? 0) : 0);
      words.split('\n').forEach((line, i) => {
        if (i > 0) this.lines.breakLine();
        this.lines.words(line);
      });
    }
    this.lines.breakBlock();
    for (const box of boxes) this.blocks(box, depth + 1);
  }

  #table(table: XmlElement, depth: number): void {
    if (depth > DEEPEST) return;
    const rows = [...rowsShown(table)];
    for (const [i, row] of rows.entries()) {
      const [first] = row.cells.flatMap(({ element }) => element ?? []);
      const between = rows[i - 1]?.alone === false && rows[i + 1]?.alone === false;
      const isAcross = row.isOneCell && between && fitsAcross(first?.textContent ?? '');
      const texts = row.alone ? null : tableCells(row, (cell) => this.#cellText(cell, depth));
      if (first && isAcross) this.lines.row(acrossRow(this.#cellText(first, depth)));
      else if (texts) this.lines.row(texts);
      else for (const { element } of row.cells) if (element) this.blocks(element, depth + 1);
    }
    this.lines.breakBlock();
  }

  #cellText(cell: XmlElement, depth: number): string {
    const outer = this.lines;
    this.lines = new TextLines();
    this.blocks(cell, depth + 1);
    const words = this.lines.text();
    this.lines = outer;
    return asCell(words.replace(/^#+ /gm, ''));
  }
}

function isHiddenSection(element: XmlElement): boolean {
  return element.getAttribute('text:display') === 'none' || element.getAttribute('text:is-hidden') === 'true';
}

/** The list style of the first paragraph in a list that names none itself. */
function styleOfFirst(list: XmlElement, styles: OpenStyles): string | null {
  const first = below(list, 'list-item', 'p');
  return first ? styles.of('paragraph', first.getAttribute('text:style-name')).list : null;
}
