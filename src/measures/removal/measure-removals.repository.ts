import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replaced } from '../../database/words-removal.sql.js';

const NOTE = ['words'];
const WORDS = [
  countedUpdate(`update measure_notes set ${replaced(NOTE)} where document_id = $1 and ${hold(NOTE)}`),
];

/** Takes the words of a paper out of what measures keep of it; its figures stay. */
@Injectable()
export class MeasureRemovalsRepository {
  /** @returns in how many rows they stood */
  async removeWords(tx: EntityManager, documentId: number, words: string): Promise<number> {
    return countTouched(tx, WORDS, [documentId, words, REMOVED_WORDS]);
  }

  async removeQuotes(tx: EntityManager, documentId: number): Promise<void> {
    await tx.query('update measure_notes set words = $2 where document_id = $1', [documentId, REMOVED_WORDS]);
  }
}
