import { stack } from 'd3-shape';
import type { ChartDrawing, ChartSpace } from './chart-drawing.js';
import { type BarFilling, barRows, chartKey } from './chart-rows.rules.js';

/** A bar of one figure. */
export type ChartBar = BarFilling & { readonly name: string; readonly value: number };

/** Figures side by side. */
export function barChart(bars: readonly ChartBar[], space: ChartSpace = 'wide'): ChartDrawing {
  const rows = bars.map(({ name, value, tone, pattern }) => ({
    name,
    text: spokenCount(value),
    parts: [{ from: 0, to: value, text: '', tone, pattern }],
  }));
  return barRows(rows, space, 0);
}

/** What the parts of every bar stand for, in their order. */
export type ChartSeries = BarFilling & { readonly name: string };
/** A bar of several figures, one for each series. */
export type StackedBar = { readonly name: string; readonly values: readonly number[] };

/** Figures that add up, side by side: by panel, by directorate, by municipal year. */
export function stackedBarChart(
  series: readonly ChartSeries[],
  bars: readonly StackedBar[],
  space: ChartSpace = 'wide',
): ChartDrawing {
  const used = series
    .map((each, index) => ({ ...each, index }))
    .filter(({ index }) => bars.some(({ values }) => (values[index] ?? 0) > 0));
  const layers = stack<StackedBar, number>()
    .keys(used.map(({ index }) => index))
    .value(({ values }, index) => values[index] ?? 0)(bars);
  const key = chartKey(used, space);
  const rows = bars.map(({ name, values }, row) => ({
    name,
    text: spokenCount(values.reduce((sum, value) => sum + value, 0)),
    parts: used.map(({ tone, pattern, index }, layer) => {
      const [from = 0, to = 0] = layers[layer]?.[row] ?? [];
      return { from, to, text: spokenCount(values[index] ?? 0), tone, pattern };
    }),
  }));
  const drawn = barRows(rows, space, key.height);
  return { ...drawn, marks: [...key.marks, ...drawn.marks] };
}

function spokenCount(value: number): string {
  return value.toLocaleString('en-GB');
}
