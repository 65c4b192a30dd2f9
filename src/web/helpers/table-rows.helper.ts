import Handlebars from 'handlebars';
import type { TableArguments, TableCell } from '../govuk/table.js';
import { attribute } from './attribute.helper.js';
import { attributes } from './attributes.helper.js';
import { content } from './content.helper.js';
import { printedRowBox } from './printed-row-box.helper.js';
import { printedTag } from './printed-tag.helper.js';

const { escapeExpression } = Handlebars;

/**
 * The rows of a table, by a plain function: a list has hundreds of cells, and a template for each takes longer than all else of its page.
 * @param rows with what is no row left out
 * @param kind of cells: `head` for column headings, `body` for others, `named` where the first of each row is its heading
 */
export function tableRows(
  rows: TableArguments['rows'],
  kind: 'head' | 'body' | 'named',
): Handlebars.SafeString {
  let html = '';
  for (const row of rows) if (row) html += `<tr class="govuk-table__row">\n${cellsOf(row, kind)}</tr>\n`;
  return new Handlebars.SafeString(html);
}

function cellsOf(row: readonly TableCell[], kind: 'head' | 'body' | 'named'): string {
  let html = '';
  for (const [at, cell] of row.entries()) {
    const isHeading = kind === 'head' || (kind === 'named' && at === 0);
    const name = isHeading ? 'govuk-table__header' : 'govuk-table__cell';
    const opened = isHeading ? `th scope="${kind === 'head' ? 'col' : 'row'}"` : 'td';
    const format =
      cell.format && (kind === 'head' || !isHeading) ? ` ${name}--${escapeExpression(cell.format)}` : '';
    html += `<${opened} class="${name}${format}${classesOf(cell)}"${spans(cell)}${attributes(cell.attributes).toString()}>`;
    html += `${cell.isShort ? `<div class="app-list__cell">${inside(cell)}</div>` : inside(cell)}</${isHeading ? 'th' : 'td'}>\n`;
  }
  return html;
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
