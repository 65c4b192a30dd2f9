import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, linesOf, replaced, replacedInList } from '../../database/words-removal.sql.js';

const ACTION = ['label', 'text', 'quote', 'owner_as_written', 'due_phrase', 'public_summary', 'question'];
const UPDATE = ['words', 'sent_by'];
const LISTS = ['tags', 'wards'];
const CORRECTION = ['words_before', 'reason'];
const EVIDENCE = ['title', 'filename', 'address'];
const EXTENSION = ['asked_by', 'agreed_by', 'reason'];
const UPDATES_OF_IT = '(select u.id from action_updates u where u.action_id = $1)';

/** What an action says, what its owner said of it, and said before it was corrected. */
const OF_ACTION = [
  `update actions set ${replaced(ACTION)}, ${LISTS.map(replacedInList).join(', ')}
   where id = $1 and ${hold([...ACTION, ...LISTS.map(linesOf)])}`,
  `update action_updates set ${replaced(UPDATE)} where action_id = $1 and ${hold(UPDATE)}`,
  `update update_corrections set ${replaced(CORRECTION)}, ${replacedInList('evidence_taken_out')}
   where update_id in ${UPDATES_OF_IT} and ${hold([...CORRECTION, linesOf('evidence_taken_out')])}`,
  `update evidence set ${replaced(EVIDENCE)} where update_id in ${UPDATES_OF_IT} and ${hold(EVIDENCE)}`,
  `update extensions set ${replaced(EXTENSION)} where action_id = $1 and ${hold(EXTENSION)}`,
].map(countedUpdate);

/** Takes personal data out of what is said of actions. */
@Injectable()
export class ActionRemovalsRepository {
  /** Takes words out. @returns in how many rows they stood */
  async removeWords(tx: EntityManager, id: number, words: string): Promise<number> {
    return countTouched(tx, OF_ACTION, [id, words, REMOVED_WORDS]);
  }

  /** Takes the words of a paper out of what was made from it. @returns the ids of the actions */
  async removeQuotes(tx: EntityManager, documentId: number): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `with touched as (update actions set quote = $2 where document_id = $1 and quote is not null returning id)
       select id from touched order by id`,
      [documentId, REMOVED_WORDS],
    );
    return rows.map(({ id }) => id);
  }

  /** The rows of an action that keep versions. */
  async versioned(tx: EntityManager, id: number): Promise<{ updates: number[]; evidence: number[] }> {
    const updates: { id: number }[] = await tx.query(
      `select row_id as id from row_versions where table_name = 'action_updates' and (facts->>'action_id')::integer = $1
       union select id from action_updates where action_id = $1`,
      [id],
    );
    const ids = updates.map((update) => update.id);
    const evidence: { id: number }[] = await tx.query(
      `select row_id as id from row_versions where table_name = 'evidence' and (facts->>'update_id')::integer = any($1)
       union select id from evidence where update_id = any($1)`,
      [ids],
    );
    return { updates: ids, evidence: evidence.map((piece) => piece.id) };
  }

  /** Takes the bytes of files away, wherever the same file proves something. @returns what went, by name */
  async removeFiles(
    tx: EntityManager,
    evidenceIds: readonly number[],
    at: Date,
    reason: string,
  ): Promise<{ filename: string; checksum: string; sizeBytes: number }[]> {
    const files: { filename: string; checksum: string; sizeBytes: number }[] = await tx.query(
      `select filename, checksum, size_bytes as "sizeBytes" from evidence where id = any($1) and checksum is not null order by id`,
      [evidenceIds],
    );
    await tx.query(
      `update evidence_contents set content = '', removed_at = $2, removed_reason = $3 where checksum = any($1) and removed_at is null`,
      [files.map(({ checksum }) => checksum), at, reason],
    );
    return files;
  }
}
