import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';

/** What an action says, what its owner said of it, and said before it was corrected. */
const OF_ACTION = [
  `with touched as (update actions set label = replace(label, $2, $3), text = replace(text, $2, $3), quote = replace(quote, $2, $3), owner_as_written = replace(owner_as_written, $2, $3), due_phrase = replace(due_phrase, $2, $3), public_summary = replace(public_summary, $2, $3), question = replace(question, $2, $3) where id = $1 and position($2 in concat_ws(E'\\n', label, text, quote, owner_as_written, due_phrase, public_summary, question)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update action_updates set words = replace(words, $2, $3) where action_id = $1 and position($2 in concat_ws(E'\\n', words)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update update_corrections set words_before = replace(words_before, $2, $3), reason = replace(reason, $2, $3),
     evidence_taken_out = array(select replace(e, $2, $3) from unnest(evidence_taken_out) with ordinality u (e, n) order by n)
   where update_id in (select u.id from action_updates u where u.action_id = $1) and position($2 in concat_ws(E'\\n', words_before, reason, array_to_string(evidence_taken_out, E'\\n'))) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update evidence set title = replace(title, $2, $3), filename = replace(filename, $2, $3), address = replace(address, $2, $3) where update_id in (select u.id from action_updates u where u.action_id = $1) and position($2 in concat_ws(E'\\n', title, filename, address)) > 0 returning 1)
   select count(*)::int as count from touched`,
  `with touched as (update extensions set asked_by = replace(asked_by, $2, $3), agreed_by = replace(agreed_by, $2, $3), reason = replace(reason, $2, $3) where action_id = $1 and position($2 in concat_ws(E'\\n', asked_by, agreed_by, reason)) > 0 returning 1)
   select count(*)::int as count from touched`,
];

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
