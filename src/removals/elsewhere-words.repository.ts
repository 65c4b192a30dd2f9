import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentRemovalsRepository } from '../documents/removal/document-removals.repository.js';
import { ImportRemovalsRepository } from '../imports/removal/import-removals.repository.js';
import { MessageRemovalsRepository } from '../mail/message-removals.repository.js';
import { MeasureRemovalsRepository } from '../measures/removal/measure-removals.repository.js';
import { LetterRemovalsRepository } from '../reminders/letters/letter-removals.repository.js';
import { ReplyRemovalsRepository } from '../reminders/replies/reply-removals.repository.js';
import type { ItemOfRemoval } from './item-words.repository.js';

/**
 * Takes words out of what stands around an item: the text of its paper, the rows of its sheet, what was written
 * about it, and what was answered.
 */
@Injectable()
export class ElsewhereWordsRepository {
  constructor(
    private readonly documents: DocumentRemovalsRepository,
    private readonly measures: MeasureRemovalsRepository,
    private readonly messages: MessageRemovalsRepository,
    private readonly replies: ReplyRemovalsRepository,
    private readonly imports: ImportRemovalsRepository,
    private readonly letters: LetterRemovalsRepository,
  ) {}

  /** @returns in how many rows they stood, and of these the messages */
  async remove(
    tx: EntityManager,
    item: ItemOfRemoval,
    documentId: number | null,
    words: string,
  ): Promise<{ readonly places: number; readonly messages: readonly number[] }> {
    const { kind, id, reference } = item;
    const imported = await this.imports.removeWords(tx, item, words);
    const paper = documentId === null ? 0 : await this.ofPaper(tx, documentId, words);
    const answered = kind === 'A' ? await this.replies.removeWords(tx, id, words) : 0;
    const written = await this.letters.removeWords(tx, kind, id, words);
    const aboutIt = await this.letters.messageIds(tx, kind, id);
    const messages = await this.messages.removeWords(tx, reference, aboutIt, words);
    return { places: imported + paper + answered + written + messages.length, messages };
  }

  private async ofPaper(tx: EntityManager, documentId: number, words: string): Promise<number> {
    const noted = await this.measures.removeWords(tx, documentId, words);
    return noted + (await this.documents.removeWords(tx, documentId, words));
  }

  /** The letters of the chair about an item: they keep older versions, and a trail of their own. */
  async letterIds(tx: EntityManager, { kind, id }: ItemOfRemoval): Promise<number[]> {
    return this.letters.idsOf(tx, kind, id);
  }

  /** The rows of the paper that keep older versions, by their tables. */
  async versioned(tx: EntityManager, documentId: number | null): Promise<Record<string, number[]>> {
    if (documentId === null) return {};
    return { documents: [documentId], proposals: await this.documents.proposalIds(tx, documentId) };
  }
}
