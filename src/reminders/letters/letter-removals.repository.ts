import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

const LETTER = ['title', 'words', 'addressed_to', 'signed_by'];
const LINE = ['reason', 'recipient'];
const REASON = ['reason'];

/** Letters of the chair, and what a clerk wrote or noted, of an action or a recommendation by its column. */
const statementsFor = (column: 'action_id' | 'recommendation_id'): readonly string[] =>
  [
    `update chair_letters set ${replaced(LETTER)} where ${column} = $1 and ${hold(LETTER)}`,
    `update reminders set ${replaced(LINE)}
     where ${column} = $1 and kind in ('nudge', 'call', 'letter') and ${hold(LINE)}`,
    `update chair_letter_publications set ${replaced(REASON)}
     where letter_id in (select l.id from chair_letters l where l.${column} = $1) and ${hold(REASON)}`,
    // Whoever was left out of a round for a hold: in the words of the hold.
    `update round_askings set ${replaced(REASON)} where ${column} = $1 and ${hold(REASON)}`,
    `update reminder_holds set ${replaced(REASON)} where ${column} = $1 and ${hold(REASON)}`,
  ].map(countedUpdate);
const OF_ACTION = statementsFor('action_id');
const OF_RECOMMENDATION = statementsFor('recommendation_id');

/** Takes personal data out of letters of the chair and out of what a clerk wrote about an item. */
@Injectable()
export class LetterRemovalsRepository {
  /** @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'A' | 'R', id: number, words: string): Promise<number> {
    const statements = kind === 'A' ? OF_ACTION : OF_RECOMMENDATION;
    return countTouched(tx, statements, [id, words, REMOVED_WORDS]);
  }

  /** The letters about an item, which keep older versions and a trail of their own. */
  async idsOf(tx: EntityManager, kind: 'A' | 'R', id: number): Promise<number[]> {
    const column = kind === 'A' ? 'action_id' : 'recommendation_id';
    const rows: { id: number }[] = await tx.query(`select id from chair_letters where ${column} = $1`, [id]);
    return rows.map((row) => row.id);
  }

  /** The messages that were written about an item, as the ledger and their links say. */
  async messageIds(tx: EntityManager, kind: 'A' | 'R', id: number): Promise<number[]> {
    const column = kind === 'A' ? 'action_id' : 'recommendation_id';
    const rows: { id: number }[] = await tx.query(
      `select message_id as id from reminders where ${column} = $1 and message_id is not null
       union select k.message_id from answer_links k join answer_link_items i on i.link_id = k.id
         where i.${column} = $1 and k.message_id is not null`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
