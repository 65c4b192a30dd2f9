import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { readPdf } from '../../src/documents/reading/pdf-text.js';
import { zipEntries } from '../../src/documents/reading/zip-directory.js';
import type { VisitedPage } from '../support/visited-page.js';

/** A file that is made again of the same is often the same, byte for byte: it is read once. */
const read = new Map<string, Promise<string>>();

/** Everything that can be read in an answer: of an archive each file, of a PDF its text, of all else the bytes as they are. */
export async function wordsOfFile({ body, path }: VisitedPage): Promise<string> {
  const start = body.toString('latin1', 0, 5);
  const isPdf = start === '%PDF-';
  if (!isPdf && !start.startsWith('PK')) return body.toString('utf8');
  const digest = createHash('sha256').update(body).digest('hex');
  const words = read.get(digest) ?? (isPdf ? readPdf(body, path) : wordsOfArchive(body, path));
  read.set(digest, words);
  return words;
}

async function wordsOfArchive(body: Buffer, path: string): Promise<string> {
  // When a file was written, and by which program, is no word of it.
  const entries = (await zipEntries(body, path)).filter(({ name }) => !name.startsWith('docProps/'));
  const parts = entries.map(async ({ unpack }) => text(await unpack()));
  return (await Promise.all(parts)).join('\n');
}
