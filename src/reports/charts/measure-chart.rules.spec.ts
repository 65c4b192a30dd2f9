import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { textWidth } from './chart-text.rules.js';
import { measureChart } from './measure-chart.rules.js';

const point = (on: string, value: number) => ({ on: parseDay(on), value });
const VALUES = [
  '2021-03-31',
  '2021-06-30',
  '2021-09-30',
  '2021-12-31',
  '2022-03-31',
  '2022-06-30',
  '2022-09-30',
].map((on, index) => point(on, 90 + index));
const AIMS = { baseline: point('2021-03-31', 88), target: point('2023-03-31', 110) };

describe('measureChart', () => {
  it('draws no line through fewer than two days', () => {
    expect(measureChart({ values: [], baseline: null, target: null })).toBeNull();
    expect(measureChart({ values: VALUES.slice(0, 1), ...AIMS })).toBeNull();
  });

  it.each([
    ['wide', 110],
    ['narrow', 110],
    ['wide', 88],
    ['narrow', 88.5],
    ['wide', 87],
  ] as const)('keeps everything within its frame, and no words over others: %s, %d', (space, target) => {
    const aims = { ...AIMS, target: point('2023-03-31', target) };
    const drawing = measureChart({ values: VALUES, ...aims }, space);
    if (!drawing) throw new Error('nothing was drawn');
    const boxes = drawing.marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      const width = textWidth(mark.text, mark.isStrong);
      const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
      return [{ text: mark.text, left, right: left + width, top: mark.y - mark.size, bottom: mark.y }];
    });
    for (const box of boxes) {
      expect([box.text, box.left >= -1, box.right <= drawing.width + 1]).toEqual([box.text, true, true]);
      expect([box.text, box.top >= 0, box.bottom <= drawing.height]).toEqual([box.text, true, true]);
    }
    const overlaps = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.text} over ${other.text}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('tells baseline and target by words and by dashes of their own', () => {
    const marks = measureChart({ values: VALUES, ...AIMS })?.marks ?? [];
    const dashes = marks.flatMap((mark) =>
      mark.kind === 'line' && mark.pattern !== 'solid' ? [mark.pattern] : [],
    );
    expect(dashes).toEqual(['dotted', 'dashed']);
    expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual(
      expect.arrayContaining(['Baseline', 'Target', 'Mar 21', 'Sep 22']),
    );
  });

  it('draws a measure that never changed in the middle', () => {
    const level = [point('2021-03-31', 5), point('2022-03-31', 5)];
    expect(measureChart({ values: level, baseline: null, target: null })).not.toBeNull();
  });
});
