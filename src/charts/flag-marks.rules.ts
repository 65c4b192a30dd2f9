import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChartMark } from './chart-drawing.js';
import { rounded } from './chart-rows.rules.js';
import { TEXT_DROP, textMark, textWidth } from './chart-text.rules.js';

const [ROW, FLAG_HEIGHT, FLAG_EDGE, GAP] = [24, 20, 5, 3];
const TOP = 2;

/**
 * Numbers in boxes above a plot, each with a line down through it to its day; one row above another where they would meet.
 * @param flags by day @param depth from below the rows down to the axis
 */
export function flagMarks(
  flags: readonly { readonly on: CalendarDay; readonly number: number }[],
  across: (on: CalendarDay) => number,
  depth: number,
): { readonly marks: ChartMark[]; readonly height: number } {
  const ends: number[] = [];
  const placed = flags.map(({ on, number }) => {
    const text = String(number);
    const wide = textWidth(text, true) + FLAG_EDGE * 2;
    const from = across(on) - wide / 2;
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = from + wide + GAP;
    return { text, wide, row, x: across(on) };
  });
  const height = ends.length * ROW;
  const marks = placed.flatMap(({ text, wide, row, x }): ChartMark[] => {
    const top = TOP + height - (row + 1) * ROW;
    const box = { x: rounded(x - wide / 2), y: top, width: rounded(wide), height: FLAG_HEIGHT };
    return [
      { kind: 'rect', ...box, tone: 'ink', pattern: 'hollow' },
      textMark(text, x, top + FLAG_HEIGHT / 2 + TEXT_DROP, { anchor: 'middle', isStrong: true }),
    ];
  });
  const lines = placed.map(
    ({ row, x }): ChartMark => ({
      kind: 'line',
      x1: x,
      x2: x,
      y1: TOP + height - row * ROW - (ROW - FLAG_HEIGHT),
      y2: height + depth,
      tone: 'muted',
      pattern: 'solid',
    }),
  );
  return { marks: [...lines, ...marks], height };
}
