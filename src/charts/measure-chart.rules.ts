import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type CalendarDay, daysBetween, partsOf } from '../calendar/calendar-day.js';
import { MONTHS } from '../calendar/spoken-day.js';
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
import { flagMarks } from './flag-marks.rules.js';
import type { SparkPoint } from './sparkline-chart.rules.js';

/** What a measure was on some days, where it began, and where it should go. */
export type MeasureLine = {
  /** By day. */
  readonly values: readonly SparkPoint[];
  readonly baseline: SparkPoint | null;
  readonly target: SparkPoint | null;
  /** Where sources disagree: the line splits, through the greatest and through the least of each day. */
  readonly least?: readonly SparkPoint[];
  /** What sources say that disagree, each with a sign of its own. */
  readonly disputed?: readonly SparkPoint[];
  /** Days that are explained below the chart, by day; the axis then reaches over all that has one. */
  readonly flags?: readonly ChartFlag[];
};
export type ChartFlag = { readonly on: CalendarDay; readonly number: number };

const [TOP, PLOT_HEIGHT, DAYS_ROW] = [18, 130, 34];
const TICKS = 4;
/** Days written beneath the axis: as many as find room. */
const MOST_DAYS = { wide: 6, narrow: 3 } as const;
const DAY_GAP = 6;
const DISPUTED = 2;

/** A measure over time between its baseline and its target, each a line of its own dash; null where it has no two days. */
export function measureChart(measure: MeasureLine, space: ChartSpace = 'wide'): ChartDrawing | null {
  const { values, baseline, target, least = values, disputed = [], flags } = measure;
  const days = daysOf(measure);
  const [first, last] = [days[0], days.at(-1)];
  if (values.length === 0 || !first || !last || first === last) return null;
  const width = CHART_WIDTHS[space];
  const shown = [...values, ...least, ...(baseline ? [baseline] : []), ...(target ? [target] : [])];
  const all = shown.map(({ value }) => value);
  const [lowest, greatest] = [Math.min(...all), Math.max(...all)];
  const room = lowest === greatest ? 1 : 0;
  const y = scaleLinear([lowest - room, greatest + room], [PLOT_HEIGHT, 0]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const inFigures = y.tickFormat(TICKS);
  const left = Math.max(...ticks.map((tick) => textWidth(inFigures(tick)))) + 12;
  const right = width - textWidth('Baseline') - 14;
  const x = scaleLinear([0, daysBetween(first, last)], [left, right]);
  const across = (on: CalendarDay) => rounded(x(daysBetween(first, on)));
  const marked = flagMarks(flags ?? [], across, TOP + PLOT_HEIGHT);
  const top = TOP + marked.height;
  const bottom = top + PLOT_HEIGHT;
  y.range([bottom, top]);
  const place = ({ on, value }: SparkPoint) => [across(on), rounded(y(value))] as const;
  const through = line<SparkPoint>(
    (point) => place(point)[0],
    (point) => place(point)[1],
  ).digits(1);
  const aims: Aim[] = [
    ...(baseline ? [{ name: 'Baseline', at: y(baseline.value), pattern: 'dotted' as const }] : []),
    ...(target ? [{ name: 'Target', at: y(target.value), pattern: 'dashed' as const }] : []),
  ];
  const lines = [...new Set([through(values) ?? '', through(least) ?? ''])];
  const isDisputed = (point: SparkPoint) => disputed.some(({ on }) => on === point.on);
  const marks: ChartMark[] = [
    ...ticks.flatMap((tick): ChartMark[] => [
      { kind: 'line', x1: left, x2: right, y1: y(tick), y2: y(tick), tone: 'grid', pattern: 'solid' },
      textMark(inFigures(tick), left - 6, rounded(y(tick) + TEXT_DROP), { anchor: 'end', tone: 'muted' }),
    ]),
    ...daysWritten(flags ? days : values.map(({ on }) => on), MOST_DAYS[space], across).map((on) =>
      textMark(shortDay(on), across(on), bottom + DAYS_ROW - 6, { anchor: 'middle', tone: 'muted' }),
    ),
    ...marked.marks,
    ...aimMarks(aims, [left, right]),
    ...lines.map((d): ChartMark => ({ kind: 'path', d, tone: 'plain', pattern: 'solid', isFilled: false })),
    ...values.filter((point) => !isDisputed(point)).map((point) => signMark(0, ...place(point), 'plain')),
    ...disputed.map((point) => signMark(DISPUTED, ...place(point), 'late')),
  ];
  return { width, height: bottom + DAYS_ROW, marks };
}

/** All that the axis reaches over, by day. */
function daysOf({ values, baseline, target, flags }: MeasureLine): CalendarDay[] {
  const days = values.map(({ on }) => on);
  if (!flags) return days;
  const further = [baseline, target].flatMap((aim) => (aim ? [aim.on] : []));
  return [...new Set([...days, ...further, ...flags.map(({ on }) => on)])].sort();
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

/** The first and the last, and others between them as evenly as may be, as far as their words do not meet. */
function daysWritten(
  days: readonly CalendarDay[],
  most: number,
  across: (on: CalendarDay) => number,
): CalendarDay[] {
  const count = Math.min(most, days.length);
  const step = (days.length - 1) / Math.max(1, count - 1);
  const chosen = Array.from({ length: count }, (_, at) => days[Math.round(at * step)]).filter(
    (on) => on !== undefined,
  );
  const last = chosen.at(-1);
  const written: CalendarDay[] = [];
  for (const on of chosen) {
    const others = [written.at(-1), on === last ? undefined : last];
    const meets = others.some((other) => other && !areApart(on, other, across));
    if (!meets) written.push(on);
  }
  return written;
}

function areApart(one: CalendarDay, other: CalendarDay, across: (on: CalendarDay) => number): boolean {
  const words = (textWidth(shortDay(one)) + textWidth(shortDay(other))) / 2;
  return Math.abs(across(one) - across(other)) >= words + DAY_GAP;
}

/** “Mar 26” */
function shortDay(on: CalendarDay): string {
  const { year, month } = partsOf(on);
  return `${MONTHS[month - 1]?.slice(0, 3)} ${String(year).slice(2)}`;
}
