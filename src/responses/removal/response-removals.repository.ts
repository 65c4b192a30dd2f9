import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

const ANSWER = ['reasons'];
const RESPONSE = ['words', 'correction_reason', 'decided_by'];
const DRAFT = ['reasons', 'action_text', 'sent_by', 'decided_by'];
const DRAFT_ENDING = ['words'];

/** What was answered to a recommendation, and drafted. */
const OF_RECOMMENDATION = [
  `update response_answers set ${replaced(ANSWER)} where recommendation_id = $1 and ${hold(ANSWER)}`,
  `update responses set ${replaced(RESPONSE)}
   where id in (select s.response_id from response_answers s where s.recommendation_id = $1) and ${hold(RESPONSE)}`,
  `update response_drafts set ${replaced(DRAFT)} where recommendation_id = $1 and ${hold(DRAFT)}`,
  `update response_draft_endings set ${replaced(DRAFT_ENDING)}
   where draft_id in (select d.id from response_drafts d where d.recommendation_id = $1) and ${hold(DRAFT_ENDING)}`,
].map(countedUpdate);

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
