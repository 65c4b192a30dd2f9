import { type ChartMarkup, chartMarkup } from '../../charts/chart.view.js';
import { measureChart } from '../../charts/measure-chart.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { daySpans } from '../measure-values.rules.js';
import { chartInWords } from './chart-words.js';
import type { EventDay } from './events.view.js';

/** What a page prints of a measure that has values, with a sign that wants explaining. */
export type FiguresChart = {
  readonly picture: ChartMarkup;
  /** Whether sources disagree somewhere: the line splits there. */
  readonly isDisputed: boolean;
};

/** The chart of a measure over the days of its values, its aims and what happened; null where these are not two. */
export function figuresChart(
  { measure, values }: MeasureFigures,
  events: readonly EventDay[],
): FiguresChart | null {
  const spans = daySpans(values);
  const { baselineValue, baselineOn, targetValue, targetOn } = measure;
  const aim = (value: number | null, on: typeof baselineOn) =>
    value === null || on === null ? null : { value, on };
  const line = {
    values: spans.map(({ on, high }) => ({ on, value: high })),
    least: spans.map(({ on, low }) => ({ on, value: low })),
    disputed: values.flatMap(({ fact: { measuredOn, value }, isDisputed }) =>
      isDisputed && value !== null ? [{ on: measuredOn, value }] : [],
    ),
    baseline: aim(baselineValue, baselineOn),
    target: aim(targetValue, targetOn),
    flags: events,
  };
  const drawing = measureChart(line);
  if (!drawing) return null;
  const description = chartInWords(measure, spans, events.length > 0);
  const drawn = { title: measure.name, description, drawing, narrow: measureChart(line, 'narrow') };
  return { picture: chartMarkup(drawn, 'figures-chart'), isDisputed: line.disputed.length > 0 };
}
