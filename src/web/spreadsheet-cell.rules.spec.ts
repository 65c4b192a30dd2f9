import { describe, expect, it } from '@jest/globals';
import { spreadsheetCell } from './spreadsheet-cell.rules.js';

describe('spreadsheetCell', () => {
  it.each(['=1+1', '+44 1234', '-2', '@SUM(A1)', '\tTab', '\r=1'])('disarms %j', (text) => {
    expect(spreadsheetCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'Plain words', '2022-05-11', 'a = b', '“=quoted”'])('leaves %j alone', (text) => {
    expect(spreadsheetCell(text)).toBe(text);
  });
});
