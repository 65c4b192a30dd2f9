import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { readHtml } from './html-text.js';
import { LARGEST_UNPACKED } from './limits.js';
import { UnreadableDocument } from './unreadable-document.js';
import { unpackedSize, type ZipEntry, zipEntries } from './zip-directory.js';

/** The text of a Word document, its lists with markers and its tables as rows. @throws UnreadableDocument */
export async function readWord(content: Buffer, filename: string): Promise<string> {
  const entries = zipEntries(content, filename);
  if (unpackedSize(entries) > LARGEST_UNPACKED || entries.some(holdsMore))
    throw new UnreadableDocument(
      'too-large',
      `${filename} is too large once unpacked (over 200 MB, or more than it says): remove its pictures, save it again and send that`,
    );
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await convert(content, filename, noPictures);
  return readHtml(html);
}

async function convert(
  content: Buffer,
  filename: string,
  convertImage: ReturnType<typeof mammoth.images.imgElement>,
): Promise<string> {
  try {
    return (await mammoth.convertToHtml({ buffer: content }, { convertImage })).value;
  } catch (cause) {
    throw new UnreadableDocument(
      'damaged',
      `${filename} is damaged or has a password: open it in Word, save it again without one and send that`,
      { cause },
    );
  }
}

/** A file's directory can lie. What is read of a Word document is unpacked as far as it says, and no further. */
function holdsMore({ name, size, packed, isDeflated }: ZipEntry): boolean {
  if (!isDeflated || !/\.(?:xml|rels)$/i.test(name)) return false;
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return false;
  } catch (error) {
    return (
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    );
  }
}
