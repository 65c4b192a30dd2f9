import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readHtml } from '../../src/documents/reading/html-text.js';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { ReadingPool } from '../../src/documents/reading/reading-pool.js';
import { AS_THE_SIZE, growth } from '../support/growth.js';

const read = async (content: Buffer, name: string) => (await readDocument(content, name)).text;

async function word(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['Ref', 'Action', 'Owner'],
    ['A1', 'Mend the pier', 'Harbour Manager'],
  ];
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
  const children = [new Paragraph('RESOLVED that the report be noted.'), table];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function pdf(source: string): Buffer {
  return NodeCompiler.create().pdf({ mainFileContent: source });
}

/** A PDF of one empty page, with what `trailer` adds. */
function barePdf(trailer = ''): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4${trailer}>>\n%%EOF`, 'latin1');
}

describe('a paper with signs of symbol fonts', () => {
  const ODD = 'RESOLVED that\n\uF0B7 the quay be lit \uF0FC; and\n\uF0A7 nets 🎣 be mended\n';
  it('has plain ones in their places, so that every offset is right', async () => {
    const html = `<p>RESOLVED that</p><p>\uF0B7 the quay be lit</p>`;
    const document = new Document({ sections: [{ children: [new Paragraph('\uF0B7 the quay be lit')] }] });
    expect(await read(Buffer.from(ODD), 'minutes.txt')).toBe(
      'RESOLVED that\n• the quay be lit ✓; and\n▪ nets 🎣 be mended\n',
    );
    expect(await read(Buffer.from(html), 'minutes.html')).toContain('• the quay be lit');
    expect(await read(await Packer.toBuffer(document), 'minutes.docx')).toContain('• the quay be lit');
  });
});

describe('an email as the server of its reader keeps it', () => {
  it('is known behind signatures longer than its own headers', async () => {
    const signature = `ARC-Seal: i=1; a=rsa-sha256;\r\n${`        ${'Abcd'.repeat(16)}\r\n`.repeat(40)}`;
    const own =
      'From: officer@harbour.example\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: text/plain';
    const kept = `Delivered-To: clerk@harbour.example\r\n${signature}${own}\r\n\r\nThe lamps are lit.\r\n`;
    expect(await read(Buffer.from(kept), 'lamps.eml')).toBe('Lamps\n\nThe lamps are lit.\n');
  });

  it('names the file where its page is nested too deep', async () => {
    const kept = `From: officer@harbour.example\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(1500)}`;
    await expect(read(Buffer.from(kept), 'lamps.eml')).rejects.toThrow(/^lamps\.eml has more than 1000/);
  });
});

describe('a web page', () => {
  it('with one cell in each of many rows takes no more than its length', () => {
    const page = (rows: number) => readHtml(`<table>${'<tr><td>The lamps are lit.'.repeat(rows)}</table>`);
    expect(growth(page, 20_000)).toBeLessThanOrEqual(AS_THE_SIZE);
  });
});

describe('what is read', () => {
  it.each([
    ['UTF-8', Buffer.from('£5 – café\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff£5 – café\n')],
    ['UTF-16', Buffer.from('\ufeff£5 – café\n', 'utf16le')],
    ['Windows-1252', Buffer.from([0xa3, 0x35, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x0a])],
  ])('text in %s', async (_name, content) => {
    expect(await read(content, 'paper.txt')).toBe('£5 – café\n');
  });

  it('a text that begins as a file of another kind might', async () => {
    for (const words of ['BMX track minutes', 'MZ: apologies', 'ID3 grants panel', 'II* listed buildings']) {
      const { text, mediaType } = await readDocument(Buffer.from(words), 'minutes');
      expect({ text, mediaType }).toEqual({ text: words, mediaType: 'text/plain' });
    }
  });

  it('a web page without its scripts and menus, lists with markers, tables as rows', async () => {
    const page =
      '<!doctype html><style>p{}</style><nav>Home</nav><h2>Pier</h2><p>RESOLVED that</p><ol type="a"><li>it be mended;<li>it be painted</ol>' +
      '<table><tr><th>Ref<th>Action<tr><td>1<td>Paint | varnish</table><script>alert(1)</script><p hidden>secret</p>';
    expect(await read(Buffer.from(page), 'paper.html')).toBe(
      '## Pier\n\nRESOLVED that\n\na. it be mended;\n\nb. it be painted\n\n| Ref | Action |\n| 1 | Paint / varnish |\n',
    );
  });

  it('a page nested deep', async () => {
    expect(await read(Buffer.from(`<html>${'<div>'.repeat(900)}deep`), 'deep.html')).toBe('deep\n');
  });

  it('no page nested deeper than anybody writes', async () => {
    await expect(read(Buffer.from(`<html>${'<div>'.repeat(100_000)}deep`), 'deep.html')).rejects.toThrow(
      /^deep\.html has more than 1000 elements one within the other: copy its words into Word/,
    );
  });

  it('a Word document', async () => {
    const { text, mediaType } = await readDocument(await word(), 'paper.docx');
    expect(mediaType).toMatch(/wordprocessingml/);
    expect(text).toContain('RESOLVED that the report be noted.');
    expect(text).toContain('| A1 | Mend the pier | Harbour Manager |');
  });

  it('a PDF, its pages parted by form feeds, whatever its name says', async () => {
    const text = await read(
      pdf('RESOLVED that the pier be mended.\n#pagebreak()\nThe meeting closed.'),
      'paper.txt',
    );
    expect(text.split('\f').map((page) => page.trim())).toEqual([
      'RESOLVED that the pier be mended.',
      'The meeting closed.',
    ]);
  });

  it('a PDF whose table is as wide as what its page shows: what stands above and below is no part of the table', async () => {
    const table =
      '#table(columns: (1fr, 2fr, 1fr), [Ref], [What], [Who], [1], [That the pier be mended], [Piermaster])';
    const text = await read(
      pdf(`#block(clip: true, width: 100%)[Pier Panel\n${table}\nThe meeting closed.]`),
      'paper.pdf',
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Pier Panel',
      '| Ref | What | Who |',
      '| 1 | That the pier be mended | Piermaster |',
      'The meeting closed.',
    ]);
  });
});

