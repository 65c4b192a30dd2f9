import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';

type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly Node[];
};

/** What those meet who have a PDF read to them. */
export type PdfStructure = {
  readonly language: string | null;
  /** The levels of its headings, in their order. */
  readonly headings: readonly number[];
  /** What pictures say to those who do not see them. */
  readonly alternatives: readonly string[];
  readonly pages: number;
  /** The numbers of pages as a viewer shows them. */
  readonly labels: readonly string[];
  /** Pieces of text that are neither in the structure nor set apart as furniture of the page. */
  readonly outside: number;
  /** Marked text that no element of the structure has. */
  readonly lost: number;
  readonly bookmarks: readonly string[];
  /** Links to a place in the document that is not there. */
  readonly deadLinks: readonly string[];
  readonly title: string;
};

export async function pdfStructure(content: Buffer): Promise<PdfStructure> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(content),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const texts = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);
  const found = { headings: [] as number[], alternatives: [] as string[], outside: 0, lost: 0 };
  const deadLinks: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const known = new Set<string>();
    const walk = (node: Node & { readonly id?: string }): void => {
      const level = /^H(\d)$/.exec(node.role ?? '')?.[1];
      if (level) found.headings.push(Number(level));
      if (node.role === 'Figure') found.alternatives.push(node.alt ?? '');
      if (node.type === 'content' && node.id) known.add(node.id);
      for (const child of node.children ?? []) walk(child);
    };
    walk(await page.getStructTree());
    const { fnArray, argsArray } = await page.getOperatorList();
    let depth = 0;
    for (const [index, operator] of fnArray.entries()) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
      if (operator === OPS.endMarkedContent) depth -= 1;
      if (texts.has(operator) && depth === 0) found.outside += 1;
      const [tag, id] = (argsArray[index] ?? []) as unknown[];
      if (
        operator === OPS.beginMarkedContentProps &&
        tag !== 'Artifact' &&
        typeof id === 'string' &&
        !known.has(id)
      )
        found.lost += 1;
    }
    for (const { dest } of (await page.getAnnotations()) as { readonly dest?: unknown }[]) {
      if (typeof dest === 'string' && (await document.getDestination(dest)) === null) deadLinks.push(dest);
    }
    page.cleanup();
  }
  const { info } = (await document.getMetadata()) as {
    readonly info: { readonly Title?: string; Language?: string };
  };
  const structure = {
    ...found,
    deadLinks,
    language: info.Language ?? null,
    title: info.Title ?? '',
    pages: document.numPages,
    labels: (await document.getPageLabels()) ?? [],
    bookmarks: await bookmarksOf(document),
  };
  await document.destroy();
  return structure;
}

async function bookmarksOf(document: PDFDocumentProxy): Promise<string[]> {
  type Item = { readonly title: string; readonly items: readonly Item[] };
  const flat = (items: readonly Item[], indent: string): string[] =>
    items.flatMap(({ title, items: below }) => [`${indent}${title}`, ...flat(below, `${indent}  `)]);
  return flat((await document.getOutline()) ?? [], '');
}
