import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'parse5';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { barChart, stackedBarChart } from './bar-chart.rules.js';
import { CHART_PATTERNS, CHART_WIDTHS, type ChartDrawing, type TextMark } from './chart-drawing.js';
import { patternPath } from './chart-pattern.rules.js';
import { drawingAsSvg } from './chart-svg.js';
import { LINE_HEIGHT, textWidth, wrapped } from './chart-text.rules.js';
import { sparklineDrawing } from './sparkline-chart.rules.js';
import { trendChart } from './trend-chart.rules.js';

const SERIES = [
  { name: 'Agreed complete', tone: 'done', pattern: 'solid' },
  { name: 'In progress', tone: 'plain', pattern: 'dots' },
  { name: 'Overdue', tone: 'late', pattern: 'stripes' },
] as const;
const FIRST = parseDay('2025-11-30');
const spaces = fc.constantFrom('wide' as const, 'narrow' as const);
const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }).filter((name) => name.trim() !== ''),
  fc.constant('Adult Social Care and Health Scrutiny Panel with the Joint Committee for the Eastern Region'),
  fc.constant('W'.repeat(300)),
);
const counts = fc.integer({ min: 0, max: 50_000 });

function words({ marks }: ChartDrawing): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

/** From where to where words reach along their line. */
function reach({ x, text, anchor, isStrong }: TextMark): [number, number] {
  const width = textWidth(text, isStrong);
  const from = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [from, from + width];
}

function overlaps(drawing: ChartDrawing): string[] {
  const all = words(drawing).filter(({ text }) => text !== '');
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const [[from, to], [otherFrom, otherTo]] = [reach(one), reach(other)];
      const isBeside = to <= otherFrom + 0.2 || otherTo <= from + 0.2;
      return isBeside || Math.abs(one.y - other.y) >= LINE_HEIGHT - 2
        ? []
        : [`${one.text} over ${other.text}`];
    }),
  );
}

function outside(drawing: ChartDrawing): string[] {
  return words(drawing)
    .filter((mark) => {
      const [from, to] = reach(mark);
      return from < -0.5 || to > drawing.width + 0.5 || mark.y > drawing.height || mark.y < 0;
    })
    .map(({ text }) => text);
}

describe('charts of bars', () => {
  it('print no words over others and none beyond their edge, whatever panels are called', () => {
    const bars = fc.array(fc.record({ name: names, values: fc.tuple(counts, counts, counts) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(bars, spaces, (rows, space) => {
        const drawing = stackedBarChart(SERIES, rows, space);
        expect([overlaps(drawing), outside(drawing)]).toEqual([[], []]);
        expect(drawing.width).toBe(CHART_WIDTHS[space]);
      }),
      { numRuns: 60 },
    );
  });

  it('draw parts that lie end to end, each as long as its share', () => {
    const { marks } = stackedBarChart(SERIES, [
      { name: 'Children', values: [30, 0, 10] },
      { name: 'Place', values: [4, 0, 4] },
    ]);
    const parts = marks
      .filter((mark) => mark.kind === 'rect')
      .filter(({ height, tone }) => height === 20 && tone !== 'paper');
    expect(parts.map(({ tone }) => tone)).toEqual(['done', 'late', 'done', 'late']);
    const [first, second, third] = parts;
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 0);
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(3, 1);
    expect((third?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(4 / 30, 1);
  });

  it('name in the key what is drawn and nothing else, and each bar with its sum', () => {
    const drawn = words(stackedBarChart(SERIES, [{ name: 'Children', values: [1200, 0, 34] }])).map(
      ({ text }) => text,
    );
    expect(drawn).toEqual(['Agreed complete', 'Overdue', 'Children', '1,200', '1,234']);
  });

  it('draw nothing that is nought, and still say so', () => {
    const { marks } = barChart([{ name: 'Late by a year', value: 0, tone: 'late', pattern: 'solid' }]);
    expect(marks.some(({ kind }) => kind === 'rect')).toBe(false);
    expect(words({ width: 0, height: 0, marks }).map(({ text }) => text)).toEqual(['Late by a year', '0']);
  });
});

describe('trends', () => {
  const lines = fc.array(
    fc.record({
      name: fc.constantFrom('Actions', 'Answers'),
      values: fc.array(fc.option(counts), { minLength: 13, maxLength: 13 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const months = Array.from({ length: 13 }, (_, index) => addDays(FIRST, index * 30));

  it('print no words over others and none beyond their edge', () => {
    fc.assert(
      fc.property(lines, spaces, fc.integer({ min: 1, max: 13 }), (all, space, count) => {
        const drawn = all.map(
          (each) => ({ ...each, values: each.values.slice(0, count), tone: 'plain', dash: 'solid' }) as const,
        );
        const drawing = trendChart(months.slice(0, count), drawn, 'count', space);
        expect([overlaps(drawing), outside(drawing)]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('break where a month has no figure', () => {
    const drawing = trendChart(
      months.slice(0, 4),
      [{ name: 'Share', values: [10, null, 30, 40], tone: 'done', dash: 'solid' }],
      'percent',
    );
    const [path] = drawing.marks.filter((mark) => mark.kind === 'path');
    expect(path?.d.match(/M/g)).toHaveLength(2);
    expect(words(drawing).map(({ text }) => text)).toContain('40%');
  });
});

describe('sparklines', () => {
  it('want two days', () => {
    expect(sparklineDrawing([{ on: FIRST, value: 1 }])).toBeNull();
    expect(
      sparklineDrawing([
        { on: FIRST, value: 1 },
        { on: addDays(FIRST, 9), value: 1 },
      ]),
    ).not.toBeNull();
  });
});

describe('words of a chart', () => {
  it('lose nothing where there is room, and end in an ellipsis where there is not', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(wrapped(name, 120, 99_999).join('').replaceAll(/\s/gu, '')).toBe(name.replaceAll(/\s/gu, ''));
        const lines = wrapped(name, 120, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.filter((line) => textWidth(line) > 120)).toEqual([]);
      }),
    );
  });
});

describe('a drawing as SVG', () => {
  it('is whole whatever is in its words', () => {
    fc.assert(
      fc.property(names, (name) => {
        const svg = drawingAsSvg(
          barChart([{ name: `${name}<script>"&\u0000`, value: 3, tone: 'late', pattern: 'stripes' }]),
        );
        expect(svg).not.toMatch(/<script|\p{Cc}/u);
        const body = parse(svg).childNodes[0];
        expect(body && 'childNodes' in body).toBe(true);
        expect(svg.match(/<text/g)).toHaveLength(svg.match(/<\/text>/g)?.length ?? 0);
      }),
    );
  });

  it('fills every pattern with lines that stay within the bar', () => {
    const box = { x: 10, y: 20, width: 37, height: 20 };
    for (const pattern of CHART_PATTERNS) {
      const numbers = [...patternPath(pattern, box).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)];
      expect(
        numbers.every(
          ([, x, y]) => Number(x) >= 9.9 && Number(x) <= 47.1 && Number(y) >= 19.9 && Number(y) <= 40.1,
        ),
      ).toBe(true);
      expect(numbers.length > 0).toBe(!['solid', 'hollow'].includes(pattern));
    }
  });
});
