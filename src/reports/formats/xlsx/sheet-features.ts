import type { Feature } from 'write-excel-file/node';
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
const WORKBOOK = 'xl/workbook.xml';

/**
 * What the library leaves to others: filters over the heads, the heads repeated on each printed page, every column on one page's
 * width, and the report's name and marking at the foot of each (ECMA-376 part 1, 18.3.1.2, 18.3.1.46, 18.2.5).
 */
export function sheetFeatures(sheets: readonly ReportSheet[], footer: string): Feature<never> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? sheetXml(xml, sheet, footer) : xml;
          },
        },
        [WORKBOOK]: { transform: (xml: string) => withTitles(xml, sheets) },
      },
    },
  } as Feature<never>;
}

function sheetXml(xml: string, sheet: ReportSheet, footer: string): string {
  const filter = sheet.hasHead ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '';
  const filtered = filter ? xml.replace('</sheetData>', `</sheetData>${filter}`) : xml;
  const foot = `<headerFooter><oddFooter>&amp;L${sanitizeTextContent(footer.replaceAll('&', '&&'))}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  const marked = insertElementMarkupAccordingToOrderOfSiblings(
    filtered,
    foot,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );
  const root = findElement(marked, 'worksheet');
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const fitted = root ? prependMarkupInsideElement(marked, root, fit) : marked;
  return fitted.replace(/<pageSetup /, '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" ');
}

function rangeOf({ rows, totals }: ReportSheet): string {
  const columns = rows[0]?.length ?? 1;
  return `${getCellAddress(0, 0)}:${getCellAddress(rows.length - totals - 1, columns - 1)}`;
}

function withTitles(xml: string, sheets: readonly ReportSheet[]): string {
  const titles = sheets.flatMap(({ hasHead, name }, index) =>
    hasHead
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sanitizeTextContent(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
        ]
      : [],
  );
  if (titles.length === 0) return xml;
  return xml.replace('</sheets>', `</sheets><definedNames>${titles.join('')}</definedNames>`);
}
