import { crc32, inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;

/** The same archive with one of its files in other words, such as `word/document.xml` of a Word document that somebody filled in. */
export function repackedZip(archive: Buffer, name: string, change: (text: string) => string): Buffer {
  const parts = partsOf(archive).map((part) =>
    part.name === name ? { name, content: Buffer.from(change(part.content.toString('utf8'))) } : part,
  );
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name: file, content } of parts) {
    const named = Buffer.from(file);
    const header = headerOf(named, content);
    local.push(Buffer.from('PK\x03\x04'), header, named, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, place, named);
    at += 4 + header.length + named.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

/** What stands before a file that is stored as it is, from the version that is needed on. */
function headerOf(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function partsOf(archive: Buffer): { name: string; content: Buffer }[] {
  const parts: { name: string; content: Buffer }[] = [];
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) continue;
    const nameLength = archive.readUInt16LE(at + 28);
    const size = archive.readUInt32LE(at + 20);
    const begin = archive.readUInt32LE(at + 42);
    const start = begin + 30 + archive.readUInt16LE(begin + 26) + archive.readUInt16LE(begin + 28);
    const bytes = archive.subarray(start, start + size);
    parts.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      content: archive.readUInt16LE(at + 10) === 0 ? Buffer.from(bytes) : inflateRawSync(bytes),
    });
  }
  return parts;
}
