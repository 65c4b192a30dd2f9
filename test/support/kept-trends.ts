import type { Visible } from '../../src/bodies/publicity.rules.js';
import type { CalendarDay } from '../../src/calendar/calendar-day.js';
import { actionSpans } from '../../src/reports/trend/action-spans.sql.js';
import { recommendationSpans } from '../../src/reports/trend/recommendation-spans.sql.js';
import { TrendQueries } from '../../src/reports/trend/trend.queries.js';
import { trendDays } from '../../src/reports/trend/trend-days.rules.js';
import type { TestApp } from './test-app.js';

const ALL = { where: () => 'true', whereFact: () => 'true', visible: null };
const DERIVED = `(${actionSpans(ALL)} union all select * from (${recommendationSpans(ALL)}) r)`;

/** Spans of items that are not noted as changed: kept and derived must be the same. */
const OF_COUNTED = (spans: string) =>
  `select * from ${spans} s where (s.item_kind, s.item_id) not in (select kind, item_id from uncounted_items)`;

const SUMS = `(
  select grain.is_month, grain.day, s.kind, s.body_id, s.publicity, sum(change.by)::int as changed_by
  from trend_spans s cross join lateral (values (s.from_day, 1), (s.until_day, -1)) change (day, by)
  cross join lateral (values (false, change.day), (true, date_trunc('month', change.day)::date)) grain (is_month, day)
  where change.day is not null group by 1, 2, 3, 4, 5 having sum(change.by) <> 0)`;

const COUNTS = '(select * from trend_counts where changed_by <> 0)';

/** How what the trends are counted of differs from what the facts say; empty where it does not. */
export async function differencesOfTrends(app: TestApp): Promise<object[]> {
  const less = (name: string, one: string, other: string) =>
    app.database.rows<object>(
      `select '${name}' as kept, * from (select * from ${one} o except select * from ${other} t) d`,
    );
  const [kept, derived] = [`(${OF_COUNTED('trend_spans')})`, `(${OF_COUNTED(DERIVED)})`];
  return [
    ...(await less('span too much', kept, derived)),
    ...(await less('span missing', derived, kept)),
    ...(await less('count too much', COUNTS, SUMS)),
    ...(await less('count missing', SUMS, COUNTS)),
  ];
}

/** The bodies of which somebody may see more, and of which alone something is asked. */
type SomeBodies = readonly [number, number];

/** Askers of every kind: everybody, the council's people, those who see all, and whoever sees what is not public of some bodies. */
function scopesOf([one, other]: SomeBodies): { visible: readonly Visible[]; bodyIds: number[] | null }[] {
  const all = ['published', 'unpublished', 'exempt'] as const;
  const own = [`published:${one}`, `unpublished:${one}`, `exempt:${one}`] as const;
  return [
    { visible: ['published'], bodyIds: null },
    { visible: ['published', 'unpublished'], bodyIds: null },
    { visible: ['published', 'unpublished', `exempt:${other}`], bodyIds: null },
    { visible: own, bodyIds: null },
    { visible: all, bodyIds: null },
    { visible: all, bodyIds: [one] },
    { visible: ['published'], bodyIds: [other] },
  ];
}

/**
 * Trends as they are counted that differ from what the facts say; empty where none does.
 * @param turn asks for two kinds of askers, others each turn; for every kind where it is left out
 */
export async function differingTrends(
  app: TestApp,
  today: CalendarDay,
  bodies: SomeBodies,
  turn?: number,
): Promise<object[]> {
  const found: object[] = [];
  const scopes = scopesOf(bodies).filter(
    (_, index, all) => turn === undefined || [0, 3].some((step) => (turn + step) % all.length === index),
  );
  for (const scope of scopes) {
    const days = trendDays(today);
    const { points } = await app.get(TrendQueries).of(scope, days);
    const whole = await app.get(TrendQueries).wholeOf(scope, days);
    if (JSON.stringify(points) !== JSON.stringify(whole)) found.push({ scope, points, whole });
  }
  return found;
}
