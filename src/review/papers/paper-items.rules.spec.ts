import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { followsPaper, type PaperItem, paperObstacles, whyItStays } from './paper-items.rules.js';

const PAPER = { bodyId: 1, datedOn: parseDay('2022-05-11') };
const ITEM: PaperItem = {
  kind: 'R',
  id: 1,
  reference: 'R2022/001',
  bodyId: 1,
  madeOn: PAPER.datedOn,
  isMadeOnKnown: true,
  meetingId: null,
  askedIds: [9],
  firstOn: null,
};

describe('an item of a paper that is put right', () => {
  it.each<[string, Partial<PaperItem>, boolean]>([
    ['of its day and body', {}, true],
    ['of another day', { madeOn: parseDay('2022-05-12') }, false],
    ['of another body', { bodyId: 2 }, false],
    ['of a day that nobody knows', { isMadeOnKnown: false }, false],
  ])('%s', (_, facts, expected) => {
    expect(followsPaper({ ...ITEM, ...facts }, PAPER)).toBe(expected);
    expect(whyItStays({ ...ITEM, ...facts }, PAPER) === null).toBe(expected);
  });

  it.each<[string, Partial<PaperItem>, { bodyId: number; day: string }, string[]]>([
    ['nothing', {}, { bodyId: 2, day: '2022-06-01' }, []],
    [
      'what came before the new day',
      { firstOn: parseDay('2022-05-20') },
      { bodyId: 1, day: '2022-06-01' },
      ['R2022/001 has something recorded or due on 20 May 2022, before the new day'],
    ],
    ['nothing that came on it', { firstOn: parseDay('2022-06-01') }, { bodyId: 1, day: '2022-06-01' }, []],
    ['whom it asks', {}, { bodyId: 9, day: '2022-05-11' }, ['R2022/001 asks that body itself']],
    [
      'nothing of what stays',
      { bodyId: 3, firstOn: parseDay('2022-05-12') },
      { bodyId: 9, day: '2022-06-01' },
      [],
    ],
  ])('is held by %s', (_, facts, { bodyId, day }, expected) => {
    const right = { bodyId, datedOn: parseDay(day) };
    expect(paperObstacles([{ ...ITEM, ...facts }], PAPER, right)).toEqual(expected);
  });
});
