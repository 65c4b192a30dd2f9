import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Extraction } from '../extraction/extraction.js';
import { type DocumentKind, readAs } from './document.rules.js';
import type { FilledResponseForm } from './reading/filled-response-form.js';
import type { AttachedFile, AttachedPaper, MessageFacts } from './reading/mail-message.js';
import { ReadingPool } from './reading/reading-pool.js';

export type ReadPaper = {
  readonly text: string;
  readonly mediaType: string;
  readonly extraction: Extraction;
  /** What is filled in, where it is a response form of ours. */
  readonly responseForm: FilledResponseForm | null;
  /** When it was sent and what came with it, where it is an email. */
  readonly mail: MessageFacts | null;
};

/** Reads papers apart from the requests, for as long as the program runs. */
@Injectable()
export class PaperReader implements OnApplicationShutdown {
  private readonly pool = new ReadingPool();

  /**
   * The paper's words and what they propose.
   *
   * @param kind what a person says the paper is; else the paper tells it
   * @throws UnreadableDocument
   */
  async read(content: Buffer, filename: string, kind: DocumentKind | null = null): Promise<ReadPaper> {
    const read = await this.pool.readAndPropose(content, filename, kind && readAs(kind));
    // PostgreSQL keeps no NUL in a text; another character in its place leaves every offset as it is.
    return { ...read, text: read.text.replaceAll('\u0000', '\ufffd') };
  }

  /** The papers that came with an email. @throws UnreadableDocument */
  async attachedPapers(content: Buffer, filename: string): Promise<readonly AttachedPaper[]> {
    return this.pool.attachedPapers(content, filename);
  }

  /** A paper that came with an email, counted from 0; null where fewer came. @throws UnreadableDocument */
  async attachedFile(content: Buffer, filename: string, at: number): Promise<AttachedFile | null> {
    return this.pool.attachedFile(content, filename, at);
  }

  onApplicationShutdown(): void {
    this.pool.close();
  }
}
