import type { CalendarDay } from '../calendar/calendar-day.js';
import {
  chartPosition,
  type DayExtent,
  type DayTick,
  dayTicks,
  niceTicks,
  placeOfDay,
  rowsOf,
} from './chart-scale.rules.js';

/** What must find its place on a chart. */
export type Drawn = {
  readonly days: readonly CalendarDay[];
  readonly figures: readonly number[];
  /** Days marked above the plot, in their order. */
  readonly flagged: readonly CalendarDay[];
};

/** Where things are on a chart, in units of its width of {@link CHART_WIDTH}. */
export type ChartFrame = {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly figureTicks: readonly number[];
  readonly dayTicks: readonly DayTick[];
  /** The height of each flag, one row above another where they would meet. */
  readonly flagYs: readonly number[];
  readonly x: (on: CalendarDay) => number;
  readonly y: (value: number) => number;
};

export const CHART_WIDTH = 640;
const LEFT = 70;
const RIGHT = 620;
const HEAD = 12;
const PLOT_HEIGHT = 250;
const FOOT = 34;
const FLAG = 26;
const MOST_FIGURE_SPACES = 6;
const MOST_DAY_TICKS = 6;

/** The frame in which all that is drawn has its place; null where there is nothing to draw. */
export function chartFrame({ days, figures, flagged }: Drawn): ChartFrame | null {
  const sorted = [...days, ...flagged].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || figures.length === 0) return null;
  const extent: DayExtent = [first, last];
  const x = (on: CalendarDay) => placeOfDay(on, extent, [LEFT, RIGHT]);
  const rows = rowsOf(flagged.map(x), FLAG);
  const top = HEAD + FLAG * Math.max(0, ...rows.map((row) => row + 1));
  const bottom = top + PLOT_HEIGHT;
  const figureTicks = niceTicks([Math.min(...figures), Math.max(...figures)], MOST_FIGURE_SPACES);
  const [lowest = 0, highest = 1] = [figureTicks[0], figureTicks.at(-1)];
  return {
    height: bottom + FOOT,
    left: LEFT,
    right: RIGHT,
    top,
    bottom,
    figureTicks,
    dayTicks: dayTicks(extent, MOST_DAY_TICKS),
    flagYs: rows.map((row) => top - FLAG * (row + 0.5)),
    x,
    y: (value) => chartPosition(value, [lowest, highest], [bottom, top]),
  };
}
