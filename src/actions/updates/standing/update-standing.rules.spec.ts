import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../calendar/calendar-day.js';
import {
  closedToWriter,
  fixedClaim,
  mayAlter,
  type UpdateStanding,
  undoObstacles,
} from './update-standing.rules.js';

const POLICY = { minutes: 15 };
const YOUNG: UpdateStanding = {
  recordedAt: new Date('2026-05-04T10:00:00Z'),
  cameBy: null,
  writtenById: 5,
  meetsOn: null,
  judgedOn: null,
  isFollowed: false,
  isExtended: false,
};
const SOON = new Date('2026-05-04T10:05:00Z');
const JUDGED = parseDay('2026-05-04');

describe('what stands in the way of undoing an update', () => {
  it.each<[string, Partial<UpdateStanding>, Date, readonly string[], string[]]>([
    ['nothing', {}, SOON, [], []],
    ['nothing where a duty was reported', { meetsOn: JUDGED }, SOON, [], []],
    ['its age', {}, new Date('2026-05-04T10:15:00Z'), [], ['It is older than 15 minutes']],
    [
      'that it is a reply',
      { cameBy: 'reply' },
      SOON,
      [],
      ['It is an email reply that democratic services confirmed'],
    ],
    ['a verdict', { judgedOn: JUDGED }, SOON, [], ['A meeting judged it on 4 May 2026']],
    ['a later update', { isFollowed: true }, SOON, [], ['A later update was written']],
    ['an extension', { isExtended: true }, SOON, [], ['The due date was extended since']],
    ['a mail', {}, SOON, ['Its followers were told'], ['Its followers were told']],
  ])('%s', (_, facts, now, writtenTo, expected) => {
    expect(undoObstacles({ ...YOUNG, ...facts }, now, POLICY, writtenTo)).toEqual(expected);
  });
});

describe('who may alter an update', () => {
  it.each([
    [5, false, true],
    [6, false, false],
    [6, true, true],
    [null, false, false],
  ])('account %s, keeper %s: %s', (accountId, isKeeper, expected) => {
    expect(mayAlter(YOUNG, { accountId, isKeeper })).toBe(expected);
  });

  it('is its writer until a meeting has judged it', () => {
    expect(closedToWriter(YOUNG)).toBeNull();
    expect(closedToWriter({ ...YOUNG, judgedOn: JUDGED })).toContain('A meeting judged it on 4 May 2026');
  });
});

it('lets no claim be changed on which something stands', () => {
  expect(fixedClaim(YOUNG)).toBeNull();
  expect(fixedClaim({ ...YOUNG, judgedOn: JUDGED })).toContain(
    'A meeting gave its verdict on this claim on 4 May 2026',
  );
  expect(fixedClaim({ ...YOUNG, meetsOn: JUDGED })).toContain('what was due on 4 May 2026');
});
