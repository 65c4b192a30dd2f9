import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What meetings said of an action. */
const OF_ACTION = [
  `with touched as (update verdicts set words = replace(words, $2, $3) where action_id = $1 and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** What meetings said of a recommendation. */
const OF_RECOMMENDATION = [
  `with touched as (update verdicts set words = replace(words, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of what meetings said. */
@Injectable()
export class VerdictRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    return countTouched(tx, kind === 'A' ? OF_ACTION : OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }
}
