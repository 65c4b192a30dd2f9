import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type CalendarDay, daysBetween, partsOf } from '../../calendar/calendar-day.js';
import { MONTHS } from '../../calendar/spoken-day.js';
import {
  CHART_WIDTHS,
  type ChartDash,
  type ChartDrawing,
  type ChartMark,
  type ChartSpace,
} from './chart-drawing.js';
import { rounded } from './chart-rows.rules.js';
import { signMark } from './chart-sign.rules.js';
import { LINE_HEIGHT, TEXT_DROP, textMark, textWidth } from './chart-text.rules.js';
import type { SparkPoint } from './sparkline-chart.rules.js';

/** What a measure was on some days, where it began, and where it should go. */
export type MeasureLine = {
  /** By day. */
  readonly values: readonly SparkPoint[];
  readonly baseline: SparkPoint | null;
  readonly target: SparkPoint | null;
};

const [TOP, PLOT_HEIGHT, DAYS_ROW] = [18, 130, 34];
const TICKS = 4;
/** Days written beneath the axis: as many as find room. */
const MOST_DAYS = { wide: 6, narrow: 3 } as const;

/** A measure over time between its baseline and its target, each a line of its own dash; null where it has no two days. */
export function measureChart(
  { values, baseline, target }: MeasureLine,
  space: ChartSpace = 'wide',
): ChartDrawing | null {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first.on === last.on) return null;
  const width = CHART_WIDTHS[space];
  const shown = [...values, ...(baseline ? [baseline] : []), ...(target ? [target] : [])];
  const all = shown.map(({ value }) => value);
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const bottom = TOP + PLOT_HEIGHT;
  const room = least === greatest ? 1 : 0;
  const y = scaleLinear([least - room, greatest + room], [bottom, TOP]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const inFigures = y.tickFormat(TICKS);
  const left = Math.max(...ticks.map((tick) => textWidth(inFigures(tick)))) + 12;
  const right = width - textWidth('Baseline') - 14;
  const x = scaleLinear([0, daysBetween(first.on, last.on)], [left, right]);
  const place = ({ on, value }: SparkPoint) =>
    [rounded(x(daysBetween(first.on, on))), rounded(y(value))] as const;
  const through = line<SparkPoint>(
    (point) => place(point)[0],
    (point) => place(point)[1],
  ).digits(1);
  const aims: Aim[] = [
    ...(baseline ? [{ name: 'Baseline', at: y(baseline.value), pattern: 'dotted' as const }] : []),
    ...(target ? [{ name: 'Target', at: y(target.value), pattern: 'dashed' as const }] : []),
  ];
  const marks: ChartMark[] = [
    ...ticks.flatMap((tick): ChartMark[] => [
      { kind: 'line', x1: left, x2: right, y1: y(tick), y2: y(tick), tone: 'grid', pattern: 'solid' },
      textMark(inFigures(tick), left - 6, rounded(y(tick) + TEXT_DROP), { anchor: 'end', tone: 'muted' }),
    ]),
    ...daysShown(values, MOST_DAYS[space]).map((point) =>
      textMark(shortDay(point.on), place(point)[0], bottom + DAYS_ROW - 6, {
        anchor: 'middle',
        tone: 'muted',
      }),
    ),
    ...aimMarks(aims, [left, right]),
    { kind: 'path', d: through(values) ?? '', tone: 'plain', pattern: 'solid', isFilled: false },
    ...values.map((point) => signMark(0, ...place(point), 'plain')),
  ];
  return { width, height: bottom + DAYS_ROW, marks };
}

type Aim = { readonly name: string; readonly at: number; readonly pattern: ChartDash };

/** Their words are moved apart where the lines are too near each other. */
function aimMarks(aims: readonly Aim[], [left, right]: readonly [number, number]): ChartMark[] {
  const [one, other] = aims;
  const apart = one && other ? Math.max(0, LINE_HEIGHT - Math.abs(one.at - other.at)) / 2 : 0;
  const highest = Math.min(...aims.map(({ at }) => at));
  return aims.flatMap(({ name, at, pattern }, index): ChartMark[] => {
    const isHigher = at === highest && (index === 0 || one?.at !== at);
    const y = at + (isHigher ? -apart : apart);
    return [
      { kind: 'line', x1: left, x2: right, y1: rounded(at), y2: rounded(at), tone: 'ink', pattern },
      textMark(name, right + 8, rounded(y + TEXT_DROP)),
    ];
  });
}

/** The first and the last, and others between them as evenly as may be. */
function daysShown(values: readonly SparkPoint[], most: number): SparkPoint[] {
  const count = Math.min(most, values.length);
  const step = (values.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, at) => values[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}

/** “Mar 26” */
function shortDay(on: CalendarDay): string {
  const { year, month } = partsOf(on);
  return `${MONTHS[month - 1]?.slice(0, 3)} ${String(year).slice(2)}`;
}
