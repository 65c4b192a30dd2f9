import { type Extraction, type PaperKind } from '../../extraction/extraction.js';
import { propose } from '../../extraction/propose.js';
import { type ReadDocument, readDocument } from './read-document.js';
import { type Fault, UnreadableDocument } from './unreadable-document.js';

/** What a worker is given. */
export interface ReadingTask {
  readonly content: Uint8Array;
  readonly filename: string;
  /** The kind that a person has given. */
  readonly kind: PaperKind | null;
}

/** A document with what is proposed from it. */
export interface ReadAndProposed extends ReadDocument {
  readonly extraction: Extraction;
}

/** Errors lose their class on the way between processes, so a fault is told, not thrown. */
export type ReadingOutcome =
  | { readonly read: ReadAndProposed }
  | { readonly fault: Fault; readonly message: string };

/** Reads a document and proposes items from it; runs in a process of its own. */
export default async function readAndPropose(task: ReadingTask): Promise<ReadingOutcome> {
  try {
    const content = Buffer.from(task.content.buffer, task.content.byteOffset, task.content.byteLength);
    const document = await readDocument(content, task.filename);
    return { read: { ...document, extraction: propose(document.text, task.kind) } };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { fault: error.fault, message: error.message };
    throw error;
  }
}
