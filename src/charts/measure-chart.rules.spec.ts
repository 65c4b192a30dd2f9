import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import type { ChartDrawing } from './chart-drawing.js';
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

type Box = { text: string; left: number; right: number; top: number; bottom: number };

function boxesOf({ marks }: ChartDrawing): Box[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const width = textWidth(mark.text, mark.isStrong);
    const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
    return [{ text: mark.text, left, right: left + width, top: mark.y - mark.size, bottom: mark.y }];
  });
}

function overlapsIn(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, at) =>
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
}

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
    const boxes = boxesOf(drawing);
    for (const box of boxes) {
      expect([box.text, box.left >= -1, box.right <= drawing.width + 1]).toEqual([box.text, true, true]);
      expect([box.text, box.top >= 0, box.bottom <= drawing.height]).toEqual([box.text, true, true]);
    }
    expect(overlapsIn(boxes)).toEqual([]);
  });

  it('numbers days above the line, in as many rows as they need, and marks where sources disagree', () => {
    const flags = ['2020-06-30', '2021-04-01', '2021-04-02', '2022-09-30'].map((on, index) => ({
      on: parseDay(on),
      number: index + 9,
    }));
    const least = VALUES.map((each, index) => (index === 2 ? point(each.on, 84) : each));
    const disputed = [VALUES[2], least[2]].filter((each) => each !== undefined);
    for (const space of ['wide', 'narrow'] as const) {
      const drawing = measureChart({ values: VALUES, ...AIMS, least, disputed, flags }, space);
      if (!drawing) throw new Error('nothing was drawn');
      const words = boxesOf(drawing);
      expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['9', '10', '11', '12']));
      expect(overlapsIn(words)).toEqual([]);
      expect(words.filter(({ left, right }) => left < -1 || right > drawing.width + 1)).toEqual([]);
      expect(drawing.marks.filter(({ kind, tone }) => kind === 'path' && tone === 'late')).toHaveLength(2);
      expect(drawing.marks.filter((mark) => mark.kind === 'path' && !mark.isFilled)).toHaveLength(2);
    }
    expect(measureChart({ values: VALUES.slice(0, 1), ...AIMS, flags: [] })).not.toBeNull();
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
