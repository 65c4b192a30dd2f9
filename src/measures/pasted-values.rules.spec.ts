import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../calendar/calendar-day.js';
import { MOST_PASTED_LINES, readPastedValues } from './pasted-values.rules.js';

const TODAY = parseDay('2026-06-10');
const read = (text: string, decimals = 1) => readPastedValues(text, decimals, TODAY);

describe('pasted values', () => {
  it.each([
    ['31/03/2026, 94.1', '2026-03-31', 94.1],
    ['31/3/2026,94.1', '2026-03-31', 94.1],
    ['2026-03-31\t1,204', '2026-03-31', 1204],
    ['31 March 2026; 94', '2026-03-31', 94],
    ['31 Mar 2026 94', '2026-03-31', 94],
    ['31.03.2026 | £3,000.5', '2026-03-31', 3000.5],
    ['  1/1/2026   -2.5% ', '2026-01-01', -2.5],
  ])('reads “%s”', (line, measuredOn, value) => {
    expect(read(line)).toEqual({ values: [{ line: 1, measuredOn, value }], faults: [] });
  });

  it.each([
    ['', ['Enter a day and a figure on each line']],
    ['94.1', ['Line 1: enter a day and a figure with a comma between them']],
    ['Date, Value', ['Line 1: “Date” is not a day like 31/03/2026']],
    ['30/02/2026, 4', ['Line 1: “30/02/2026” is not a day like 31/03/2026']],
    ['11/06/2026, 4', ['Line 1: the day must be today or in the past']],
    ['10/06/2026, many', ['Line 1: the figure must be a number, like 1,204 or 94.1']],
    ['10/06/2026, 4.25', ['Line 1: the figure must have at most 1 decimal']],
    ['1/6/2026, 4\n\n2026-06-01, 5', ['Line 3: its day is in line 1 already']],
    [
      'x\n1/6/2026, 4\r\ny z',
      [
        'Line 1: enter a day and a figure with a comma between them',
        'Line 3: “y” is not a day like 31/03/2026',
      ],
    ],
    ['1\n'.repeat(MOST_PASTED_LINES), ['Paste at most 500 lines at once']],
  ])('names what is wrong with “%s”', (text, faults) => {
    expect(read(text).faults).toEqual(faults);
  });

  it('has something to say of every line that is not empty, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { values, faults } = read(text);
        const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
        expect(values.length + faults.length).toBe(Math.max(lines, 1));
      }),
    );
  });
});
