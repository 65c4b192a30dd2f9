import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { DEEPEST_PAGE } from './limits.js';
import { MergedCells } from './merged-cells.js';
import { acrossRow, asCell, fitsAcross, TextLines } from './text-lines.js';
import { UnreadableDocument } from './unreadable-document.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const DROPPED = new Set(
  'script style nav noscript template svg head iframe object select button form-label audio video canvas'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form header hr html li main ol p pre section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** A cell longer than this holds a page's layout, not a table's datum. */
const LONGEST_CELL = 1500;
/** So far above words their <pre> stands. */
const NEAR = 6;
/** Wider cells are no cells of a table. */
const MOST_SPANNED = 60;

/**
 * The words of a page, a block a line, list items with their markers and tables as rows of `| cell | cell |`.
 * Scripts, styles and menus are left out. Walks without recursion.
 *
 * @throws UnreadableDocument for a page that is nested too deep: the time to parse it grows with its depth
 */
export function readHtml(html: string, filename = 'The page'): string {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST_PAGE) throw tooDeep(filename);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return nodeText(parse(html, { treeAdapter }));
}

function tooDeep(filename: string): UnreadableDocument {
  return new UnreadableDocument(
    'too-large',
    `${filename} has more than ${DEEPEST_PAGE} elements one within the other: copy its words into Word or a text file and send that`,
  );
}

/** The same of a part of a page, such as one cell of a table. */
export function nodeText(root: Node): string {
  const lines = new TextLines();
  const tables: Tables = new Map();
  const steps: (Node | { leave: Element })[] = [root];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) leave(step.leave, lines);
    else if (step.nodeName === '#text') {
      const { value } = step as DefaultTreeAdapterMap['textNode'];
      if (isTyped(step)) lines.asTyped(value);
      else lines.words(value);
    } else enter(step, lines, steps, tables);
  }
  return lines.text();
}

/** Within <pre> spaces and line ends count. */
function isTyped(node: Node): boolean {
  let at = 'parentNode' in node ? node.parentNode : null;
  for (let depth = 0; at && depth < NEAR; depth++) {
    if (at.nodeName === 'pre') return true;
    at = 'parentNode' in at ? at.parentNode : null;
  }
  return false;
}

type Tables = Map<Node | null, MergedCells>;

/** The cells that go on from the rows above in the table of a row. */
function mergedIn({ parentNode }: Element, tables: Tables): MergedCells {
  const merged = tables.get(parentNode) ?? new MergedCells();
  tables.set(parentNode, merged);
  return merged;
}

function enter(node: Node, lines: TextLines, steps: (Node | { leave: Element })[], tables: Tables): void {
  if ('tagName' in node) {
    if (DROPPED.has(node.tagName) || isHidden(node)) return;
    const row = node.tagName === 'tr' ? cellsOf(node, mergedIn(node, tables)) : null;
    if (row) {
      lines.row(row);
      return;
    }
    open(node, lines);
    steps.push({ leave: node });
  }
  if ('childNodes' in node)
    for (let i = node.childNodes.length - 1; i >= 0; i--) steps.push(node.childNodes[i] as Node);
}

function open(element: Element, lines: TextLines): void {
  const { tagName } = element;
  if (tagName === 'br') lines.breakLine();
  if (BLOCKS.has(tagName) || tagName === 'td' || tagName === 'th') lines.breakBlock();
  if (tagName === 'ol') lines.openList(styleOf(element), Number(attribute(element, 'start') ?? 1) || 1);
  if (tagName === 'ul') lines.openList('bullet', 1);
  if (tagName === 'li') lines.openItem(numberIn(attribute(element, 'value')));
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level) lines.heading(Number(level));
}

const LIST_STYLES: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
};

