import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import mammoth from 'mammoth';
import { type FilledResponseForm, filledResponseForm } from './filled-response-form.js';
import { readHtml } from './html-text.js';
import { LARGEST_UNPACKED } from './limits.js';
import { UnreadableDocument } from './unreadable-document.js';
import { wordLines } from './word/word-lines.js';
import { unpackedSize, type ZipEntry, zipEntries } from './zip-directory.js';

/** What a Word document says, and what is filled in where it is a response form of ours. */
type WordText = { readonly text: string; readonly responseForm: FilledResponseForm | null };

/** The text of a Word document, its lists with markers and its tables as rows. @throws UnreadableDocument */
export async function readWord(content: Buffer, filename: string): Promise<WordText> {
  const entries = await zipEntries(content, filename);
  if (unpackedSize(entries) > LARGEST_UNPACKED || (await oneHoldsMore(entries)))
    throw new UnreadableDocument(
      'too-large',
      `${filename} is too large once unpacked (over 200 MB, or more than it says): remove its pictures, save it again and send that`,
    );
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await convert(content, filename, noPictures);
  return { text: await shownText(entries, html), responseForm: filledResponseForm(html) };
}

/** The text with the numbers that Word shows; a document whose parts stand elsewhere is read without them. */
async function shownText(entries: readonly ZipEntry[], html: string): Promise<string> {
  const part = async (name: string) => {
    const entry = entries.find((one) => one.name === `word/${name}.xml`);
    return entry ? (await buffer(await entry.unpack())).toString('utf8') : null;
  };
  const document = await part('document');
  if (document === null) return readHtml(html);
  const [numbering, styles, footnotes, endnotes] = [
    await part('numbering'),
    await part('styles'),
    await part('footnotes'),
    await part('endnotes'),
  ];
  return wordLines({ document, numbering, styles, footnotes, endnotes });
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
