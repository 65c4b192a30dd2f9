import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { ResponseRemovalsRepository } from '../../responses/removal/response-removals.repository.js';

/** What was answered by e-mail and filed as an update of an action. */
const FILED_WITH_ACTION = [
  `with touched as (update mailed_replies r set words = replace(words, $2, $3), subject = replace(subject, $2, $3)
   where exists (select from mailed_reply_filings f join action_updates u on u.id = f.update_id
       where f.reply_id = r.id and u.action_id = $1)
     and position($2 in concat_ws(E'\\n', words, subject)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

const LETTER = `title = replace(title, $2, $3), words = replace(words, $2, $3), addressed_to = replace(addressed_to, $2, $3)`;
const LETTER_WORDS = `position($2 in concat_ws(E'\\n', title, words, addressed_to)) > 0`;

/** Letters of a chair about an action that nobody answered for. */
const LETTERS_ON_ACTION = [
  `with touched as (update chair_letters set ${LETTER} where action_id = $1 and ${LETTER_WORDS} returning 1)
   select count(*)::int as count from touched`,
];

/** The same about a recommendation. */
const LETTERS_ON_RECOMMENDATION = [
  `with touched as (update chair_letters set ${LETTER} where recommendation_id = $1 and ${LETTER_WORDS} returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of answers by e-mail and of letters of chairs. */
@Injectable()
export class ReplyRemovalsRepository {
  constructor(private readonly responses: ResponseRemovalsRepository) {}

  /** Takes words out of what was filed with an item, and of letters about it. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    const statements =
      kind === 'A' ? [...FILED_WITH_ACTION, ...LETTERS_ON_ACTION] : LETTERS_ON_RECOMMENDATION;
    return countTouched(tx, statements, [id, words, REMOVED_WORDS]);
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
