import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What was answered by e-mail and filed as an update of an action. */
const FILED_WITH_ACTION = [
  `with touched as (update mailed_replies r set words = replace(words, $2, $3), subject = replace(subject, $2, $3)
   where exists (select from mailed_reply_filings f join action_updates u on u.id = f.update_id
       where f.reply_id = r.id and u.action_id = $1)
     and position($2 in concat_ws(E'\\n', words, subject)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of answers by e-mail. */
@Injectable()
export class ReplyRemovalsRepository {
  /** Takes words out of what was filed with an action. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, actionId: number, words: string): Promise<number> {
    return countTouched(tx, FILED_WITH_ACTION, [actionId, words, REMOVED_WORDS]);
  }

  /** Takes everything out that an answer says, and its files; who sent it and when stays. @returns whether it was there still */
  async removeContent(tx: EntityManager, id: number, at: Date, reason: string): Promise<boolean> {
    const touched = await countTouched(
      tx,
      [
        `with touched as (update mailed_replies set subject = $2, words = $2, attachments = '{}', removed_at = $3, removed_reason = $4
         where id = $1 and removed_at is null returning 1) select count(*)::int as count from touched`,
      ],
      [id, REMOVED_WORDS, at, reason],
    );
    await tx.query('update mailed_reply_files set content = null, filename = $2 where reply_id = $1', [
      id,
      REMOVED_WORDS,
    ]);
    return touched > 0;
  }
}
