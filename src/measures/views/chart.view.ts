import type { CalendarDay } from '../../calendar/calendar-day.js';
import { CHART_WIDTH, type ChartFrame, chartFrame } from '../chart-frame.rules.js';
import { figure } from '../figure.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { type DaySpan, daySpans } from '../measure-values.rules.js';
import { chartInWords } from './chart-words.js';
import type { EventDay } from './events.view.js';

type Place = { readonly x: number; readonly y: number };
type Tick = { readonly at: number; readonly text: string };

/** A figure that is aimed at or was begun from: a line across, and its day. */
export type AimLine = {
  readonly y: number;
  readonly textY: number;
  readonly text: string;
  readonly mark: Place;
};

/** What `app/line-chart` draws. */
export type LineChart = {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly Tick[];
  /** Where the words of both axes stand. */
  readonly yTextX: number;
  readonly xTextY: number;
  /** One line, or two where sources disagree: through the greatest and through the least of each day. */
  readonly lines: readonly string[];
  readonly points: readonly Place[];
  /** What sources say that disagree. */
  readonly disputed: readonly Place[];
  readonly baseline: AimLine | null;
  readonly target: AimLine | null;
  readonly flags: readonly (Place & { readonly textY: number; readonly number: number })[];
};

const AIM_TEXT_ABOVE = 6;
/** From the middle of a line of words down to its foot. */
const HALF_A_LINE = 5;

/** The chart of a measure that has values; null for one that has none. */
export function lineChart(
  { measure, values }: MeasureFigures,
  events: readonly EventDay[],
): LineChart | null {
  const spans = daySpans(values);
  const { baselineValue, baselineOn, targetValue, targetOn, decimals } = measure;
  const frame = chartFrame({
    days: [...spans.map(({ on }) => on), baselineOn, targetOn].filter((on) => on !== null),
    figures: [...spans.flatMap(({ low, high }) => [low, high]), baselineValue, targetValue].filter(
      (value) => value !== null,
    ),
    flagged: events.map(({ on }) => on),
  });
  if (!frame || spans.length === 0) return null;
  const { x, y, left, right, bottom, height } = frame;
  const held = values.flatMap(({ fact: { measuredOn, value }, isDisputed }) =>
    value === null ? [] : [{ isDisputed, x: x(measuredOn), y: y(value) }],
  );
  return {
    title: measure.name,
    description: chartInWords(measure, spans, events.length > 0),
    width: CHART_WIDTH,
    height,
    plot: { left, right, bottom },
    yTicks: frame.figureTicks.map((tick) => ({ at: y(tick), text: figure(tick, 0) })),
    xTicks: frame.dayTicks.map(({ on, text }) => ({ at: x(on), text })),
    yTextX: left - 8,
    xTextY: bottom + 22,
    lines: [...new Set([lineThrough(spans, 'high', frame), lineThrough(spans, 'low', frame)])],
    points: held.filter(({ isDisputed }) => !isDisputed),
    disputed: held.filter(({ isDisputed }) => isDisputed),
    baseline: aimLine('Baseline', { value: baselineValue, on: baselineOn, decimals }, frame),
    target: aimLine('Target', { value: targetValue, on: targetOn, decimals }, frame),
    flags: events.map(({ on, number }, index) => {
      const above = frame.flagYs[index] ?? 0;
      return { x: x(on), y: above, textY: above + HALF_A_LINE, number };
    }),
  };
}

function lineThrough(spans: readonly DaySpan[], end: 'low' | 'high', { x, y }: ChartFrame): string {
  return spans.map((span, index) => `${index === 0 ? 'M' : 'L'}${x(span.on)} ${y(span[end])}`).join('');
}

function aimLine(
  name: string,
  { value, on, decimals }: { value: number | null; on: CalendarDay | null; decimals: number },
  { x, y }: ChartFrame,
): AimLine | null {
  if (value === null || on === null) return null;
  const mark = { x: x(on), y: y(value) };
  return { y: mark.y, textY: mark.y - AIM_TEXT_ABOVE, text: `${name} ${figure(value, decimals)}`, mark };
}
