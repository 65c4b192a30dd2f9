import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { binaryDataInUse } from '../support/memory.js';
import { documentXml, wordFile, zip } from '../support/word-by-hand.js';

const DOCUMENT = 'word/document.xml';
const fault = async (content: Buffer, name: string) =>
  readDocument(content, name).then(
    ({ text }) => `read: ${text.slice(0, 80)}`,
    (error: unknown) => {
      const { fault, message } = error as Error & { fault?: string };
      return `${fault}: ${message}`;
    },
  );

describe('files that mean harm', () => {
  it('a Word document is read, and what is none of its parts is left alone', async () => {
    const content = wordFile({ name: DOCUMENT, content: documentXml('RESOLVED that it be noted.') }, [
      { name: '../../../../tmp/matters-arising-was-here.xml', content: '<a/>' },
      { name: '/etc/matters-arising-was-here.xml', content: '<a/>' },
    ]);
    expect(await fault(content, 'paper.docx')).toBe('read: RESOLVED that it be noted.\n');
  });

  it('a zip bomb that says how large it is', async () => {
    const bomb = { name: DOCUMENT, content: Buffer.alloc(201 * 1024 * 1024, 32) };
    expect(await fault(wordFile(bomb), 'bomb.docx')).toMatch(/^too-large: bomb\.docx .*remove its pictures/);
  });

  it('a zip bomb that says it is small', async () => {
    const bomb = { name: DOCUMENT, content: Buffer.alloc(64 * 1024 * 1024, 32), says: 2000 };
    const before = binaryDataInUse();
    expect(await fault(wordFile(bomb), 'bomb.docx')).toMatch(/^too-large: bomb\.docx .*more than it says/);
    // Not collected: what was unpacked in vain counts.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bomb.content.length / 2);
  });

  it('a zip bomb behind an end record that counts one entry too few', async () => {
    const content = wordFile({ name: DOCUMENT, content: documentXml('x') }, [
      { name: DOCUMENT, content: Buffer.alloc(201 * 1024 * 1024, 32) },
    ]);
    const end = content.length - 22;
    content.writeUInt16LE(3, end + 8);
    content.writeUInt16LE(3, end + 10);
    expect(await fault(content, 'bomb.docx')).toMatch(/^damaged: bomb\.docx is damaged/);
  });

  it('an end record that counts more entries than there are', async () => {
    const content = wordFile({ name: DOCUMENT, content: documentXml('x') });
    content.writeUInt16LE(9, content.length - 22 + 10);
    expect(await fault(content, 'a.docx')).toMatch(/^damaged: a\.docx is damaged/);
  });

  it('a stored part that says it is small', async () => {
    const content = wordFile({ name: DOCUMENT, content: documentXml('x'), says: 1 });
    const directory = content.lastIndexOf('PK\u0001\u0002');
    content.writeUInt16LE(0, directory + 10);
    expect(await fault(content, 'a.docx')).toMatch(/^damaged: a\.docx is damaged/);
  });

  it('XML entities that double and double again, or name a file of the machine', async () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('');
    const doctypes = [
      `<!DOCTYPE d [<!ENTITY e0 "aaaa">${doubling}]>`,
      '<!DOCTYPE d [<!ENTITY e40 SYSTEM "file:///etc/passwd">]>',
    ];
    for (const doctype of doctypes) {
      const content = wordFile({ name: DOCUMENT, content: documentXml('before &e40; after', doctype) });
      const outcome = await fault(content, 'entities.docx');
      expect(outcome).not.toMatch(/aaaa|root:/);
      expect(outcome).toMatch(/^damaged: entities\.docx|^read: .{0,40}$/s);
    }
  });

  it('scripts, handlers and frames of a web page are no words of it', async () => {
    const page =
      '<!doctype html><body onload="steal()"><script>steal()</script><p>RESOLVED <b onclick="steal()">that</b> it be noted.</p><iframe srcdoc="<p>RESOLVED that all be mine</p>"></iframe><svg><script>steal()</script></svg><noscript>steal</noscript><object>steal</object><template><p>steal</p></template><!-- steal --><a href="javascript:steal()">A link</a>';
    expect(await fault(Buffer.from(page), 'page.html')).toBe('read: RESOLVED that it be noted.\n\nA link\n');
  });
});

describe('files that are not what their names say', () => {
  const word = async () =>
    Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('RESOLVED that it be noted.')] }] }),
    );

  it.each([
    ['a Word document called PDF', word, 'paper.pdf', /^read: RESOLVED/],
    [
      'a web page called text',
      async () => Buffer.from('<!doctype html><p>RESOLVED that it be noted.'),
      'a.txt',
      /^read: RESOLVED/,
    ],
    [
      'a spreadsheet called Word',
      async () => zip([{ name: 'xl/workbook.xml', content: '<a/>' }]),
      'a.docx',
      /^unknown-type: a\.docx is a spreadsheet: save it as PDF/,
    ],
    [
      'slides called Word',
      async () => zip([{ name: 'ppt/presentation.xml', content: '<a/>' }]),
      'a.docx',
      /^unknown-type: a\.docx is a set of slides: save it as PDF/,
    ],
    [
      'another zip file',
      async () => zip([{ name: 'photo.jpg', content: 'x' }]),
      'a.docx',
      /^unknown-type: a\.docx is a compressed file/,
    ],
    [
      'rich text called Word',
      async () => Buffer.from('{\\rtf1 RESOLVED}'),
      'a.docx',
      /^unknown-type: a\.docx is rich text/,
    ],
    [
      'a Word document with a password',
      async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.docx',
      /has a password: save it as/,
    ],
    [
      'a Word document cut short',
      async () => (await word()).subarray(0, 3000),
      'a.docx',
      /^damaged: a\.docx is damaged: open it in Word/,
    ],
    [
      'a Word document without its words',
      async () => wordFile({ name: 'word/other.xml', content: '<a/>' }),
      'a.docx',
      /^(?:damaged|unknown-type): a\.docx /,
    ],
    [
      'a Word document that is no XML',
      async () => wordFile({ name: DOCUMENT, content: 'RESOLVED' }),
      'a.docx',
      /^damaged: a\.docx /,
    ],
  ])('%s', async (_name, make, name, outcome) => {
    expect(await fault(await make(), name)).toMatch(outcome);
  });

  it.each([
    ['little', (text: string) => Buffer.from(text, 'utf16le')],
    ['big', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('UTF-16 without its mark, %s end first', async (_name, encode) => {
    expect(await fault(encode('RESOLVED that £5 be paid – at once.\n'), 'a.txt')).toBe(
      'read: RESOLVED that £5 be paid – at once.\n',
    );
  });
});
