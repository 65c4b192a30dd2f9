import mammoth from 'mammoth';
import { type FilledResponseForm, filledResponseForm } from './filled-response-form.js';
import { readHtml } from './html-text.js';
import { officePackage, type PartReader } from './office-package.js';
import { UnreadableDocument } from './unreadable-document.js';
import { wordLines } from './word/word-lines.js';

/** What a Word document says, and what is filled in where it is a response form of ours. */
type WordText = { readonly text: string; readonly responseForm: FilledResponseForm | null };

/** The text of a Word document, its lists with markers and its tables as rows. @throws UnreadableDocument */
export async function readWord(content: Buffer, filename: string): Promise<WordText> {
  const part = await officePackage(content, filename);
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await convert(content, filename, noPictures);
  return { text: await shownText(part, html), responseForm: filledResponseForm(html) };
}

/** The text with the numbers that Word shows; a document whose parts stand elsewhere is read without them. */
async function shownText(part: PartReader, html: string): Promise<string> {
  const document = await part('word/document.xml');
  if (document === null) return readHtml(html);
  const [numbering, styles, footnotes, endnotes] = [
    await part('word/numbering.xml'),
    await part('word/styles.xml'),
    await part('word/footnotes.xml'),
    await part('word/endnotes.xml'),
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
