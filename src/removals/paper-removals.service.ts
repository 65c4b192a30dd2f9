import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import {
  REMOVAL_ACTION,
  REMOVED_WORDS,
  TrailRemovalsRepository,
  type TrailSeals,
} from '../audit/removal/trail-removals.repository.js';
import type { Document } from '../documents/document.entity.js';
import { DocumentsRepository } from '../documents/documents.repository.js';
import {
  DocumentRemovalsRepository,
  type NewNames,
} from '../documents/removal/document-removals.repository.js';
import { Refused } from '../web/errors.js';
import { QuoteRemovalsRepository } from './quote-removals.repository.js';

export type PaperRemoval = NewNames & { readonly withQuotes: boolean; readonly reason: string };

/** Takes the content of a paper out: its file, its text, what was read out of it, and where asked its words with its items. */
@Injectable()
export class PaperRemovalsService {
  constructor(
    private readonly changes: Changes,
    private readonly documents: DocumentsRepository,
    private readonly contents: DocumentRemovalsRepository,
    private readonly quotes: QuoteRemovalsRepository,
    private readonly trail: TrailRemovalsRepository,
  ) {}

  /** @throws Refused where it is gone already */
  async remove(by: By, id: number, { title, filename, withQuotes, reason }: PaperRemoval): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const paper = await this.documents.lock(tx, id);
      if (paper.contentRemovedAt) throw Refused.at('reason', 'Its content was removed already');
      await this.contents.removeContent(tx, id, { title, filename }, { at, by: by.name, reason });
      await this.trail.patchVersions(tx, 'documents', [id], {
        ...{ text: '', title, filename, content_removed_at: at.toISOString() },
        ...{ content_removed_by: by.name, content_removed_reason: reason },
      });
      await this.trail.patchVersions(tx, 'proposals', await this.contents.proposalIds(tx, id), {
        ...{ text: REMOVED_WORDS, text_as_read: null, owner_as_written: null },
        ...{ due_phrase: null, agenda_item: null, question: null, draft: null },
      });
      if (withQuotes) await this.quotes.remove(tx, id);
      const sealed = await this.redactNames(tx, paper, { title, filename });
      await record({
        action: REMOVAL_ACTION,
        subject: { kind: 'document', id, reference: title },
        after: {
          files: `${filename}, ${paper.sizeBytes} bytes, SHA-256 ${paper.checksum}`,
          quotesToo: withQuotes,
          sealed,
        },
        note: reason,
      });
      return true;
    });
  }

  /** The trail names the paper and its file as they are called now. */
  private async redactNames(tx: EntityManager, paper: Document, names: NewNames): Promise<TrailSeals> {
    const { id, title, filename } = paper;
    const old = [title === names.title ? null : title, filename === names.filename ? null : filename];
    let sealed: TrailSeals = {};
    for (const words of old)
      if (words) sealed = { ...sealed, ...(await this.trail.redactTrail(tx, 'document', id, words)) };
    return sealed;
  }
}
