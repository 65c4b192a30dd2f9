import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { workbook } from './trackers.js';

const DIRECTORY_ENTRY = 0x02014b50;
const UNPACKED_SIZE_AT = 24;

/** A small file whose directory tells of a gigabyte. */
export function bombWorkbook(): Buffer {
  const { local, entry } = entryOf(Buffer.from('xl/workbook.xml'), Buffer.alloc(1000), 0);
  entry.writeUInt32LE(1 << 30, UNPACKED_SIZE_AT);
  return zipOf([local], [entry]);
}

/** One action, and a million rows below it that somebody only coloured. */
export async function blankRowsWorkbook(): Promise<Buffer> {
  const book = await workbook({
    name: 'Actions',
    rows: [
      ['Ref', 'Action', 'Owner'],
      ['A1', 'Repair the bridge over the brook', 'Fostering Team'],
    ],
  });
  const blank = Array.from(
    { length: 1_000_000 },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/></row>`,
  ).join('');
  return withEntry(book, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', `${blank}</sheetData>`),
  );
}

/** A workbook whose words are to come from a file of the server, and to multiply. */
export async function entityWorkbook(): Promise<Buffer> {
  const book = await workbook({
    name: 'Actions',
    rows: [
      ['Ref', 'Action', 'Owner'],
      ['A1', 'Repair the bridge', 'Fostering Team'],
    ],
  });
  const entities =
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  return withEntry(book, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/(<\?xml[^>]*\?>)/, `$1${entities}`).replace(/<sheetData>/, '<sheetData><!-- &c; -->'),
  );
}

/** A zip file with one entry written anew. */
function withEntry(zip: Buffer, path: string, change: (text: string) => string): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = zip.readUInt32LE(end + 16);
  let offset = 0;
  while (zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28);
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = zip.readUInt32LE(at + 42);
    const dataAt = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(dataAt, dataAt + zip.readUInt32LE(at + 20));
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    const written = name === path ? Buffer.from(change(plain.toString('utf8'))) : plain;
    const { local, entry } = entryOf(Buffer.from(name), written, offset);
    locals.push(local);
    entries.push(entry);
    offset += local.length;
    at += length;
  }
  return zipOf(locals, entries);
}

function zipOf(locals: readonly Buffer[], entries: readonly Buffer[]): Buffer {
  const [contents, directory] = [Buffer.concat(locals), Buffer.concat(entries)];
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50);
  tail.writeUInt16LE(entries.length, 8);
  tail.writeUInt16LE(entries.length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(contents.length, 16);
  return Buffer.concat([contents, directory, tail]);
}

function entryOf(name: Buffer, content: Buffer, offset: number): { local: Buffer; entry: Buffer } {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(DIRECTORY_ENTRY);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(content.length, UNPACKED_SIZE_AT);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, name, data]), entry: Buffer.concat([entry, name]) };
}
