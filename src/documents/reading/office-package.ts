import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { LARGEST_UNPACKED } from './limits.js';
import { UnreadableDocument } from './unreadable-document.js';
import { unpackedSize, type ZipEntry, zipEntries } from './zip-directory.js';

/** The words of a part of an office file by its name in the package; null where there is none. */
export type PartReader = (name: string) => Promise<string | null>;

/** The parts of an office file, which holds no more than its directory says and no more than is read. @throws UnreadableDocument */
export async function officePackage(content: Buffer, filename: string): Promise<PartReader> {
  const entries = await zipEntries(content, filename);
  if (unpackedSize(entries) > LARGEST_UNPACKED || (await oneHoldsMore(entries)))
    throw new UnreadableDocument(
      'too-large',
      `${filename} is too large once unpacked (over 200 MB, or more than it says): remove its pictures, save it again and send that`,
    );
  return async (name) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? (await buffer(await entry.unpack())).toString('utf8') : null;
  };
}

/** A file's directory can lie. What is read of an office file is unpacked as far as it says, and no further. */
async function oneHoldsMore(entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries) {
    if (/\.(?:xml|rels)$/i.test(entry.name) && (await holdsMore(entry))) return true;
  }
  return false;
}

async function holdsMore({ unpack }: ZipEntry): Promise<boolean> {
  try {
    await finished((await unpack()).resume());
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('too many bytes in the stream');
  }
}
