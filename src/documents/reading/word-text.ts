import mammoth from 'mammoth';
import { readHtml } from './html-text.js';
import { LARGEST_UNPACKED } from './limits.js';
import { UnreadableDocument } from './unreadable-document.js';
import { unpackedSize } from './zip-directory.js';

/** The text of a Word document, its lists with markers and its tables as rows. @throws UnreadableDocument */
export async function readWord(content: Buffer, filename: string): Promise<string> {
  if (unpackedSize(content, filename) > LARGEST_UNPACKED) {
    throw new UnreadableDocument(
      'too-large',
      `${filename} is too large once unpacked (over 200 MB): remove its pictures and send it again`,
    );
  }
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
