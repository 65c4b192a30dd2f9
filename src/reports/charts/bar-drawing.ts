import type { ChartDrawing, ChartMark, ChartTone } from './chart-drawing.js';

export type DrawnBar = { readonly text: string; readonly count: number; readonly tone: ChartTone };

const WIDTH = 640;
const NAMES = 230;
const ROW = 26;
const BAR = 16;
const NUMBERS = 50;

/** Bars against the longest of them, each with its name before it and its count behind it. */
export function barDrawing(bars: readonly DrawnBar[]): ChartDrawing {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const marks = bars.flatMap(({ text, count, tone }, index): ChartMark[] => {
    const middle = index * ROW + ROW / 2;
    const width = Math.round(((WIDTH - NAMES - NUMBERS) * count * 10) / most) / 10;
    const words = { kind: 'text', y: middle + 5, size: 14, tone: 'ink' } as const;
    return [
      { ...words, x: NAMES - 8, text, anchor: 'end', isStrong: false },
      { kind: 'rect', x: NAMES, y: middle - BAR / 2, width, height: BAR, tone, pattern: 'solid' },
      {
        ...words,
        x: NAMES + width + 6,
        text: count.toLocaleString('en-GB'),
        anchor: 'start',
        isStrong: true,
      },
    ];
  });
  return { width: WIDTH, height: bars.length * ROW, marks };
}
