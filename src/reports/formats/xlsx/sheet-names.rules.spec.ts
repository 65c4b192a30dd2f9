import { describe, expect, it } from '@jest/globals';
import { sheetNames } from './sheet-names.rules.js';

describe('names of sheets', () => {
  it.each([
    ['Overdue actions', 'Overdue actions'],
    ['Actions: late / early [all] *?', 'Actions late early all'],
    ['’Closer to home’: the review of homes for children in our care', '’Closer to home’ the review of…'],
    ["'Quoted'", 'Quoted'],
    ['   ', 'Sheet'],
    ['History', 'History 2'],
    [`${'a'.repeat(29)}😀b`, `${'a'.repeat(29)}…`],
    ['Recommendations by panel: the figures', 'Recommendations by panel the…'],
  ])('are made of “%s”', (wanted, name) => {
    expect(sheetNames([wanted])).toEqual([name]);
  });

  it('are no two alike, whatever their case and length', () => {
    const long = 'The recommendations of the Overview and Scrutiny Board';
    expect(sheetNames(['Items', 'items', 'ITEMS', long, long])).toEqual([
      'Items',
      'items 2',
      'ITEMS 3',
      'The recommendations of the…',
      'The recommendations of the… 2',
    ]);
  });
});
