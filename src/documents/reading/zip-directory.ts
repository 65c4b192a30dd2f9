import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { UnreadableDocument } from './unreadable-document.js';
import { hasFittingEnd } from './zip-end-record.rules.js';

const ENTRY = 0x02014b50;

/** One file in a zip file, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it says it holds once unpacked. */
  readonly size: number;
  /** Its bytes, unpacked as they are read; fails at the first byte beyond its size. */
  readonly unpack: () => Promise<Readable>;
}

/**
 * What a zip file says it holds, read from its central directory without unpacking anything.
 * @throws UnreadableDocument where there is no directory, or one that does not fit the end record, or where it holds another number of
 * entries than that says
 */
export async function zipEntries(content: Buffer, filename: string): Promise<ZipEntry[]> {
  try {
    if (!hasFittingEnd(content)) throw new Error('an end record that does not fit its directory');
    // Names stay bytes, and so are not judged: nothing is ever written where a name says.
    const zip = await fromBufferPromise(content, { decodeStrings: false });
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entryOf(zip, entry));
    if (hasEntryAt(content, Number(zip.readEntryCursor))) throw new Error('more entries than were counted');
    return entries;
  } catch (cause) {
    throw new UnreadableDocument(
      'damaged',
      `${filename} is damaged: open it in Word, save it again and send that`,
      { cause },
    );
  }
}

/** How many bytes a zip file's entries say they hold once unpacked. */
export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((total, { size }) => total + size, 0);
}

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, uncompressedSize } = entry;
  return {
    name: getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false),
    size: uncompressedSize,
    unpack: () => zip.openReadStreamPromise(entry),
  };
}

/** Some readers count the entries, others read on while there are any: what only those see would not have been measured. */
function hasEntryAt(content: Buffer, at: number): boolean {
  return at + 4 <= content.length && content.readUInt32LE(at) === ENTRY;
}
