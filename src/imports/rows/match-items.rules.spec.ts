import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { type ExistingPart, matchItems } from './match-items.rules.js';

const NOVEMBER = parseDay('2025-11-05');
const SEPTEMBER = parseDay('2026-09-03');
const CROSSING: ExistingPart = {
  ...{ part: 1, reference: 'R2025/001' },
  ...{ text: 'That the Harbour Road crossing be signalled', madeOn: NOVEMBER },
};
const said = (text: string, madeOn: typeof NOVEMBER | null = NOVEMBER, isSame = false) => ({
  text,
  madeOn,
  isSame,
});

describe('an item of the same number', () => {
  it.each([
    ['says the same', said('that the Harbour Road crossing be signalled.'), 'same'],
    ['says the same without a day', said(CROSSING.text, null), 'same'],
    [
      'was put otherwise at the same meeting',
      said('That the Harbour Road pedestrian crossing be signalled'),
      'same',
    ],
    [
      'says it in other forms of the words',
      said('The signalling of the crossings on the Harbour Roads'),
      'same',
    ],
    ['says the same of another meeting', said(CROSSING.text, SEPTEMBER), 'close'],
    ['nearly says the same of the same meeting', said('That the Harbour Road be closed'), 'close'],
    ['says something else', said('That verges be left unmown until July'), 'other'],
    ['says something else at another meeting', said('That the Harbour Road be closed', SEPTEMBER), 'other'],
  ])('%s', (_, wanted, sameness) => {
    const [match] = matchItems([wanted], [CROSSING]);
    expect(match?.known ? 'same' : match?.close ? 'close' : 'other').toBe(sameness);
  });

  it('is the known one where somebody said so', () => {
    expect(matchItems([said(CROSSING.text, SEPTEMBER, true)], [CROSSING])[0]?.known).toBe(CROSSING);
  });

  it('is taken by the row that says it in the same words, not by one that comes before', () => {
    const rows = [said('That the Harbour Road pedestrian crossing be signalled'), said(CROSSING.text)];
    expect(matchItems(rows, [CROSSING]).map(({ known }) => known?.part ?? null)).toEqual([null, 1]);
  });
});
