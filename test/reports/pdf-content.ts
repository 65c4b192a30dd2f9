import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** The words of a PDF in the order in which they were written into it: cell after cell, row after row. */
export async function pdfContent(content: Buffer): Promise<string> {
  return (await textItems(content)).map((items) => items.map(({ str }) => str).join(' ')).join(' ');
}

/** The lines of each page as they are seen. */
export async function pdfLines(content: Buffer): Promise<string[][]> {
  return (await textItems(content)).map((items) => {
    const lines = new Map<number, TextItem[]>();
    for (const item of items) {
      const [, , , , , height = 0] = item.transform as number[];
      const line = Math.round(height);
      lines.set(line, [...(lines.get(line) ?? []), item]);
    }
    return [...lines.values()].map((line) =>
      line
        .map(({ str }) => str)
        .join('')
        .replace(/\u00a0/g, ' ')
        .trim(),
    );
  });
}

async function textItems(content: Buffer): Promise<TextItem[][]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(content),
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: TextItem[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.filter((item): item is TextItem => 'str' in item));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
