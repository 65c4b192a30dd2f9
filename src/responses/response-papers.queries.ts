import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import { Database } from '../database/database.service.js';
import { type DocumentRow, DocumentsQueries } from '../documents/documents.queries.js';
import { PaperReader } from '../documents/paper-reader.service.js';
import { UnreadableDocument } from '../documents/reading/unreadable-document.js';
import type { ExtractedAnswer } from '../extraction/extraction.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import { type Answerable, type MatchedAnswers, matchAnswers } from './answer-matching.rules.js';

/** A paper that answers recommendations, with what it says to which. */
export type ResponsePaper = MatchedAnswers<ExtractedAnswer> & { readonly document: DocumentRow };

/** How many recommendations a paper is laid beside, the latest first. */
const MOST_COMPARED = 2000;

/** Papers in which an executive or a partner answers. */
@Injectable()
export class ResponsePapersQueries {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsQueries,
    private readonly reader: PaperReader,
  ) {}

  /** @param paper the id of a paper, as in an address. @throws NotFound */
  async byId(paper: unknown, asker: Asker): Promise<DocumentRow> {
    const id = typeof paper === 'string' && /^\d{1,9}$/.test(paper) ? Number(paper) : null;
    if (id === null) throw new NotFound('The paper in the address');
    return this.documents.byId(id, asker);
  }

  /**
   * What a paper answers of the register, read from its text as it was kept: the same reading gives the same answers every time.
   * @throws NotFound
   */
  async read(paper: unknown, asker: Asker): Promise<ResponsePaper> {
    const document = await this.byId(paper, asker);
    const [answers, recommendations] = await Promise.all([
      this.answersIn(document.text),
      this.answerable(document, asker),
    ]);
    return { document, ...matchAnswers(answers, recommendations) };
  }

  /** What a paper answers of these recommendations, wherever they were made. @throws NotFound */
  async readFor(
    paper: unknown,
    rows: readonly Omit<Answerable, 'documentId'>[],
    asker: Asker,
  ): Promise<ResponsePaper> {
    const document = await this.byId(paper, asker);
    const asked = rows.map(({ id, label, text }) => ({ id, label, text, documentId: 0 }));
    return { document, ...matchAnswers(await this.answersIn(document.text), asked) };
  }

  /** A text that was kept but can be read no more says nothing; whoever records the response does it by hand. */
  private async answersIn(text: string): Promise<readonly ExtractedAnswer[]> {
    try {
      return (await this.reader.read(Buffer.from(text), 'paper.txt')).extraction.answers;
    } catch (error) {
      if (error instanceof UnreadableDocument) return [];
      throw error;
    }
  }

  private async answerable({ id, datedOn }: DocumentRow, asker: Asker): Promise<Answerable[]> {
    return this.database.rows(
      `select r.id, r.label, r.text, r.document_id as "documentId" from ${visibleRows('recommendations', '$3')} r
       where r.document_id is not null and r.document_id <> $1 and r.made_on <= $2
       order by r.made_on desc, r.document_id desc, r.start_offset, r.id limit $4`,
      [id, datedOn, visibleTo(asker), MOST_COMPARED],
    );
  }
}
