import { buffer } from 'node:stream/consumers';
import { zipEntries } from '../../../documents/reading/zip-directory.js';

/** The files that a Word document is made of, by their paths. */
export type WordParts = Map<string, Buffer>;

export const DOCUMENT = 'word/document.xml';
export const DOCUMENT_RELATIONSHIPS = 'word/_rels/document.xml.rels';
export const CONTENT_TYPES = '[Content_Types].xml';
export const STYLES_PART = 'word/styles.xml';
export const NUMBERING = 'word/numbering.xml';

/** Takes a Word document apart. @throws UnreadableDocument where it is damaged */
export async function wordParts(content: Buffer, name: string): Promise<WordParts> {
  const parts: WordParts = new Map();
  for (const entry of await zipEntries(content, name)) {
    if (!entry.name.endsWith('/')) parts.set(entry.name, await buffer(await entry.unpack()));
  }
  return parts;
}

/** @throws Error where the document has no such part */
export function partIn(parts: WordParts, path: string): Buffer {
  const part = parts.get(path);
  if (!part) throw new Error(`The Word document has no ${path}`);
  return part;
}
