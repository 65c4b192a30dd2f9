import Handlebars from 'handlebars';
import type { TableArguments, TableCell, TableColumn } from '../govuk/table.js';
import { attribute } from './attribute.helper.js';
import { attributes } from './attributes.helper.js';
import { content } from './content.helper.js';
import { printedRowBox } from './printed-row-box.helper.js';
import { printedTag } from './printed-tag.helper.js';

const { escapeExpression } = Handlebars;

/** An address or the like, which would make the table wider than its page. */
const LONG_WORD = /\S{25}/;
const LONG = 25;

type Kind = 'head' | 'body' | 'named';

/** What stands around the words of each cell of a column, printed once for all of its rows. */
type Frame = {
  readonly opening: string;
  readonly closing: string;
  /** By which a cell that is `numeric` is set; empty where it cannot be. */
  readonly numeric: string;
  readonly column: TableColumn | null;
  readonly columnClasses: string;
  readonly label: string;
};

/**
 * The rows of a table, by a plain function: a list has hundreds of cells, and a template for each takes longer than all else of its page.
 * @param rows with what is no row left out
 * @param kind of cells: `head` for column headings, `body` for others, `named` where the first of each row is its heading
 * @param columns what the cells of each column have in common; null where nothing is said of columns
 */
export function tableRows(
  rows: TableArguments['rows'],
  kind: Kind,
  columns: readonly TableColumn[] | null,
): Handlebars.SafeString {
  const frames = (columns ?? []).map((column, at) => frameOf(column, kind, at));
  const frameAt = (at: number) => (frames[at] ??= frameOf(null, kind, at));
  let html = '';
  for (const row of rows) if (row) html += `<tr class="govuk-table__row">\n${cellsOf(row, frameAt)}</tr>\n`;
  return new Handlebars.SafeString(html);
}

function frameOf(column: TableColumn | null, kind: Kind, at: number): Frame {
  const isHeading = kind === 'head' || (kind === 'named' && at === 0);
  const name = isHeading ? 'govuk-table__header' : 'govuk-table__cell';
  const opened = isHeading ? `th scope="${kind === 'head' ? 'col' : 'row'}"` : 'td';
  return {
    opening: `<${opened} class="${name}`,
    closing: `</${isHeading ? 'th' : 'td'}>\n`,
    numeric: kind === 'head' || !isHeading ? ` ${name}--numeric` : '',
    column,
    columnClasses: classesOf(column ?? {}),
    label: column ? ` data-label="${escapeExpression(column.label)}"` : '',
  };
}

function cellsOf(row: readonly TableCell[], frameAt: (at: number) => Frame): string {
  let html = '';
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at];
    if (cell) html += printedCell(cell, frameAt(at));
  }
  return html;
}

function printedCell(cell: TableCell, frame: Frame): string {
  const { column } = frame;
  const numeric = (cell.format ?? column?.format) ? frame.numeric : '';
  const long = column && isLong(cell.text) ? ' app-table__long' : '';
  const further = cell.attributes ? attributes(cell.attributes).toString() : '';
  const words =
    (cell.isShort ?? column?.isShort) ? `<div class="app-list__cell">${inside(cell)}</div>` : inside(cell);
  return (
    `${frame.opening}${numeric}${classesOf(cell)}${frame.columnClasses}${long}"` +
    `${spans(cell)}${further}${frame.label}>${words}${frame.closing}`
  );
}

function isLong(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && text.length >= LONG && LONG_WORD.test(text);
}

function classesOf({ classes }: { readonly classes?: string }): string {
  return classes ? ` ${escapeExpression(classes)}` : '';
}

function spans({ colspan, rowspan }: TableCell): string {
  if (colspan === undefined && rowspan === undefined) return '';
  return `${attribute('colspan', colspan).toString()}${attribute('rowspan', rowspan).toString()}`;
}

function inside(cell: TableCell): string {
  const { box, tag, href, note } = cell;
  const words = escapeExpression(content(cell) as string);
  const link = href ? `<a class="govuk-link" href="${escapeExpression(href)}">${words}</a>` : words;
  const smaller = note ? `<span class="app-table__note">${escapeExpression(note)}</span>` : '';
  return `${box ? printedRowBox(box).toString() : ''}${tag ? `${printedTag(tag).toString()} ` : ''}${link}${smaller}`;
}
