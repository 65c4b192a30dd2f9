import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';
import { ResponseRemovalsRepository } from '../../responses/removal/response-removals.repository.js';

const REPLY = ['words', 'subject'];

/** What was answered by e-mail and filed as an update of an action. */
const FILED_WITH_ACTION = countedUpdate(
  `update mailed_replies r set ${replaced(REPLY)}
   where exists (select from mailed_reply_filings f join action_updates u on u.id = f.update_id
       where f.reply_id = r.id and u.action_id = $1) and ${hold(REPLY)}`,
);

/** Takes personal data out of answers by e-mail. */
@Injectable()
export class ReplyRemovalsRepository {
  constructor(private readonly responses: ResponseRemovalsRepository) {}

  /** Takes words out of what was filed with an action. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, actionId: number, words: string): Promise<number> {
    return countTouched(tx, [FILED_WITH_ACTION], [actionId, words, REMOVED_WORDS]);
  }

  /** Takes everything out that an answer says, and its files; who sent it and when stays. @returns whether it was there still */
  async removeContent(tx: EntityManager, id: number, at: Date, reason: string): Promise<boolean> {
    const touched = await countTouched(
      tx,
      [
        countedUpdate(
          `update mailed_replies set subject = $2, words = $2, attachments = '{}', removed_at = $3, removed_reason = $4
           where id = $1 and removed_at is null`,
        ),
      ],
      [id, REMOVED_WORDS, at, reason],
    );
    await tx.query('update mailed_reply_files set content = null, filename = $2 where reply_id = $1', [
      id,
      REMOVED_WORDS,
    ]);
    const filed: { draftId: number }[] = await tx.query(
      'select draft_id as "draftId" from mailed_reply_filings where reply_id = $1 and draft_id is not null',
      [id],
    );
    await this.responses.removeDraftFiles(
      tx,
      filed.map(({ draftId }) => draftId),
    );
    return touched > 0;
  }
}
