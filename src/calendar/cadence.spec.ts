import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CADENCES, type Cadence, nextOccurrence } from './cadence.js';
import { addDays, parseDay } from './calendar-day.js';

const anyDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(parseDay('2015-01-01'), days));

describe('the next time a duty falls due', () => {
  it.each<[Cadence, string, string, string]>([
    ['weekly', '2026-01-05', '2026-01-05', '2026-01-12'],
    ['weekly', '2026-01-05', '2026-01-20', '2026-01-26'],
    ['six-weekly', '2026-01-05', '2026-02-15', '2026-02-16'],
    ['monthly', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['monthly', '2026-01-31', '2026-02-28', '2026-03-31'],
    ['monthly', '2026-01-31', '2026-03-30', '2026-03-31'],
    ['quarterly', '2025-11-30', '2025-12-01', '2026-02-28'],
    ['quarterly', '2025-11-30', '2026-02-28', '2026-05-30'],
    ['six-monthly', '2026-03-31', '2026-03-31', '2026-09-30'],
    ['annual', '2024-02-29', '2024-02-29', '2025-02-28'],
    ['annual', '2024-02-29', '2027-12-31', '2028-02-29'],
    ['annual', '2026-04-01', '2020-01-01', '2026-04-01'],
  ])('%s from %s, after %s: %s', (cadence, startsOn, after, next) => {
    expect(nextOccurrence(cadence, { startsOn: parseDay(startsOn) }, parseDay(after))).toBe(next);
  });

  it('at each meeting is the next meeting of the series, in whatever order they are listed', () => {
    const meetings = ['2026-09-10', '2026-03-05', '2026-06-11'].map(parseDay);
    const series = { startsOn: parseDay('2026-04-01'), meetings };
    expect(nextOccurrence('each-meeting', series, parseDay('2026-01-01'))).toBe('2026-06-11');
    expect(nextOccurrence('each-meeting', series, parseDay('2026-06-11'))).toBe('2026-09-10');
    expect(nextOccurrence('each-meeting', series, parseDay('2026-09-10'))).toBeNull();
  });

  it('is unknown for “regular” and where no meetings are known', () => {
    const series = { startsOn: parseDay('2026-04-01') };
    expect(nextOccurrence('regular', series, parseDay('2026-06-01'))).toBeNull();
    expect(nextOccurrence('each-meeting', series, parseDay('2026-06-01'))).toBeNull();
  });

  it('is later than the day asked about, and nothing lies between', () => {
    const dated = CADENCES.filter((cadence) => cadence !== 'regular' && cadence !== 'each-meeting');
    fc.assert(
      fc.property(fc.constantFrom(...dated), anyDay, anyDay, (cadence, startsOn, after) => {
        const next = nextOccurrence(cadence, { startsOn }, after);
        if (next === null) throw new Error(`${cadence} has a rhythm`);
        expect(next > after).toBe(true);
        expect(nextOccurrence(cadence, { startsOn }, addDays(next, -1))).toBe(next);
      }),
    );
  });
});
