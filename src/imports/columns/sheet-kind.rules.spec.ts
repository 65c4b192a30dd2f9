import { describe, expect, it } from '@jest/globals';
import { guessColumns } from './column-guess.rules.js';
import { guessSheetKind } from './sheet-kind.rules.js';

const TITLES = { filename: 'tracker.csv', sheet: null, title: null };
const ASKED = 'That the council should publish its strategy for finding homes nearer to the borough';

/** Columns as `Heading|what stands below`. */
function kindOf(given: readonly string[], titles: Partial<typeof TITLES> & { title?: string | null } = {}) {
  const columns = given.map((each) => {
    const [heading = '', value = 'word'] = each.split('|');
    return { heading, values: [value, value] };
  });
  return guessSheetKind(columns, guessColumns(columns, new Map()), { ...TITLES, ...titles });
}

describe('what the rows of a sheet are', () => {
  it.each<[string, string[], object, string]>([
    [
      'its main heading',
      ['Ref|A1', `Recommendation|${ASKED}`],
      { filename: 'actions.csv' },
      'recommendation',
    ],
    ['its main heading', ['Ref|A1', 'Action|Count the bins'], {}, 'action'],
    [
      'what it is called, where the heading names both',
      ['Min No.|12', 'Action / Recommendation|Site visit to the depot to be arranged'],
      { title: 'ACTION LOG 2026-27' },
      'action',
    ],
    [
      'the name of the file',
      ['Ref|A1', 'Details|Count the bins'],
      { filename: 'Recommendations 2026.xlsx' },
      'recommendation',
    ],
    ['its words', ['Ref|A1', `Details|${ASKED}`], {}, 'recommendation'],
    ['its words', ['Ref|A1', 'Details|Count the bins in the park'], {}, 'action'],
    [
      'a column of actions beside',
      [`Recommendation|${ASKED}`, 'Action|Count the bins'],
      {},
      'recommendation',
    ],
    ['a column that says so row by row', ['Type|Action', 'Details|Count the bins'], {}, 'per-row'],
  ])('is told by %s: %j', (_, columns, titles, kind) => {
    expect(kindOf(columns, titles)).toBe(kind);
  });
});
