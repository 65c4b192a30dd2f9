import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What was asked about an action. */
const OF_ACTION = [
  `with touched as (update requests set reason = replace(reason, $2, $3), whose = replace(whose, $2, $3) where action_id = $1 and position($2 in concat_ws(E'\\n', reason, whose)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update request_outcomes set words = replace(words, $2, $3)
   where request_id in (select r.id from requests r where r.action_id = $1) and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** What was asked about a recommendation. */
const OF_RECOMMENDATION = [
  `with touched as (update requests set reason = replace(reason, $2, $3), whose = replace(whose, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reason, whose)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update request_outcomes set words = replace(words, $2, $3)
   where request_id in (select r.id from requests r where r.recommendation_id = $1) and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of what owners asked. */
@Injectable()
export class RequestRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    return countTouched(tx, kind === 'A' ? OF_ACTION : OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }
}
