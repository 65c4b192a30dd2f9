import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { endOfQuarter } from './quarters.js';

describe('the end of a quarter', () => {
  it.each([
    [1, '2026-06-10', '2026-03-31'],
    [0, '2026-06-10', '2026-06-30'],
    [2, '2026-01-01', '2025-09-30'],
    [8, '2026-12-31', '2024-12-31'],
    [-4, '2026-02-28', '2027-03-31'],
  ])('%d quarters before %s', (ago, today, end) => {
    expect(endOfQuarter(ago, parseDay(today))).toBe(end);
  });
});
