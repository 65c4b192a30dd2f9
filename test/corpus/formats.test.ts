import { describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { propose } from '../../src/extraction/propose.js';

const HEAD = [
  'HARBOUR SCRUTINY PANEL',
  'Minutes of the meeting held on 4 June 2025',
  'PRESENT: Councillors Ash (Chair) and Birch',
];
const TALK =
  'The Harbour Master introduced the report. She offered to circulate the passenger figures to members of the Panel after the meeting – £4 a head was the fare.';
const CLAUSES = [
  'the report be noted;',
  'the Harbour Master be asked to publish a summer timetable on the website by 30 June 2025 and to report to the Panel on complaints; and',
  'the Cabinet Member for Transport be recommended to open talks with the operator on evening crossings.',
];
const LABELS = ['(a)', '(b)', '(c)'];
const LINES = [...HEAD, '7. FERRY TIMETABLE', TALK, 'RESOLVED that:'];
const TEXT = `${[...LINES, ...CLAUSES.map((clause, i) => `${LABELS[i]} ${clause}`)].join('\n\n')}\n`;

/** Labels without brackets and stops, kinds, and words folded: what must not change with the format. */
async function outline(content: Buffer, name: string): Promise<string[][]> {
  const { text } = await readDocument(content, name);
  return propose(text).items.map(({ type, reference, text: words, dueOn }) => [
    type,
    (reference ?? '').replace(/\W/g, ''),
    words.toLowerCase().replace(/\W+/g, ' ').trim(),
    dueOn ?? '',
  ]);
}

function html(): string {
  const clauses = CLAUSES.map((clause) => `<li>${clause}</li>`).join('');
  return `<!doctype html><html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}<ol type="a">${clauses}</ol></body></html>`;
}

/** Word numbers the clauses itself: their letters are not in the text. */
async function word(): Promise<Buffer> {
  const level = { level: 0, format: LevelFormat.LOWER_LETTER, text: '(%1)', alignment: AlignmentType.LEFT };
  const children = [
    ...LINES.map((line) => new Paragraph(line)),
    ...CLAUSES.map((text) => new Paragraph({ text, numbering: { reference: 'clauses', level: 0 } })),
  ];
  const numbering = { config: [{ reference: 'clauses', levels: [level] }] };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

function pdf(): Buffer {
  const source = TEXT.replace(/[()]/g, (mark) => `\\${mark}`)
    .replace('7.', '7\\.')
    .replace('by 30 June', '#pagebreak()\nby 30 June');
  return NodeCompiler.create().pdf({ mainFileContent: source });
}

describe('one paper in every format', () => {
  const windows1252 = Buffer.from(TEXT.replace('–', '\u0096'), 'latin1');
  it.each([
    ['UTF-16', async () => Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'paper.txt'],
    ['Windows-1252', async () => windows1252, 'paper.txt'],
    ['a web page', async () => Buffer.from(html()), 'paper.html'],
    ['a PDF with a page break inside a clause', async () => pdf(), 'paper.pdf'],
  ])('%s', async (_name, make, filename) => {
    expect(await outline(await make(), filename)).toEqual(await outline(Buffer.from(TEXT), 'paper.txt'));
  });

  it('Word, whose own numbering gives no letters but keeps the clauses apart', async () => {
    const plain = (await outline(Buffer.from(TEXT), 'paper.txt')).map(([type, , ...rest]) => [type, ...rest]);
    const items = await outline(await word(), 'paper.docx');
    expect(items.map(([type, , ...rest]) => [type, ...rest])).toEqual(plain);
  });
});