/** The first bytes of a picture and of a compound file, as Word wrote before 2007. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const OLD_WORD = Buffer.from('d0cf11e0a1b11ae100000000000000000000000000000000', 'hex');

describe('what is refused, and what its sender is told', () => {
  const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`;
  it.each([
    ['empty', Buffer.from('  \n'), 'a.txt', /^a\.txt is empty: /],
    ['binary', Buffer.from([1, 2, 0, 3, 4]), 'a.txt', /^a\.txt is not a text/],
    ['unknown-type', PNG, 'a.txt', /is a picture: save it as PDF/],
    ['unknown-type', OLD_WORD, 'a.doc', /old Word .*\.docx/],
    ['too-large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'a.txt', /larger than 20 MB/],
    ['too-large', Buffer.from('a\n\n'.repeat(60_001)), 'a.txt', /more than 60,000 lines: split it/],
    ['damaged', Buffer.from('%PDF-1.7 nonsense'), 'a.pdf', /^a\.pdf is damaged/],
    ['no-text', barePdf(), 'scan.pdf', /^scan\.pdf has no text because it is a scan/],
    ['encrypted', barePdf(locked), 'a.pdf', /^a\.pdf is locked with a password/],
  ])('%s', async (fault, content, name, message) => {
    await expect(readDocument(content, name)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      fault,
      message: expect.stringMatching(message),
    });
  });

  it('a Word document that unpacks to more than 200 MB', async () => {
    const content = await word();
    const entry = content.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    content.writeUInt32LE(0xf0000000, entry + 24);
    await expect(readDocument(content, 'a.docx')).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('a PDF of more than 500 pages', async () => {
    const content = pdf('#for i in range(501) [page #i #pagebreak(weak: true)]');
    await expect(readDocument(content, 'a.pdf')).rejects.toMatchObject({ fault: 'too-many-pages' });
  });
});

describe('the reading pool', () => {
  const pool = new ReadingPool();
  afterAll(() => pool.close());

  it('reads and proposes in a process of its own', async () => {
    const { text, extraction } = await pool.readAndPropose(
      Buffer.from('RESOLVED that the report be noted.\n'),
      'a.txt',
    );
    expect(text).toBe('RESOLVED that the report be noted.\n');
    expect(extraction.items).toMatchObject([{ type: 'noted', text: 'that the report be noted.', start: 9 }]);
  });

  it('tells what is wrong with a file', async () => {
    await expect(pool.readAndPropose(Buffer.from([0, 0]), 'a.txt')).rejects.toMatchObject({
      name: 'UnreadableDocument',
      fault: 'binary',
    });
  });

  it('gives up a document that takes too long', async () => {
    const hasty = new ReadingPool(1);
    await expect(hasty.readAndPropose(Buffer.from('a paper'), 'a.txt')).rejects.toMatchObject({
      fault: 'too-slow',
    });
    hasty.close();
  });

  it('gives up a paper that is unpacked into more memory than a paper may have, wherever that memory is, and reads on', async () => {
    const sparing = new ReadingPool(undefined, 300);
    await expect(sparing.readAndPropose(await pdfThatUnpacksTo(512), 'a.pdf')).rejects.toMatchObject({
      fault: 'too-large',
      message: expect.stringContaining('a.pdf needs too much memory to read'),
    });
    const { text } = await sparing.readAndPropose(Buffer.from('RESOLVED that it be noted.\n'), 'b.txt');
    expect(text).toContain('noted');
    sparing.close();
  });
});

/** A small file with one page whose content is so many megabytes of blanks, which the reader unpacks outside the heap. */
async function pdfThatUnpacksTo(megabytes: number): Promise<Buffer> {
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  const packed = await buffer(Readable.from(Array<Buffer>(megabytes).fill(blanks)).pipe(createDeflate()));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
  ];
  const head = `%PDF-1.7\n${objects.map((object, n) => `${n + 1} 0 obj\n${object}`).join('\nendobj\n')}`;
  const tail = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
}
