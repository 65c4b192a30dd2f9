import { text } from 'node:stream/consumers';
import { readPdf } from '../../src/documents/reading/pdf-text.js';
import { zipEntries } from '../../src/documents/reading/zip-directory.js';
import type { VisitedPage } from '../support/visited-page.js';

/** Everything that can be read in an answer: of an archive each file, of a PDF its text, of all else the bytes as they are. */
export async function wordsOfFile({ body, path }: VisitedPage): Promise<string> {
  const start = body.toString('latin1', 0, 5);
  if (start === '%PDF-') return readPdf(body, path);
  if (!start.startsWith('PK')) return body.toString('utf8');
  // When a file was written, and by which program, is no word of it.
  const entries = (await zipEntries(body, path)).filter(({ name }) => !name.startsWith('docProps/'));
  const parts = entries.map(async ({ unpack }) => text(await unpack()));
  return (await Promise.all(parts)).join('\n');
}
