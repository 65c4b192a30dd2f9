import { UnreadableDocument } from './unreadable-document.js';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** One file in a zip file, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it says it holds once unpacked. */
  readonly size: number;
  /** Its bytes as packed; empty where the directory points outside the file. */
  readonly packed: Buffer;
  readonly isDeflated: boolean;
}

/**
 * What a zip file says it holds, read from its central directory without unpacking anything (PKWARE APPNOTE 4.3.7,
 * 4.3.12 and 4.3.16). @throws UnreadableDocument where there is no directory
 */
export function zipEntries(content: Buffer, filename: string): ZipEntry[] {
  const end = endOfDirectory(content);
  if (end < 0) throw damaged(filename);
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > content.length || content.readUInt32LE(at) !== ENTRY) throw damaged(filename);
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({
      name: content.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      size: content.readUInt32LE(at + 24),
      packed: packedAt(content, content.readUInt32LE(at + 42), content.readUInt32LE(at + 20)),
      isDeflated: content.readUInt16LE(at + 10) === DEFLATED,
    });
    at += ENTRY_LENGTH + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** How many bytes a zip file's entries say they hold once unpacked. */
export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((total, { size }) => total + size, 0);
}

/** The bytes after an entry's local header, whose name and extra field may differ from the directory's. */
function packedAt(content: Buffer, at: number, length: number): Buffer {
  if (at + LOCAL_LENGTH > content.length) return Buffer.alloc(0);
  const from = at + LOCAL_LENGTH + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  return content.subarray(from, from + length);
}

function endOfDirectory(content: Buffer): number {
  const first = Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = content.length - END_LENGTH; at >= first; at--) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function damaged(filename: string): UnreadableDocument {
  return new UnreadableDocument(
    'damaged',
    `${filename} is damaged: open it in Word, save it again and send that`,
  );
}
