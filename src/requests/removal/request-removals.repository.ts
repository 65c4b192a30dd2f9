import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

const REQUEST = ['reason', 'whose', 'asked_by'];
const OUTCOME = ['words', 'decided_by'];

/** What was asked about an action or a recommendation, by its column. */
const statementsFor = (column: 'action_id' | 'recommendation_id'): readonly string[] =>
  [
    `update requests set ${replaced(REQUEST)} where ${column} = $1 and ${hold(REQUEST)}`,
    `update request_outcomes set ${replaced(OUTCOME)}
     where request_id in (select r.id from requests r where r.${column} = $1) and ${hold(OUTCOME)}`,
  ].map(countedUpdate);
const OF_ACTION = statementsFor('action_id');
const OF_RECOMMENDATION = statementsFor('recommendation_id');

/** Takes personal data out of what owners asked. */
@Injectable()
export class RequestRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    return countTouched(tx, kind === 'A' ? OF_ACTION : OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }
}
