import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type DayExtent, dayTicks, niceTicks, placeOf, placeOfDay, rowsOf } from '../chart-scale.rules.js';
import { figure, figureWithUnit } from '../figure.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { daySpans } from '../measure-values.rules.js';
import type { EventDay } from './events.view.js';

type Place = { readonly x: number; readonly y: number };
type Tick = { readonly at: number; readonly text: string };

/** A figure that is aimed at or was begun from: a line across, and its day where that lies on the axis. */
export type AimLine = {
  readonly y: number;
  readonly textY: number;
  readonly text: string;
  readonly mark: Place;
};

/** What `app/line-chart` draws, in the units of its own 640 × `height`. */
export type LineChart = {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly Tick[];
  /** Beneath the days of the axis. */
  readonly xTextY: number;
  /** One line, or two where sources disagree: through the greatest and through the least of each day. */
  readonly lines: readonly string[];
  readonly points: readonly Place[];
  /** Diamonds: what sources say that disagree. */
  readonly disputed: readonly Place[];
  readonly baseline: AimLine | null;
  readonly target: AimLine | null;
  readonly flags: readonly {
    readonly x: number;
    readonly y: number;
    readonly textY: number;
    readonly number: number;
  }[];
};

const LEFT = 70;
const RIGHT = 620;
const PLOT_HEIGHT = 250;
const FOOT = 34;
const FLAG = 26;
const MOST_Y_SPACES = 6;
const MOST_X_TICKS = 6;

/** The chart of a measure that has values; null for one that has none. */
export function lineChart(
  { measure, values }: MeasureFigures,
  events: readonly EventDay[],
): LineChart | null {
  const spans = daySpans(values);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const { baselineValue, baselineOn, targetValue, targetOn, decimals } = measure;
  const days = [...spans.map(({ on }) => on), ...events.map(({ on }) => on), baselineOn, targetOn]
    .filter((on) => on !== null)
    .sort();
  const extent: DayExtent = [days[0] ?? first.on, days.at(-1) ?? last.on];
  const figures = [...spans.flatMap(({ low, high }) => [low, high]), baselineValue, targetValue].filter(
    (value) => value !== null,
  );
  const ticks = niceTicks([Math.min(...figures), Math.max(...figures)], MOST_Y_SPACES);
  const x = (on: CalendarDay) => placeOfDay(on, extent, [LEFT, RIGHT]);
  const rows = rowsOf(
    events.map(({ on }) => x(on)),
    FLAG,
  );
  const top = 12 + FLAG * (events.length > 0 ? Math.max(...rows) + 1 : 0);
  const bottom = top + PLOT_HEIGHT;
  const y = (value: number) => placeOf(value, [ticks[0] ?? 0, ticks.at(-1) ?? 1], [bottom, top]);
  const aim = (name: string, value: number | null, on: CalendarDay | null): AimLine | null =>
    value === null || on === null
      ? null
      : {
          y: y(value),
          textY: y(value) - 6,
          text: `${name} ${figure(value, decimals)}`,
          mark: { x: x(on), y: y(value) },
        };
  const line = (of: 'low' | 'high') =>
    spans.map((span, index) => `${index === 0 ? 'M' : 'L'}${x(span.on)} ${y(span[of])}`).join('');
  const held = values.flatMap(({ fact: { measuredOn, value }, isDisputed }) =>
    value === null ? [] : [{ isDisputed, x: x(measuredOn), y: y(value) }],
  );
  return {
    title: measure.name,
    description: describe(measure, spans, events.length),
    height: bottom + FOOT,
    plot: { left: LEFT, right: RIGHT, top, bottom },
    yTicks: ticks.map((tick) => ({ at: y(tick), text: figure(tick, 0) })),
    xTicks: dayTicks(extent, MOST_X_TICKS).map(({ on, text }) => ({ at: x(on), text })),
    xTextY: bottom + 22,
    lines: [...new Set([line('high'), line('low')])],
    points: held.filter(({ isDisputed }) => !isDisputed),
    disputed: held.filter(({ isDisputed }) => isDisputed),
    baseline: aim('Baseline', baselineValue, baselineOn),
    target: aim('Target', targetValue, targetOn),
    flags: events.map(({ on, number }, index) => {
      const above = top - FLAG * ((rows[index] ?? 0) + 0.5);
      return { x: x(on), y: above, textY: above + 5, number };
    }),
  };
}

/** What the chart shows, for those who do not see it. */
function describe(
  measure: MeasureFigures['measure'],
  spans: ReturnType<typeof daySpans>,
  events: number,
): string {
  const [first, last] = [spans[0], spans.at(-1)];
  const words = (span: typeof first) =>
    span === undefined
      ? ''
      : `${span.low === span.high ? '' : 'between '}${[...new Set([span.low, span.high])].map((value) => figureWithUnit(value, measure)).join(' and ')} on ${spokenDay(span.on)}`;
  const { baselineValue, targetValue } = measure;
  return [
    spans.length === 1 ? `One day has a value: ${words(first)}.` : `From ${words(first)} to ${words(last)}.`,
    baselineValue === null ? '' : `The baseline is ${figureWithUnit(baselineValue, measure)}.`,
    targetValue === null ? '' : `The target is ${figureWithUnit(targetValue, measure)}.`,
    events > 0 ? 'The numbered marks are explained below the chart.' : '',
    'Every figure stands in the table.',
  ]
    .filter(Boolean)
    .join(' ');
}