/** How a list counts: by its attribute or its style. */
function styleOf(element: Element): string {
  const style =
    /list-style(?:-type)?:\s*([\w-]+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase() ?? '';
  return attribute(element, 'type') ?? LIST_STYLES[style] ?? '';
}

function numberIn(words: string | null): number | null {
  return words !== null && /^\d{1,4}$/.test(words) ? Number(words) : null;
}

function leave(element: Element, lines: TextLines): void {
  if (element.tagName === 'pre') lines.endTyped();
  if (element.tagName === 'ol' || element.tagName === 'ul') lines.closeList();
  if (BLOCKS.has(element.tagName) || element.tagName === 'td' || element.tagName === 'th') lines.breakBlock();
}

/** The cells of a data row; null where the table only lays out the page. */
function cellsOf(row: Element, merged: MergedCells): string[] | null {
  const cells = row.childNodes.filter(isCell);
  const [only] = cells;
  if (cells.length + merged.open < 2) return only && isBetweenRows(row) ? acrossCell(only) : null;
  const texts: string[] = [];
  const goOn = () => {
    for (let words = merged.take(texts.length); words !== null; words = merged.take(texts.length))
      texts.push(words);
  };
  for (const cell of cells) {
    const { text, isLayout, hasList } = wordsOf(cell);
    if (isLayout || text.length > LONGEST_CELL) return null;
    const words = hasList ? asCell(nodeText(cell)) : text;
    goOn();
    for (let span = 0; span < spanOf(cell, 'colspan'); span++) {
      if (spanOf(cell, 'rowspan') > 1)
        merged.set(texts.length, span === 0 ? words : '', spanOf(cell, 'rowspan') - 1);
      texts.push(span === 0 ? words : '');
    }
  }
  goOn();
  return texts;
}

/** By what holds the rows: each is looked through once, however many rows it has. */
const rowsAcross = new WeakMap<Node, ReadonlySet<Node>>();

/** Whether the rows before and after one of a single cell have several. */
function isBetweenRows(row: Element): boolean {
  const { parentNode } = row;
  if (!parentNode) return false;
  const known = rowsAcross.get(parentNode) ?? betweenOthers(parentNode.childNodes);
  rowsAcross.set(parentNode, known);
  return known.has(row);
}

function betweenOthers(children: readonly Node[]): ReadonlySet<Node> {
  const rows = children.filter(({ nodeName }) => nodeName === 'tr');
  const hasSeveral = rows.map((row) => 'childNodes' in row && row.childNodes.filter(isCell).length > 1);
  return new Set(rows.filter((_, i) => hasSeveral[i - 1] && hasSeveral[i + 1]));
}

function acrossCell(cell: Element): string[] | null {
  const { text, isLayout, hasList } = wordsOf(cell);
  return !isLayout && !hasList && fitsAcross(text) ? acrossRow(text) : null;
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

/** Over how many columns or rows a cell goes, within reason. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(MOST_SPANNED, Math.max(1, numberIn(attribute(cell, name)) ?? 1));
}

function wordsOf(cell: Element): { text: string; isLayout: boolean; hasList: boolean } {
  const parts: string[] = [];
  let hasList = false;
  const nodes: Node[] = [cell];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.nodeName === '#text')
      parts.push((node as DefaultTreeAdapterMap['textNode']).value.replace(/\s+/g, ' '));
    if (node.nodeName === 'table' || /^h[1-6]$/.test(node.nodeName))
      return { text: '', isLayout: true, hasList };
    if (node.nodeName === 'ol') hasList = true;
    if ('tagName' in node && (DROPPED.has(node.tagName) || isHidden(node))) continue;
    if ('tagName' in node && (BLOCKS.has(node.tagName) || node.tagName === 'br')) parts.push('\n');
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) nodes.push(node.childNodes[i] as Node);
  }
  return { text: asCell(parts.join('')), isLayout: false, hasList };
}

function isHidden(element: Element): boolean {
  return attribute(element, 'hidden') !== null || /display:\s*none/i.test(attribute(element, 'style') ?? '');
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}
