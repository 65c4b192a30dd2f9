import { officePackage } from '../office-package.js';
import { UnreadableDocument } from '../unreadable-document.js';
import { openDocumentLines } from './open-document-lines.js';

/** The text of an OpenDocument text, its lists with markers and its tables as rows. @throws UnreadableDocument */
export async function readOpenDocument(content: Buffer, filename: string): Promise<string> {
  const part = await officePackage(content, filename);
  if (/:encryption-data\b/.test((await part('META-INF/manifest.xml')) ?? ''))
    throw new UnreadableDocument(
      'encrypted',
      `${filename} has a password: save it again without one and send that`,
    );
  try {
    return openDocumentLines((await part('content.xml')) ?? '', await part('styles.xml'));
  } catch (cause) {
    throw new UnreadableDocument(
      'damaged',
      `${filename} is damaged: open it in LibreOffice or Word, save it again and send that`,
      { cause },
    );
  }
}
