import type { Feature, Image } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { ReportSheet } from './table-sheet.js';

const SHEET = 'xl/worksheets/sheet{id}.xml';
/** In letters, of which 145 fill a page on its side; what is wider would be too small to read on one. */
const WIDEST_FITTED = 250;
const WORKBOOK = 'xl/workbook.xml';

/** What stands on each printed page: the marking at its head, the report's name at its foot. */
export type SheetEdges = { readonly marking: string | null; readonly name: string };

/** Excel takes 255 letters at an edge, with the codes among them. */
const LONGEST_EDGE = 200;

/**
 * What the library leaves to others: filters over the heads, the heads repeated on each printed page, every column on one page's
 * width, and what stands at its edges (ECMA-376 part 1, 18.3.1.2, 18.3.1.46, 18.2.5).
 */
export function sheetFeatures(sheets: readonly ReportSheet[], edges: SheetEdges): Feature<Image['content']> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? sheetXml(xml, sheet, edges) : xml;
          },
        },
        [WORKBOOK]: { transform: (xml) => withNames(xml, sheets) },
      },
    },
  };
}

function sheetXml(xml: string, sheet: ReportSheet, edges: SheetEdges): string {
  const filter = sheet.hasHead ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '';
  const filtered = filter ? xml.replace('</sheetData>', `</sheetData>${filter}`) : xml;
  const marked = insertElementMarkupAccordingToOrderOfSiblings(
    filtered,
    edgesXml(edges),
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );
  if (sum(sheet.widths.slice(0, sheet.printed)) > WIDEST_FITTED) return marked;
  const root = findElement(marked, 'worksheet');
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const fitted = root ? prependMarkupInsideElement(marked, root, fit) : marked;
  return fitted.replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

/** In small letters of one size, however the sheet is fitted to the page, so that the name leaves room for the number. */
function edgesXml({ marking, name }: SheetEdges): string {
  const said = (words: string) =>
    sanitizeTextContent([...words].slice(0, LONGEST_EDGE).join('').replaceAll('&', '&&'));
  const head = marking ? `<oddHeader>&amp;L&amp;B&amp;9 ${said(marking)}</oddHeader>` : '';
  const foot = `<oddFooter>&amp;L&amp;8 ${said(name)}&amp;R&amp;8 &amp;P / &amp;N</oddFooter>`;
  return `<headerFooter scaleWithDoc="0">${head}${foot}</headerFooter>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rangeOf({ rowCount, totals, widths }: ReportSheet): string {
  return `${getCellAddress(0, 0)}:${getCellAddress(rowCount - totals - 1, widths.length - 1)}`;
}

/** Which rows each printed page repeats, and which columns are printed. */
function withNames(xml: string, sheets: readonly ReportSheet[]): string {
  const names = sheets.flatMap(({ hasHead, name, rowCount, printed }, index) => {
    if (!hasHead) return [];
    const sheet = `'${sanitizeTextContent(name.replaceAll("'", "''"))}'!`;
    const last = getCellAddress(rowCount - 1, printed - 1).replace(/(\d+)/, '$$$1');
    const of = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}">${sheet}${range}</definedName>`;
    return [of('Print_Area', `$A$1:$${last}`), of('Print_Titles', '$1:$1')];
  });
  return names.length === 0
    ? xml
    : xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
}
