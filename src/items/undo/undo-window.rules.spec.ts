import { describe, expect, it } from '@jest/globals';
import { endOfUndo, isWithinUndo } from './undo-window.rules.js';

const RECORDED = new Date('2026-05-04T10:00:00Z');

describe('the minutes in which a slip may be undone', () => {
  it.each([
    ['2026-05-04T10:00:00Z', 15, true],
    ['2026-05-04T10:14:59Z', 15, true],
    ['2026-05-04T10:15:00Z', 15, false],
    ['2026-05-04T10:15:00Z', 60, true],
    ['2026-05-04T09:59:59Z', 15, false],
  ])('at %s with a policy of %i minutes: %s', (now, minutes, expected) => {
    expect(isWithinUndo(RECORDED, new Date(now), { minutes })).toBe(expected);
  });

  it('end when letters about it go out, which is at once where nothing may be undone', () => {
    expect(endOfUndo(RECORDED, { minutes: 15 })).toEqual(new Date('2026-05-04T10:15:00Z'));
    expect(endOfUndo(RECORDED, { minutes: 0 })).toBeNull();
  });
});
