import { UnreadableSheet } from './unreadable-sheet.js';

const COMPOUND_FILE = 'd0cf11e0';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the file is a workbook or a text of cells, by what is in it. @throws UnreadableSheet naming what else it is */
export function sheetFormatOf(content: Buffer, filename: string): 'xlsx' | 'csv' {
  const head = content.subarray(0, 8);
  if (head.toString('hex').startsWith(COMPOUND_FILE)) throw compound(content, filename);
  const start = head.toString('latin1');
  if (start.startsWith('PK')) return zipped(content, filename);
  if (start.startsWith('%PDF')) throw other(filename, 'is a PDF: a paper goes to Documents, “Add a paper”');
  if (start.startsWith('{\\rtf'))
    throw other(filename, 'is rich text (RTF): a paper goes to Documents, “Add a paper”');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(content.subarray(0, 200).toString('latin1')))
    throw other(filename, 'is a web page, whatever its name ends in: open it in Excel and save it as .xlsx');
  return 'csv';
}

/** Excel keeps both its old format and workbooks with a password in a compound file. */
function compound(content: Buffer, filename: string): UnreadableSheet {
  return content.includes(ENCRYPTED)
    ? other(
        filename,
        'has a password: in Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it and send it again',
      )
    : other(filename, 'is in the old Excel format (.xls): open it in Excel and save it as .xlsx');
}

function zipped(content: Buffer, filename: string): 'xlsx' {
  if (content.includes('xl/workbook.bin'))
    throw other(filename, 'is a binary workbook (.xlsb): open it in Excel and save it as .xlsx');
  if (content.includes('xl/workbook.xml')) return 'xlsx';
  if (content.includes('word/'))
    throw other(filename, 'is a Word document: a paper goes to Documents, “Add a paper”');
  if (content.includes('opendocument.spreadsheet'))
    throw other(filename, 'is an OpenDocument sheet (.ods): save it as .xlsx');
  throw other(filename, 'is not a spreadsheet: save the tracker as .xlsx or .csv and send that');
}

function other(filename: string, what: string): UnreadableSheet {
  return new UnreadableSheet(`${filename} ${what}`);
}
