import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What a recommendation says, and said before it was corrected. */
const OF_RECOMMENDATION = [
  `with touched as (update recommendations set label = replace(label, $2, $3), text = replace(text, $2, $3), quote = replace(quote, $2, $3), public_summary = replace(public_summary, $2, $3) where id = $1 and position($2 in concat_ws(E'\\n', label, text, quote, public_summary)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update recommendation_corrections set details_before = without_words(details_before, $2, $3), text_before = replace(text_before, $2, $3), details_after = without_words(details_after, $2, $3), text_after = replace(text_after, $2, $3), reason = replace(reason, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', details_before::text, text_before, details_after::text, text_after, reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update recommendation_publicities set reason = replace(reason, $2, $3), public_summary = replace(public_summary, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reason, public_summary)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update recommendation_endings set reason = replace(reason, $2, $3) where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update clock_events set reason = replace(reason, $2, $3)
   where recommendation_id = $1 and position($2 in concat_ws(E'\\n', reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update notice_letter_items set label = replace(label, $2, $3), text = replace(text, $2, $3)
   where recommendation_id = $1 and position($2 in concat_ws(E'\\n', label, text)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of what is said of recommendations. */
@Injectable()
export class RecommendationRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, id: number, words: string): Promise<number> {
    return countTouched(tx, OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }

  /** What started and stopped its clocks, which keeps older versions. */
  async clockEventIds(tx: EntityManager, id: number): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `select id from clock_events where recommendation_id = $1
       union select row_id from row_versions where table_name = 'clock_events' and (facts->>'recommendation_id')::integer = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Takes the words of a paper out of what was made from it. @returns the ids of the recommendations */
  async removeQuotes(tx: EntityManager, documentId: number): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `with touched as (update recommendations set quote = $2 where document_id = $1 and quote is not null returning id)
       select id from touched order by id`,
      [documentId, REMOVED_WORDS],
    );
    return rows.map(({ id }) => id);
  }
}
