import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { CHART_WIDTH, chartFrame } from './chart-frame.rules.js';

const MARCH = parseDay('2026-03-31');
const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(MARCH, days));
const anyFigure = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 10);

describe('the frame of a chart', () => {
  it('is none where there is nothing to draw', () => {
    expect(chartFrame({ days: [], figures: [], flagged: [] })).toBeNull();
    expect(chartFrame({ days: [], figures: [], flagged: [MARCH] })).toBeNull();
  });

  it('has its place for one day and one figure', () => {
    const frame = chartFrame({ days: [MARCH], figures: [47], flagged: [] });
    expect([frame?.x(MARCH), frame?.top]).toEqual([345, 12]);
    expect(frame?.y(47)).toBeGreaterThan(frame?.top ?? 0);
    expect(frame?.y(47)).toBeLessThan(frame?.bottom ?? 0);
  });

  it('grows by a row of flags where they would meet', () => {
    const tops = [[], [MARCH], [MARCH, addDays(MARCH, 1)]].map(
      (flagged) => chartFrame({ days: [MARCH, addDays(MARCH, 365)], figures: [47], flagged })?.top,
    );
    expect(tops).toEqual([12, 38, 64]);
  });

  it('holds everything, whatever is drawn', () => {
    const days = fc.array(anyDay, { minLength: 1, maxLength: 40 });
    const figures = fc.array(anyFigure, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, figures, fc.array(anyDay, { maxLength: 12 }), (shown, values, events) => {
        const flagged = [...events].sort();
        const frame = chartFrame({ days: shown, figures: values, flagged });
        if (!frame) throw new Error('there was something to draw');
        for (const on of [...shown, ...flagged]) {
          expect(frame.x(on)).toBeGreaterThanOrEqual(frame.left);
          expect(frame.x(on)).toBeLessThanOrEqual(CHART_WIDTH);
        }
        for (const value of values) {
          expect(frame.y(value)).toBeGreaterThanOrEqual(frame.top - 0.1);
          expect(frame.y(value)).toBeLessThanOrEqual(frame.bottom + 0.1);
        }
        for (const y of frame.flagYs) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(frame.top);
        }
      }),
    );
  });
});
