import { CsvError, parse } from 'csv-parse/sync';
import { readPlainText } from '../../documents/reading/plain-text.js';
import { delimiterOf } from './delimiter.rules.js';
import { UnreadableSheet } from './unreadable-sheet.js';

/** The rows of a CSV file: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. @throws UnreadableSheet, UnreadableDocument */
export function readCsv(content: Buffer, filename: string): string[][] {
  const text = readPlainText(content, filename);
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableSheet(
      `${filename} has a cell that begins with a quotation mark and never ends (line ${typeof cause.lines === 'number' ? cause.lines : '?'}): open it in the spreadsheet, save it as .xlsx and send that`,
      { cause },
    );
  }
}
