import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import { type ChartMarkup, chartMarkup } from '../charts/chart.view.js';
import type { ChartTone } from '../charts/chart-drawing.js';
import { type TrendUnit, trendChart } from '../charts/trend-chart.rules.js';
import { shareImplemented, type TrendPoint } from './trend.rules.js';

/** What `app/trend` prints: two charts over twelve months, and their figures as a table. */
export type TrendMarkup = {
  readonly charts: readonly ChartMarkup[];
  readonly table: TableArguments;
};

/** Null where there never was an action. */
export function trendView(points: readonly TrendPoint[]): TrendMarkup | null {
  const last = points.at(-1);
  if (!last || last.made === 0) return null;
  const days = points.map(({ on }) => on);
  return {
    charts: [
      trendOfOne('overdue', 'Actions overdue', {
        days,
        values: points.map(({ overdue }) => overdue),
        unit: 'count',
        tone: 'late',
      }),
      trendOfOne('implemented', 'Share of actions implemented', {
        days,
        values: points.map(shareImplemented),
        unit: 'percent',
        tone: 'done',
      }),
    ],
    table: sortableTable({
      caption: 'Actions overdue and implemented, month by month',
      columns: [
        { text: 'On', short: true },
        { text: 'Overdue', numeric: true },
        { text: 'Implemented', numeric: true },
        { text: 'Of', numeric: true },
        { text: 'Share', numeric: true },
      ],
      rows: points.map((point) => [
        { text: spokenDay(point.on) },
        { text: thousands(point.overdue) },
        { text: thousands(point.agreedComplete) },
        { text: thousands(point.made - point.dropped) },
        { text: inPercent(shareImplemented(point)) },
      ]),
    }),
  };
}

type Trend = {
  readonly days: readonly CalendarDay[];
  readonly values: readonly (number | null)[];
  readonly unit: TrendUnit;
  readonly tone: ChartTone;
};

function trendOfOne(name: string, title: string, { days, values, unit, tone }: Trend): ChartMarkup {
  const lines = [{ name: title, values, tone, dash: 'solid' as const }];
  return chartMarkup(
    {
      title,
      description: inWords(days, values, unit),
      drawing: trendChart(days, lines, unit, 'wide'),
      narrow: trendChart(days, lines, unit, 'narrow'),
    },
    `trend-${name}`,
  );
}

/** “From 12 on 30 November 2025 to 6 on 30 November 2026; the most was 14, on 31 May 2026.” */
function inWords(days: readonly CalendarDay[], values: readonly (number | null)[], unit: TrendUnit): string {
  const told = days.flatMap((on, index) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [{ on, value }];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return 'There is no figure yet.';
  const most = told.reduce((one, other) => (other.value > one.value ? other : one));
  const say = (value: number) => (unit === 'percent' ? inPercent(value) : thousands(value));
  const from = `From ${say(first.value)} on ${spokenDay(first.on)} to ${say(last.value)} on ${spokenDay(last.on)}`;
  return `${from}; the most was ${say(most.value)}, on ${spokenDay(most.on)}. Every figure stands in the table below.`;
}

function inPercent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share)}%`;
}
