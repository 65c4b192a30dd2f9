import { describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { propose } from '../../src/extraction/propose.js';
import { openDocumentFile } from '../support/open-document-by-hand.js';
import { PaperSet } from './paper-set.js';

/** A paragraph, or the rows of a table between pipes. */
type Part = { readonly words: string } | { readonly rows: readonly (readonly string[])[] };

/** Papers whose layout is paragraphs and tables, so that every format can hold them. */
const SETS = ['cases', 'held-out-2', 'fresh'].map((folder) => new PaperSet(folder));

/** The paragraphs and tables of a text; null where columns of spaces or tabs, or Markdown, are its layout. */
function partsOf(text: string): Part[] | null {
  if (/\t|\S {3,}\S|^ {6,}\S|\*\*|^#|`|\f/m.test(text)) return null;
  const parts: Part[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
    const isTable = lines.length > 0 && lines.every((line) => line.trim().startsWith('|'));
    if (isTable) parts.push({ rows: lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(cellsIn) });
    else for (const line of lines) parts.push({ words: line.trim() });
  }
  return parts;
}

function cellsIn(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function asHtml(parts: readonly Part[]): Buffer {
  const body = parts.map((part) =>
    'words' in part
      ? `<p>${escaped(part.words)}</p>`
      : `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return Buffer.from(`<!doctype html><html><body>${body.join('\n')}</body></html>`);
}

async function asWord(parts: readonly Part[]): Promise<Buffer> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const children = parts.map((part) =>
    'words' in part
      ? new Paragraph(part.words)
      : new Table({ rows: part.rows.map((row) => new TableRow({ children: row.map(cell) })) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function asOpenDocument(parts: readonly Part[]): Buffer {
  const words = (text: string) => `<text:p>${escaped(text)}</text:p>`;
  const cell = (text: string) => `<table:table-cell>${words(text)}</table:table-cell>`;
  const row = (cells: readonly string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  const body = parts.map((part) =>
    'words' in part ? words(part.words) : `<table:table>${part.rows.map(row).join('')}</table:table>`,
  );
  return openDocumentFile(body.join(''));
}

const quoted = (words: string) => `#${JSON.stringify(words)}`;

function asPdf(parts: readonly Part[]): Buffer {
  const body = parts.map((part) =>
    'words' in part
      ? quoted(part.words)
      : `#table(columns: ${part.rows[0]?.length ?? 1}, ${part.rows.flatMap((row) => row.map((cell) => `[${quoted(cell)}]`)).join(', ')})`,
  );
  return NodeCompiler.create().pdf({ mainFileContent: `#set text(hyphenate: false)\n${body.join('\n\n')}` });
}

/** Kinds, labels, words and days; not owners, whose capitals a heading may change. */
async function outline(content: Buffer, name: string): Promise<string[]> {
  const { text } = await readDocument(content, name);
  return propose(text).items.map(({ type, reference, text: words, dueOn }) =>
    [
      type,
      (reference ?? '').replace(/\W/g, ''),
      words.toLowerCase().replace(/\W+/g, ' ').trim(),
      dueOn ?? '',
    ].join(' | '),
  );
}

describe.each(
  SETS.flatMap((set) =>
    set.names.flatMap((name) => {
      const parts = partsOf(set.text(name));
      return parts ? [[name, parts] as const] : [];
    }),
  ),
)('%s', (name, parts) => {
  it('gives up the same items as a web page, as Word, as OpenDocument and as PDF', async () => {
    const text = SETS.find((set) => set.names.includes(name))?.text(name) ?? '';
    const typed = await outline(Buffer.from(text), 'paper.txt');
    expect(await outline(asHtml(parts), 'paper.html')).toEqual(typed);
    expect(await outline(await asWord(parts), 'paper.docx')).toEqual(typed);
    expect(await outline(asOpenDocument(parts), 'paper.odt')).toEqual(typed);
    expect(await outline(asPdf(parts), 'paper.pdf')).toEqual(typed);
  });
});
