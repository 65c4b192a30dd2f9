import { latestFact } from '../../database/latest-fact.sql.js';

/**
 * The latest update (id, claim, words, forecast_on, written_on, recorded_at) of an action as at a day, as a subquery. @param
 * action its id in SQL
 */
export function latestUpdate(action: string, day: string): string {
  const columns = 'f.id, f.claim, f.words, f.forecast_on, f.written_on, f.recorded_at';
  return latestFact(`${columns} from action_updates f where f.action_id = ${action}`, day, 'written_on');
}
