import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Extraction } from '../extraction/extraction.js';
import { type DocumentKind, readAs } from './document.rules.js';
import type { FilledResponseForm } from './reading/filled-response-form.js';
import { ReadingPool } from './reading/reading-pool.js';

export type ReadPaper = {
  readonly text: string;
  readonly mediaType: string;
  readonly extraction: Extraction;
  /** What is filled in, where it is a response form of ours. */
  readonly responseForm: FilledResponseForm | null;
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

  onApplicationShutdown(): void {
    this.pool.close();
  }
}
