import { escaped } from '../xml-text.rules.js';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where the rows of the one sheet stand. */
export const SHEET_PATH = 'xl/worksheets/sheet1.xml';
/** A cell holds no more letters than this. */
const MOST_LETTERS = 32_767;
/** What Excel takes for the name of a sheet. */
const MOST_LETTERS_OF_A_NAME = 31;

/** Text of a cell. What Excel would read as a letter's code stays as it was written (ECMA-376 part 1, 22.9.2.19). */
export function xmlText(text: string): string {
  return escaped(text.slice(0, MOST_LETTERS).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));
}

/** Every part of a workbook of one sheet but the sheet itself, by its path (ECMA-376 part 1, 12 and 18). */
export function workbookParts(name: string): [path: string, content: string][] {
  const title = xmlText(name.slice(0, MOST_LETTERS_OF_A_NAME));
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/${SHEET_PATH}" ContentType="${TYPE}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** What stands around the rows of the sheet: a head that stays in sight, and columns wide enough to read. */
export function sheetFrame(columns: number): { before: string; after: string } {
  return {
    before:
      `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols><col min="1" max="${Math.max(columns, 1)}" width="24" customWidth="1"/></cols><sheetData>`,
    after: '</sheetData></worksheet>',
  };
}

/** Words, heads and days: in that order their numbers are 0, 1, 2. */
const STYLES =
  `${XML}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  [
    ['0', '0', ''],
    ['0', '1', ' applyFont="1"'],
    ['164', '0', ' applyNumberFormat="1"'],
  ]
    .map(
      ([format, font, applied]) =>
        `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${applied} applyAlignment="1"><alignment vertical="top" horizontal="left" wrapText="1"/></xf>`,
    )
    .join('') +
  '</cellXfs></styleSheet>';

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}
