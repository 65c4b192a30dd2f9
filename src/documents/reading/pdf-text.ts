import { MOST_PAGES } from './limits.js';
import type { Glyphs } from './pdf-glyphs.js';
import { gridsOf, type PdfGrid } from './pdf-grid.js';
import { looksTabular, setLines } from './pdf-lines.js';
import { rulingsOf } from './pdf-rulings.js';
import { UnreadableDocument } from './unreadable-document.js';

/** The text of a PDF, line by line as set, pages parted by form feeds. @throws UnreadableDocument */
export async function readPdf(content: Buffer, filename: string): Promise<string> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(content),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw faultOf(cause, filename);
    });
    if (document.numPages > MOST_PAGES) {
      throw new UnreadableDocument(
        'too-many-pages',
        `${filename} has ${document.numPages} pages, more than ${MOST_PAGES}: send the pages with the minutes or the recommendations only`,
      );
    }
    const pages: string[] = [];
    let grids: PdfGrid[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ('str' in item ? [glyphs(item)] : []));
      // A table goes on over a page.
      const drawn = grids.length > 0 || looksTabular(runs) ? await page.getOperatorList() : null;
      grids = drawn ? gridsOf(rulingsOf(drawn, OPS), runs) : [];
      pages.push(setLines(runs, grids));
      page.cleanup();
    }
    if (!pages.some((page) => /\w{2}/.test(page))) {
      throw new UnreadableDocument(
        'no-text',
        `${filename} has no text because it is a scan. Ask its sender for the original, or use text recognition (OCR) on it first`,
      );
    }
    return `${pages.join('\f')}\n`;
  } finally {
    await task.destroy();
  }
}

function glyphs(item: { str: string; transform: number[]; width: number; height: number }): Glyphs {
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
  return {
    words: item.str,
    x,
    y,
    width: item.width,
    size: Math.hypot(a, b) || item.height,
    isUpright: Math.abs(b) < Math.abs(a),
  };
}

function faultOf(cause: unknown, filename: string): UnreadableDocument {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') {
    return new UnreadableDocument(
      'encrypted',
      `${filename} is locked with a password: save it without one and send it again`,
      { cause },
    );
  }
  return new UnreadableDocument(
    'damaged',
    `${filename} is damaged and cannot be read as a PDF: make the PDF again from the original and send that`,
    { cause },
  );
}
