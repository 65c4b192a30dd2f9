import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, linesOf, replaced, replacedInList } from '../../database/words-removal.sql.js';

const RECOMMENDATION = ['label', 'text', 'quote', 'public_summary'];
const LISTS = ['tags', 'wards'];
const CORRECTION = ['text_before', 'text_after', 'reason'];
const PUBLICITY = ['reason', 'public_summary'];
const REASON = ['reason'];
const LETTER_ITEM = ['label', 'text'];

/** What a recommendation says, and said before it was corrected. */
const OF_RECOMMENDATION = [
  `update recommendations set ${replaced(RECOMMENDATION)}, ${LISTS.map(replacedInList).join(', ')}
   where id = $1 and ${hold([...RECOMMENDATION, ...LISTS.map(linesOf)])}`,
  `update recommendation_corrections set ${replaced(CORRECTION)},
     details_before = without_words(details_before, $2, $3), details_after = without_words(details_after, $2, $3)
   where recommendation_id = $1 and ${hold([...CORRECTION, 'details_before::text', 'details_after::text'])}`,
  `update recommendation_publicities set ${replaced(PUBLICITY)} where recommendation_id = $1 and ${hold(PUBLICITY)}`,
  `update recommendation_endings set ${replaced(REASON)} where recommendation_id = $1 and ${hold(REASON)}`,
  `update clock_events set ${replaced(REASON)} where recommendation_id = $1 and ${hold(REASON)}`,
  `update notice_letter_items set ${replaced(LETTER_ITEM)} where recommendation_id = $1 and ${hold(LETTER_ITEM)}`,
].map(countedUpdate);

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
