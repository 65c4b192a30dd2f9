/** Signatures and sizes of APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16. */
const END = { signature: 0x06054b50, length: 22 } as const;
const LONG_LOCATOR = { signature: 0x07064b50, length: 20 } as const;
const LONG_END = { signature: 0x06064b50, length: 56 } as const;

type Directory = { readonly offset: number; readonly size: number; readonly endsAt: number };

/**
 * Whether a zip file ends with its end record and nothing after it, and that record says that the directory reaches exactly to it.
 * Where it does not, readers disagree on where the directory is, and each would unpack something else.
 */
export function hasFittingEnd(content: Buffer): boolean {
  const at = content.length - END.length;
  if (at < 0 || content.readUInt32LE(at) !== END.signature || content.readUInt16LE(at + 20) !== 0)
    return false;
  const { offset, size, endsAt } = longDirectory(content, at) ?? shortDirectory(content, at);
  return offset + size === endsAt;
}

function shortDirectory(content: Buffer, at: number): Directory {
  return { offset: content.readUInt32LE(at + 16), size: content.readUInt32LE(at + 12), endsAt: at };
}

/** Where a file has the longer record of large archives; null where it has none. */
function longDirectory(content: Buffer, at: number): Directory | null {
  const locator = at - LONG_LOCATOR.length;
  const record = locator - LONG_END.length;
  if (record < 0 || content.readUInt32LE(locator) !== LONG_LOCATOR.signature) return null;
  if (content.readUInt32LE(record) !== LONG_END.signature) return null;
  return {
    offset: Number(content.readBigUInt64LE(record + 48)),
    size: Number(content.readBigUInt64LE(record + 40)),
    endsAt: record,
  };
}
