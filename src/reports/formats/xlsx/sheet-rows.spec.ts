import { describe, expect, it } from '@jest/globals';
import { sheetWords } from './sheet-cells.js';
import { sheetRows } from './sheet-rows.js';
import { lookName } from './workbook-shell.js';

describe('the rows of a sheet', () => {
  it.each([
    ['_x0041_ stays as it is', '_x005F_x0041_ stays as it is'],
    ['a_x000d_b', 'a_x005F_x000d_b'],
    ['my_xls_file and _x12_', 'my_xls_file and _x12_'],
    ['=1+1 & <b>', '=1+1 &amp; &lt;b&gt;'],
  ])('write %j so that a spreadsheet reads just that', (words, written) => {
    const sheet = {
      ...{ name: 'Items', hasHead: false, widths: [60], rowCount: 1, totals: 0, printed: 1 },
      rows: () => [[sheetWords(words)]].values(),
    };
    const [row] = [...sheetRows(sheet, new Map([[lookName({ kind: 'words', isBold: false }), 1]]))];
    expect(row).toContain(`>${written}</t>`);
  });
});
