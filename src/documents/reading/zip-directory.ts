import { UnreadableDocument } from './unreadable-document.js';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;

/**
 * How many bytes a zip file says it holds once unpacked, read from its central directory without unpacking anything
 * (PKWARE APPNOTE 4.3.12 and 4.3.16). @throws UnreadableDocument where there is no directory
 */
export function unpackedSize(content: Buffer, filename: string): number {
  const end = endOfDirectory(content);
  if (end < 0) throw damaged(filename);
  const entries = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < entries; i++) {
    if (at + ENTRY_LENGTH > content.length || content.readUInt32LE(at) !== ENTRY) throw damaged(filename);
    total += content.readUInt32LE(at + 24);
    at +=
      ENTRY_LENGTH +
      content.readUInt16LE(at + 28) +
      content.readUInt16LE(at + 30) +
      content.readUInt16LE(at + 32);
  }
  return total;
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
