import { describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
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

  it('Word, which counts the clauses itself', async () => {
    expect(await outline(await word(), 'paper.docx')).toEqual(await outline(Buffer.from(TEXT), 'paper.txt'));
  });
});

const TITLE = 'Executive response to the recommendations of the Pier Panel';
const ROWS = [
  ['No.', 'Recommendation', 'Response', 'Lead officer', 'Date'],
  [
    '1',
    'That the old pier be painted every second year and its lamps be mended before the season begins.',
    'Accepted. Paint has been bought for it and the lamps are on order.',
    'Harbour Master',
    '1 June 2024',
  ],
  [
    '2',
    'That a second pier be built beside the first, for the larger ferries that come in summer.',
    'Rejected. The cost is beyond the budget of the council for this year and the next.',
    'Head of Works',
    '1 July 2024',
  ],
  [
    '3',
    'That the turnstiles be freed on Sundays.',
    'Accepted in part. Only in the winter months.',
    'Harbour Master',
    '1 October 2024',
  ],
];
const lines = (open: string, between: string, close: string) =>
  Buffer.from(`${TITLE}\n\n${ROWS.map((row) => open + row.join(between) + close).join('\n')}\n`);

async function wordTable(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: ROWS.map((row) => new TableRow({ children: row.map(cell) })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(TITLE), table] }] }));
}

/** Five columns on one page: every cell but the numbers runs over several lines, beside those of its neighbours. */
function pdfTable(more = ''): Buffer {
  const cells = ROWS.flat().map((cell) => `[${cell}]`);
  return NodeCompiler.create().pdf({
    mainFileContent: `${more}\n${TITLE}\n\n#table(columns: (auto, 2fr, 2fr, 1fr, 1fr), ${cells.join(', ')})`,
  });
}

/** A cell over two rows, one over two columns, and a cell that the page's edge cuts. */
const PDF_CELLS = `#set page(height: 170pt, width: 420pt, margin: 24pt, numbering: "1")
#set text(size: 10pt)
Harbour Scrutiny Panel: action log

#table(columns: (auto, 1fr, 2fr, 1fr, auto),
  [Ref], [Meeting], [Action], [Owner], [Due],
  [A1], table.cell(rowspan: 2)[4 June 2024], [Paint the railings on the north side of the harbour.], [Harbour Master], [1 July 2024],
  [A2], [Write to the ferry company about noise at night, about the lamps on the quay that have been out since the spring, and about the timetable for the winter, which was late again this year.], [Clerk], [3 July 2024],
  table.cell(colspan: 5)[Housing],
  [A3], [9 July 2024], [Send members the list of empty homes.], [Head of Homes], [2 August 2024])`;

it('a PDF with cells over several rows, columns and pages gives up each row whole', async () => {
  const content = NodeCompiler.create().pdf({ mainFileContent: PDF_CELLS });
  const { text } = await readDocument(content, 'log.pdf');
  expect(
    propose(text).items.map((item) => [
      item.reference,
      item.owner,
      item.dueOn,
      item.text.slice(0, 30),
      item.text.slice(-15),
    ]),
  ).toEqual([
    ['A1', 'Harbour Master', '2024-07-01', 'Paint the railings on the nort', 'of the harbour.'],
    ['A2', 'Clerk', '2024-07-03', 'Write to the ferry company abo', 'gain this year.'],
    ['A3', 'Head of Homes', '2024-08-02', 'Send members the list of empty', 'of empty homes.'],
  ]);
});

function htmlTable(): Buffer {
  const rows = ROWS.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
  return Buffer.from(`<!doctype html><h1>${TITLE}</h1><table>${rows.join('')}</table>`);
}

describe('one table of answers in every format', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['pipes', () => lines('| ', ' | ', ' |'), 'a.md'],
    ['tabs', () => lines('', '\t', ''), 'a.txt'],
    ['a web page', htmlTable, 'a.html'],
    ['Word', wordTable, 'a.docx'],
    ['a PDF', pdfTable, 'a.pdf'],
    ['a PDF in small type', () => pdfTable('#set text(size: 7pt)'), 'a.pdf'],
    ['a PDF without lines', () => pdfTable('#set table(stroke: none)'), 'a.pdf'],
    ['a PDF over two pages', () => pdfTable('#set page(height: 130pt, margin: 20pt)'), 'a.pdf'],
  ])('%s', async (_name, make, filename) => {
    const { text } = await readDocument(await make(), filename);
    const { document, answers } = propose(text);
    expect(document).toMatchObject({ kind: 'response', body: 'Pier Panel' });
    expect(
      answers.map((one) => [one.recommendation, one.recommendationText, one.decision, one.owner, one.dueOn]),
    ).toEqual([
      ['1', ROWS[1]?.[1], 'accepted', 'Harbour Master', '2024-06-01'],
      ['2', ROWS[2]?.[1], 'rejected', 'Head of Works', '2024-07-01'],
      ['3', ROWS[3]?.[1], 'accepted-in-part', 'Harbour Master', '2024-10-01'],
    ]);
    expect(answers.map(({ reasons }) => reasons)).toEqual([
      'Paint has been bought for it and the lamps are on order.',
      'The cost is beyond the budget of the council for this year and the next.',
      'Only in the winter months.',
    ]);
  });
});

it('a PDF in two columns of prose is read down the one and then down the other', async () => {
  const talk = `${TALK}\n\n${'The Clerk told the Panel of the lamps on the quay, which had been mended in the winter at no cost to the council. '.repeat(20)}`;
  const paper = [
    ...HEAD,
    '7. FERRY TIMETABLE',
    talk,
    'RESOLVED that:',
    ...CLAUSES.map((one, i) => `${LABELS[i]} ${one}`),
    '8. LAMPS',
    talk.replace(TALK, ''),
    'RESOLVED that the Head of Works be asked to paint the lamps by 1 May 2026.',
  ].join('\n\n');
  const words = paper.replace(/[()]/g, (mark) => `\\${mark}`).replace(/([78])\./g, '$1\\.');
  const content = NodeCompiler.create().pdf({
    mainFileContent: `#set page(columns: 2)\n#set text(size: 9pt)\n${words}`,
  });
  expect(await outline(content, 'paper.pdf')).toEqual(await outline(Buffer.from(paper), 'paper.txt'));
});
