import { MOST_LINES } from '../../extraction/blocks/read-blocks.js';
import { welshIn } from '../../extraction/layout/welsh.js';
import { withPlainSigns } from '../../web/plain-signs.rules.js';
import type { FilledResponseForm } from './filled-response-form.js';
import { LARGEST_FILE, LONGEST_DOCUMENT_TEXT } from './limits.js';
import type { MessageFacts } from './mail-message.js';
import { type MediaType, mediaTypeOf } from './media-type.js';
import { readPlainText } from './plain-text.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A document's words, to which every later offset refers, and what kind of file held them. */
export interface ReadDocument {
  readonly text: string;
  readonly mediaType: MediaType;
  /** What is filled in, where it is a response form of ours; null where it is any other paper. */
  readonly responseForm: FilledResponseForm | null;
  /** When it was sent and what came with it, where it is an email; null where it is any other paper. */
  readonly mail: MessageFacts | null;
}

/** What the reader of one kind of file gives up. */
type ReadWords = Omit<ReadDocument, 'mediaType'>;

/**
 * Reads the text of a document: plain text, Markdown, HTML, Word, OpenDocument, PDF or an email, told apart by content. A file
 * from outside is not to be trusted: use a ReadingPool where others send files, which limits time and memory too.
 *
 * @throws UnreadableDocument naming the file and what its sender can do
 */
export async function readDocument(content: Buffer, filename: string): Promise<ReadDocument> {
  if (content.length > LARGEST_FILE) {
    throw new UnreadableDocument(
      'too-large',
      `${filename} is larger than 20 MB: remove its pictures or split it, and send it again`,
    );
  }
  if (content.length === 0) throw empty(filename);
  const mediaType = await mediaTypeOf(content, filename);
  // Each sign takes the place of one of the same length, so that every later offset stays right.
  const { text: written, responseForm, mail } = await textOf(content, filename, mediaType);
  const text = withPlainSigns(written);
  if (text.trim() === '') throw empty(filename);
  if (text.length > LONGEST_DOCUMENT_TEXT) {
    throw new UnreadableDocument(
      'too-large',
      `${filename} holds more than five million characters: split it and send its parts`,
    );
  }
  if (welshIn(text) === 'all') {
    throw new UnreadableDocument(
      'not-english',
      `${filename} is in Welsh, which is not read yet: send the English version, or the paper in both languages`,
    );
  }
  if (wordedLines(text) > MOST_LINES) {
    throw new UnreadableDocument(
      'too-large',
      `${filename} has more than 60,000 lines: split it and send its parts`,
    );
  }
  return { text, mediaType, responseForm, mail };
}

function wordedLines(text: string): number {
  let lines = 0;
  for (const _ of text.matchAll(/^.*\S.*$/gm)) lines += 1;
  return lines;
}

/** Each kind's reader is loaded when a file of that kind comes. */
async function textOf(content: Buffer, filename: string, mediaType: MediaType): Promise<ReadWords> {
  const plain = (text: string) => ({ text, responseForm: null, mail: null });
  if (mediaType === 'text/plain' || mediaType === 'text/markdown')
    return plain(readPlainText(content, filename));
  if (mediaType === 'text/html') {
    const { readHtml } = await import('./html-text.js');
    return plain(readHtml(readPlainText(content, filename), filename));
  }
  if (mediaType === 'application/pdf') {
    const { readPdf } = await import('./pdf-text.js');
    return plain(await readPdf(content, filename));
  }
  if (mediaType === 'message/rfc822') {
    const { readMessage } = await import('./mail-message.js');
    const { text, ...mail } = await readMessage(content, filename);
    return { ...plain(text), mail };
  }
  if (mediaType === 'application/vnd.oasis.opendocument.text') {
    const { readOpenDocument } = await import('./open-document/open-document-text.js');
    return plain(await readOpenDocument(content, filename));
  }
  const { readWord } = await import('./word-text.js');
  return { ...(await readWord(content, filename)), mail: null };
}

function empty(filename: string): UnreadableDocument {
  return new UnreadableDocument('empty', `${filename} is empty: check that the right file was chosen`);
}
