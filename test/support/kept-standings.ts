import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { differencesOfTrends } from './kept-trends.js';
import { DERIVED_WAITS } from './kept-waiting.js';
import type { TestApp } from './test-app.js';

/** What is kept beside items, by the view or the rows that say what is to be kept. */
const KEPT = {
  action_standings: 'derived_action_standings',
  recommendation_standings: 'derived_recommendation_standings',
  action_words: '(select id as action_id, search_vector(text) as words from actions)',
  used_words: `(select distinct i.kind as item_kind, i.id as item_id, used.kind, used.word, i.publicity, i.body_id
    from (select 'action' as kind, id, tags, wards, publicity, body_id from actions
      union all select 'recommendation', id, tags, wards, publicity, body_id from recommendations) i
    cross join lateral (select 'tag' as kind, unnest(i.tags) as word union all select 'ward', unnest(i.wards)) used)`,
  recommendation_words: '(select id as recommendation_id, search_vector(text) as words from recommendations)',
} as const;

/** How what is kept beside items differs from what their facts say; empty where it does not. */
export async function differencesOfStandings(app: TestApp): Promise<object[]> {
  return [...(await differencesOf(app, KEPT)), ...(await differencesOfCounts(app))];
}

async function differencesOf(app: TestApp, tables: Readonly<Record<string, string>>): Promise<object[]> {
  const found: object[] = [];
  for (const [kept, derived] of Object.entries(tables)) {
    found.push(
      ...(await app.database.rows<object>(`
        select '${kept}' as kept, 'too much' as fault, * from (select * from ${kept} except select * from ${derived} d) much`)),
      ...(await app.database.rows<object>(`
        select '${kept}' as kept, 'missing' as fault, * from (select * from ${derived} d except select * from ${kept}) less`)),
    );
  }
  return found;
}

/** What the trends are counted of, as it was left and once all that was noted is counted. */
async function differencesOfCounts(app: TestApp): Promise<object[]> {
  const left = await differencesOfTrends(app);
  await app.get(TrendCountingService).catchUp();
  const [{ noted } = { noted: 0 }] = await app.database.rows<{ noted: number }>(
    'select count(*)::int as noted from uncounted_items',
  );
  const missed = noted > 0 ? [{ kept: 'uncounted_items', fault: 'left', noted }] : [];
  return [
    ...left,
    ...missed,
    ...(await differencesOfTrends(app)),
    ...(await differencesOf(app, DERIVED_WAITS)),
  ];
}
