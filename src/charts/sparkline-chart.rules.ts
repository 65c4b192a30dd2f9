import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import type { ChartDrawing } from './chart-drawing.js';
import { signMark } from './chart-sign.rules.js';

export type SparkPoint = { readonly on: CalendarDay; readonly value: number };

const [WIDTH, HEIGHT, EDGE] = [120, 36, 5] as const;

/** A measure in a line; null where there are not two days to draw a line between. @param points by day */
export function sparklineDrawing(points: readonly SparkPoint[]): ChartDrawing | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.on === last.on) return null;
  const values = points.map(({ value }) => value);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const isLevel = least === greatest;
  const x = scaleLinear([0, daysBetween(first.on, last.on)], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear(isLevel ? [least - 1, greatest + 1] : [least, greatest], [HEIGHT - EDGE, EDGE]);
  const place = ({ on, value }: SparkPoint) => [x(daysBetween(first.on, on)), y(value)] as const;
  const through = line<SparkPoint>(
    (point) => place(point)[0],
    (point) => place(point)[1],
  ).digits(1);
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      { kind: 'path', d: through(points) ?? '', tone: 'plain', pattern: 'solid', isFilled: false },
      signMark(0, ...place(last), 'plain'),
    ],
  };
}
