import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { MONTHS } from '../calendar/spoken-day.js';
import {
  CHART_WIDTHS,
  type ChartDash,
  type ChartDrawing,
  type ChartMark,
  type ChartSpace,
  type ChartTone,
} from './chart-drawing.js';
import { rounded } from './chart-rows.rules.js';
import { signMark } from './chart-sign.rules.js';
import { LINE_HEIGHT, TEXT_DROP, textMark, textWidth } from './chart-text.rules.js';

/** A line of figures over months; null where a month has none. */
export type TrendLine = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly tone: ChartTone;
  readonly dash: ChartDash;
};
export type TrendUnit = 'count' | 'percent';

type Place = readonly [x: number, y: number];

const PLOT_HEIGHT = { wide: 150, narrow: 130 } as const;
const TOP = 20;
const MONTHS_ROW = 24;
const KEY_LINE = 22;
const KEY_SIGN = 30;
const TICKS = 4;
const MONTH_GAP = 14;

/** Figures at the ends of months. The last figure of each line is written beside it; each line has its own dash and its own mark. */
export function trendChart(
  months: readonly CalendarDay[],
  lines: readonly TrendLine[],
  unit: TrendUnit,
  space: ChartSpace = 'wide',
): ChartDrawing {
  const width = CHART_WIDTHS[space];
  const values = lines.flatMap((each) => each.values.filter((value) => value !== null));
  const greatest = unit === 'percent' ? 100 : Math.max(TICKS, ...values);
  const y = scaleLinear([0, greatest], [0, 0]).nice(TICKS);
  const ticks = y.ticks(TICKS).filter(Number.isInteger);
  const halfAMonth = Math.max(0, ...months.map((month) => textWidth(shortMonth(month)))) / 2;
  const left = Math.max(halfAMonth, Math.max(...ticks.map((tick) => textWidth(inUnit(tick, unit)))) + 8);
  const behind = Math.max(0, ...lines.map((each) => textWidth(lastOf(each, unit), true))) + 10;
  const right = width - Math.max(behind, halfAMonth);
  const key = lines.length > 1 ? lines.length * KEY_LINE : 0;
  const top = key + TOP;
  const bottom = top + PLOT_HEIGHT[space];
  y.range([bottom, top]);
  const x = scalePoint(months, [left + 4, right]);
  const marks: ChartMark[] = [
    ...lines.flatMap((each, index) => (key > 0 ? keyEntry(each, index) : [])),
    ...ticks.flatMap((tick): ChartMark[] => [
      {
        kind: 'line',
        x1: left,
        x2: right,
        y1: y(tick),
        y2: y(tick),
        tone: tick === 0 ? 'muted' : 'grid',
        pattern: 'solid',
      },
      textMark(inUnit(tick, unit), left - 6, rounded(y(tick) + TEXT_DROP), { anchor: 'end', tone: 'muted' }),
    ]),
    ...monthMarks(months, (month) => x(month) ?? left, bottom),
  ];
  const taken: number[] = [];
  for (const [index, each] of lines.entries()) {
    const places = each.values.map((value, at): Place | null => {
      const month = months[at];
      return value === null || month === undefined ? null : [rounded(x(month) ?? left), rounded(y(value))];
    });
    marks.push(...lineMarks(each, index, places));
    const end = places.findLast((place) => place !== null);
    if (end) {
      const at = freeHeight(end[1], taken, [top, bottom]);
      taken.push(at);
      marks.push(textMark(lastOf(each, unit), end[0] + 8, rounded(at + TEXT_DROP), { isStrong: true }));
    }
  }
  return { width, height: bottom + MONTHS_ROW, marks };
}

function lineMarks({ tone, dash }: TrendLine, index: number, places: readonly (Place | null)[]): ChartMark[] {
  const through = line<Place | null>(
    (place) => place?.[0] ?? 0,
    (place) => place?.[1] ?? 0,
  )
    .defined((place) => place !== null)
    .digits(1);
  const points = places.flatMap((place) => (place ? [signMark(index, ...place, tone)] : []));
  return [{ kind: 'path', d: through(places) ?? '', tone, pattern: dash, isFilled: false }, ...points];
}

function keyEntry(each: TrendLine, index: number): ChartMark[] {
  const y = index * KEY_LINE + KEY_LINE / 2;
  return [
    { kind: 'line', x1: 0, x2: KEY_SIGN, y1: y, y2: y, tone: each.tone, pattern: each.dash },
    signMark(index, KEY_SIGN / 2, y, each.tone),
    textMark(each.name, KEY_SIGN + 8, y + TEXT_DROP),
  ];
}

/** As many months as find room beneath the axis, the last of them in any case. */
function monthMarks(
  months: readonly CalendarDay[],
  x: (month: CalendarDay) => number,
  bottom: number,
): ChartMark[] {
  const words = months.map(shortMonth);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const step = months.length > 1 ? (x(last) - x(first)) / (months.length - 1) : 1;
  const room = Math.max(...words.map((each) => textWidth(each))) + MONTH_GAP;
  const every = Math.max(1, Math.ceil(room / step));
  return months.flatMap((month, index): ChartMark[] => {
    const isShown = (months.length - 1 - index) % every === 0;
    const at = rounded(x(month));
    const tick: ChartMark = {
      kind: 'line',
      x1: at,
      x2: at,
      y1: bottom,
      y2: bottom + (isShown ? 6 : 3),
      tone: 'muted',
      pattern: 'solid',
    };
    if (!isShown) return [tick];
    return [
      tick,
      textMark(words[index] ?? '', at, bottom + MONTHS_ROW - 4, { anchor: 'middle', tone: 'muted' }),
    ];
  });
}

/** “Nov 25” */
function shortMonth(month: CalendarDay): string {
  const { year, month: number } = partsOf(month);
  return `${MONTHS[number - 1]?.slice(0, 3)} ${String(year).slice(2)}`;
}

function lastOf({ values }: TrendLine, unit: TrendUnit): string {
  const last = values.findLast((value) => value !== null);
  return last === undefined ? '' : inUnit(last, unit);
}

function inUnit(value: number, unit: TrendUnit): string {
  return unit === 'percent' ? `${Math.round(value)}%` : value.toLocaleString('en-GB');
}

/** As near to `wanted` as the figures of other lines let it stand. */
function freeHeight(
  wanted: number,
  taken: readonly number[],
  [top, bottom]: readonly [number, number],
): number {
  const isFree = (at: number) => taken.every((other) => Math.abs(other - at) >= LINE_HEIGHT);
  for (let by = 0; by < bottom - top; by++) {
    const found = [wanted - by, wanted + by].find((at) => at >= top && at <= bottom && isFree(at));
    if (found !== undefined) return found;
  }
  return wanted;
}
