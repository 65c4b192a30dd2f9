import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What meetings said of an action. */
const OF_ACTION = [
  `with touched as (update verdicts set words = replace(words, $2, $3) where action_id = $1 and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update action_continuations set reason = replace(reason, $2, $3), decided_by = replace(decided_by, $2, $3)
   where action_id = $1 and position($2 in concat_ws(E'\\n', reason, decided_by)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update item_links set note = replace(note, $2, $3)
   where $1 in (from_action_id, to_action_id) and position($2 in note) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update item_link_endings set reason = replace(reason, $2, $3)
   where link_id in (select l.id from item_links l where $1 in (l.from_action_id, l.to_action_id)) and position($2 in concat_ws(E'\\n', reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** What meetings said of a recommendation. */
const OF_RECOMMENDATION = [
  `with touched as (update verdicts set words = replace(words, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update item_links set note = replace(note, $2, $3)
   where $1 in (from_recommendation_id, to_recommendation_id) and position($2 in note) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update item_link_endings set reason = replace(reason, $2, $3)
   where link_id in (select l.id from item_links l where $1 in (l.from_recommendation_id, l.to_recommendation_id)) and position($2 in concat_ws(E'\\n', reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of what meetings said, of why something goes on or ends, and of notes to links. */
@Injectable()
export class VerdictRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    return countTouched(tx, kind === 'A' ? OF_ACTION : OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }
}
