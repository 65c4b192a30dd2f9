import type { TestApp } from './test-app.js';

/** What is kept beside items, by the view or the rows that say what is to be kept. */
const KEPT = {
  action_standings: 'derived_action_standings',
  action_spans: 'derived_action_spans',
  recommendation_standings: 'derived_recommendation_standings',
  action_words: '(select id as action_id, search_vector(text) as words from actions) derived',
  recommendation_words:
    '(select id as recommendation_id, search_vector(text) as words from recommendations) derived',
} as const;

/** How what is kept beside items differs from what their facts say; empty where it does not. */
export async function differencesOfStandings(app: TestApp): Promise<object[]> {
  const found: object[] = [];
  for (const [kept, derived] of Object.entries(KEPT)) {
    found.push(
      ...(await app.database.rows<object>(`
        select '${kept}' as kept, 'too much' as fault, * from (select * from ${kept} except select * from ${derived}) much`)),
      ...(await app.database.rows<object>(`
        select '${kept}' as kept, 'missing' as fault, * from (select * from ${derived} except select * from ${kept}) less`)),
    );
  }
  return found;
}
