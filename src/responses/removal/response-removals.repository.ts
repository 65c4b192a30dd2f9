import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What was answered to a recommendation, and drafted. */
const OF_RECOMMENDATION = [
  `with touched as (update response_answers set reasons = replace(reasons, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reasons)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update responses set words = replace(words, $2, $3), correction_reason = replace(correction_reason, $2, $3) where id in (select s.response_id from response_answers s where s.recommendation_id = $1) and position($2 in concat_ws(E'\\n', words, correction_reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update response_drafts set reasons = replace(reasons, $2, $3), action_text = replace(action_text, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reasons, action_text)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update response_draft_endings set words = replace(words, $2, $3)
   where draft_id in (select d.id from response_drafts d where d.recommendation_id = $1) and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of formal answers. */
@Injectable()
export class ResponseRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, id: number, words: string): Promise<number> {
    return countTouched(tx, OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }

  /** Takes out the files that came with drafts. */
  async removeDraftFiles(tx: EntityManager, draftIds: readonly number[]): Promise<void> {
    await tx.query('delete from response_draft_files where draft_id = any($1)', [draftIds]);
  }
}
