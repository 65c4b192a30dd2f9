import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type ChartMarkup, chartMarkup } from '../../charts/chart.view.js';
import { type TrendLine, trendChart } from '../../charts/trend-chart.rules.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import { openActions, shareImplemented, shareOverdue, type TrendPoint } from './trend.rules.js';

/** What `app/trend` prints: a chart over twelve months, and its figures as a table. */
export type TrendMarkup = {
  readonly chart: ChartMarkup;
  readonly table: TableArguments;
};

/** Points are kept in mind until the register changes, and what is drawn of them with them: a view for each name of a chart. */
const drawn = new WeakMap<readonly TrendPoint[], Map<string, TrendMarkup>>();

/** Null where nothing was ever accepted, and no action made. @param id tells the chart from others on the page */
export function trendView(points: readonly TrendPoint[], id = 'trend-shares'): TrendMarkup | null {
  const last = points.at(-1);
  if (!last || last.made + last.accepted === 0) return null;
  const views = drawn.get(points) ?? new Map<string, TrendMarkup>();
  drawn.set(points, views);
  const view = views.get(id) ?? drawnView(points, id);
  views.set(id, view);
  return view;
}

function drawnView(points: readonly TrendPoint[], id: string): TrendMarkup {
  return {
    chart: trendMarkup(points, id),
    table: sortableTable({
      caption: 'Recommendations implemented and actions overdue, month by month',
      columns: [
        { text: 'On', short: true },
        { text: 'Recommendations accepted', numeric: true },
        { text: 'Implemented', numeric: true },
        { text: 'Share', numeric: true },
        { text: 'Actions open', numeric: true },
        { text: 'Overdue', numeric: true },
        { text: 'Share', numeric: true },
      ],
      rows: points.map((point) => [
        { text: spokenDay(point.on) },
        { text: thousands(point.accepted) },
        { text: thousands(point.implemented) },
        { text: inPercent(shareImplemented(point)) },
        { text: thousands(openActions(point)) },
        { text: thousands(point.overdue) },
        { text: inPercent(shareOverdue(point)) },
      ]),
    }),
  };
}

/** Both shares in one drawing, each with its own dash and its own mark. */
function trendMarkup(points: readonly TrendPoint[], id: string): ChartMarkup {
  const days = points.map(({ on }) => on);
  const lines = [
    {
      ...{ name: 'Recommendations implemented, of those accepted', tone: 'done', dash: 'solid' },
      values: points.map(shareImplemented),
    },
    {
      ...{ name: 'Actions overdue, of those open', tone: 'late', dash: 'dashed' },
      values: points.map(shareOverdue),
    },
  ] as const satisfies readonly TrendLine[];
  return chartMarkup(
    {
      title: 'Share of recommendations implemented and of actions overdue',
      description: `${lines.map((each) => `${each.name}: ${inWords(days, each.values)}`).join(' ')} Every figure is in the table below.`,
      drawing: trendChart(days, lines, 'percent', 'wide'),
      narrow: trendChart(days, lines, 'percent', 'narrow'),
    },
    id,
  );
}

/** “from 12% on 30 November 2025 to 6% on 30 November 2026; the most was 14%, on 31 May 2026.” */
function inWords(days: readonly CalendarDay[], values: readonly (number | null)[]): string {
  const told = days.flatMap((on, index) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [{ on, value }];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return 'there is no figure yet.';
  const most = told.reduce((one, other) => (other.value > one.value ? other : one));
  const from = `from ${inPercent(first.value)} on ${spokenDay(first.on)} to ${inPercent(last.value)} on ${spokenDay(last.on)}`;
  return `${from}; the most was ${inPercent(most.value)}, on ${spokenDay(most.on)}.`;
}

function inPercent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share)}%`;
}
