import { type Extraction, type PaperKind } from '../../extraction/extraction.js';
import { propose } from '../../extraction/propose.js';
import { type AttachedFile, type AttachedPaper, attachedFile, attachedPapers } from './mail-message.js';
import { type ReadDocument, readDocument } from './read-document.js';
import { type Fault, UnreadableDocument } from './unreadable-document.js';

/** An email, of which one attachment is wanted: the how manieth, counted from 0; `all` for what they are. */
export interface AttachmentTask {
  readonly content: Uint8Array;
  readonly filename: string;
  readonly attachment: number | 'all';
}

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
  | { readonly attached: AttachedFile | null }
  | { readonly papers: readonly AttachedPaper[] }
  | { readonly fault: Fault; readonly message: string };

/** Reads a document and proposes items from it, or takes a paper out of an email; runs in a process of its own. */
export default async function readAndPropose(task: ReadingTask | AttachmentTask): Promise<ReadingOutcome> {
  try {
    const content = Buffer.from(task.content.buffer, task.content.byteOffset, task.content.byteLength);
    if ('attachment' in task) {
      const { filename, attachment } = task;
      if (attachment === 'all') return { papers: await attachedPapers(content, filename) };
      return { attached: await attachedFile(content, filename, attachment) };
    }
    const document = await readDocument(content, task.filename);
    return { read: { ...document, extraction: propose(document.text, task.kind) } };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { fault: error.fault, message: error.message };
    throw error;
  }
}
