import { latestFact } from '../../database/latest-fact.sql.js';

/** How a recommendation was last ended or restored (kind, decided_on) as at a day, as a subquery. @param recommendation its id in SQL */
export function latestEnding(recommendation: string, day: string): string {
  const facts = `f.kind, f.decided_on from recommendation_endings f where f.recommendation_id = ${recommendation}`;
  return latestFact(facts, day);
}
