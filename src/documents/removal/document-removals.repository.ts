import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

/** What a paper is called once its content is gone. */
export type NewNames = { readonly title: string; readonly filename: string };

const NAMES = ['title', 'filename'];
const PROPOSAL = [
  'label',
  'text',
  'text_as_read',
  'owner_as_written',
  'due_phrase',
  'agenda_item',
  'question',
];
const FIGURE = ['text', 'unit'];
const CORRECTION = ['title_before', 'reason'];

/** The text keeps its length, so that quotes still point at their places. */
const WORDS = [
  `update documents set text = replace(text, $2, repeat('█', char_length($2))), ${replaced(NAMES)}
   where id = $1 and ${hold(['text', ...NAMES])}`,
  `update proposals set ${replaced(PROPOSAL)}, draft = case when position($2 in draft::text) > 0 then null else draft end
   where document_id = $1 and ${hold([...PROPOSAL, 'draft::text'])}`,
  `update figure_proposals set ${replaced(FIGURE)} where document_id = $1 and ${hold(FIGURE)}`,
  `update document_corrections set ${replaced(CORRECTION)} where document_id = $1 and ${hold(CORRECTION)}`,
].map(countedUpdate);

/** Takes personal data out of papers. */
@Injectable()
export class DocumentRemovalsRepository {
  /**
   * Takes words out of the kept text and of what was read out of it; the file itself holds them still.
   * @returns in how many rows they stood
   */
  async removeWords(tx: EntityManager, id: number, words: string): Promise<number> {
    return countTouched(tx, WORDS, [id, words, REMOVED_WORDS]);
  }

  /** Takes the bytes, the text and what was read out of it away. */
  async removeContent(
    tx: EntityManager,
    id: number,
    { title, filename }: NewNames,
    removed: { readonly at: Date; readonly by: string; readonly reason: string },
  ): Promise<void> {
    await tx.query(`update document_contents set content = '' where document_id = $1`, [id]);
    await tx.query(
      `update documents set text = '', title = $2, filename = $3, content_removed_at = $4, content_removed_by = $5,
         content_removed_reason = $6 where id = $1`,
      [id, title, filename, removed.at, removed.by, removed.reason],
    );
    await tx.query(
      `update document_corrections set title_before = $2 where document_id = $1 and title_before <> $3`,
      [id, REMOVED_WORDS, title],
    );
    await tx.query(
      `update proposals set text = $2, text_as_read = null, owner_as_written = null, due_phrase = null, agenda_item = null,
         question = null, draft = null
       where document_id = $1`,
      [id, REMOVED_WORDS],
    );
    await tx.query(`update figure_proposals set text = $2, unit = '' where document_id = $1`, [
      id,
      REMOVED_WORDS,
    ]);
  }

  /** The proposals of a paper, those that are there no more too. */
  async proposalIds(tx: EntityManager, id: number): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `select id from proposals where document_id = $1
       union select row_id from row_versions where table_name = 'proposals' and (facts->>'document_id')::integer = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
