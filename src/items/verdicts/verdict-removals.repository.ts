import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

const VERDICT = ['words'];
const CONTINUATION = ['reason', 'decided_by'];
const LINK = ['note'];
const LINK_ENDING = ['reason'];

/** What meetings said of an action or a recommendation, and of its links, by the name of its kind in columns. */
const statementsFor = (kind: 'action' | 'recommendation'): readonly string[] => [
  `update verdicts set ${replaced(VERDICT)} where ${kind}_id = $1 and ${hold(VERDICT)}`,
  `update verdict_drafts set ${replaced(VERDICT)} where ${kind}_id = $1 and ${hold(VERDICT)}`,
  `update item_links set ${replaced(LINK)} where $1 in (from_${kind}_id, to_${kind}_id) and ${hold(LINK)}`,
  `update item_link_endings set ${replaced(LINK_ENDING)}
   where link_id in (select l.id from item_links l where $1 in (l.from_${kind}_id, l.to_${kind}_id))
     and ${hold(LINK_ENDING)}`,
];
const OF_ACTION = [
  ...statementsFor('action'),
  `update action_continuations set ${replaced(CONTINUATION)} where action_id = $1 and ${hold(CONTINUATION)}`,
].map(countedUpdate);
const OF_RECOMMENDATION = statementsFor('recommendation').map(countedUpdate);

/** Takes personal data out of what meetings said, of why something goes on or ends, and of notes to links. */
@Injectable()
export class VerdictRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, kind: 'R' | 'A', id: number, words: string): Promise<number> {
    return countTouched(tx, kind === 'A' ? OF_ACTION : OF_RECOMMENDATION, [id, words, REMOVED_WORDS]);
  }
}
