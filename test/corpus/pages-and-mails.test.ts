import { describe, expect, it } from '@jest/globals';
import { attachedFile } from '../../src/documents/reading/mail-message.js';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { propose } from '../../src/extraction/propose.js';

const textOf = async (content: string, name: string) => (await readDocument(Buffer.from(content), name)).text;
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;

const SAVED_PAGE = [
  'From: <Saved by Blink>',
  'Subject: Pier Panel',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="x"',
  '',
  '--x',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>RESOLVED that the Clerk write to the ferry com=',
  'pany at =C2=A34 a head.</p>',
  '--x--',
].join('\r\n');

const MAIL = [
  'From: clerk@harbour.example',
  'Subject: Minutes',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="y"',
  '',
  '--y',
  'Content-Type: text/plain',
  '',
  'Please see attached.',
  '--y',
  'Content-Type: application/pdf; name="minutes.pdf"',
  'Content-Disposition: attachment; filename="minutes.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--y--',
].join('\r\n');

const forwarding = (head: string) =>
  MAIL.replace(
    /Content-Type: application\/pdf[\s\S]*JVBERi0=/,
    `${head}\r\n\r\nSubject: Minutes\r\n\r\nRESOLVED that …`,
  );

describe('web pages', () => {
  it('keep the columns of text set as typed, also within tables that lay out the page', async () => {
    const typed = `Ref   Action                       Owner            Due\nA1    Paint the railings on        Harbour Master   01/05/2024\n      the north side.\n`;
    const text = await textOf(
      page(
        `<table><tr><td><table><tr><td><h2>Pier Panel</h2><pre>${typed}</pre></td></tr></table></td></tr></table>`,
      ),
      'log.html',
    );
    expect(propose(text).items).toMatchObject([
      {
        reference: 'A1',
        text: 'Paint the railings on the north side.',
        owner: 'Harbour Master',
        dueOn: '2024-05-01',
      },
    ]);
  });

  it('keep the markers of their lists, by style, start and value, also in cells', async () => {
    const list = '<ol style="list-style-type: lower-alpha" start="3"><li>one</li><li value="7">two</li></ol>';
    const table = `<table><tr><td>1</td><td>${list}</td></tr></table>`;
    expect((await textOf(page(list + table), 'a.html')).split('\n').filter((line) => line !== '')).toEqual([
      'c. one',
      'g. two',
      '| 1 | c. one   g. two |',
    ]);
  });
});

describe('mails', () => {
  it('and pages saved as mails are decoded', async () => {
    expect(await textOf(SAVED_PAGE, 'page.mhtml')).toContain('write to the ferry company at £4 a head.');
  });

  const mailOf = async (content: string) => (await readDocument(Buffer.from(content), 'a.eml')).mail;

  it('are read by themselves, and name the papers that came with them', async () => {
    expect(await textOf(MAIL, 'minutes.eml')).toBe('Minutes\n\nPlease see attached.');
    expect(await mailOf(MAIL)).toEqual({
      sentOn: null,
      attachments: [
        { filename: 'minutes.pdf', sizeBytes: 5, checksum: expect.stringMatching(/^[\da-f]{64}$/) },
      ],
    });
    expect(await attachedFile(Buffer.from(MAIL), 'a.eml', 0)).toEqual({
      filename: 'minutes.pdf',
      content: Buffer.from('%PDF-'),
    });
    expect(await attachedFile(Buffer.from(MAIL), 'a.eml', 1)).toBeNull();
  });

  it('keep an email that they pass on as one paper, pictures and signatures as none, and no more than fifty', async () => {
    const named = 'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="panel.eml"';
    for (const [head, filename] of [
      [named, 'panel.eml'],
      ['Content-Type: message/rfc822', 'Attachment 1.eml'],
    ] as const)
      expect((await mailOf(forwarding(head)))?.attachments).toMatchObject([{ filename }]);
    const part = (type: string, name: string) =>
      `--y\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nwords\r\n`;
    const others = [part('image/png', 'logo.png'), part('application/pkcs7-signature', 'smime.p7s')];
    const many = Array.from({ length: 60 }, (_, i) => part('text/plain', `${i}.txt`));
    const full = MAIL.replace('--y--', `${[...others, ...many].join('')}--y--`);
    const names = (await mailOf(full))?.attachments.map(({ filename }) => filename);
    expect(names?.slice(0, 2)).toEqual(['minutes.pdf', '0.txt']);
    expect(names).toHaveLength(50);
  });

  it('that hold no words are empty, unless a paper came with them', async () => {
    expect(await textOf(MAIL.replace('Please see attached.', ''), 'a.eml')).toBe('Minutes\n');
    const bare = MAIL.replace(/Content-Type: multipart[\s\S]*$/, 'Content-Type: text/plain\r\n\r\n');
    await expect(textOf(bare, 'bare.eml')).rejects.toThrow(/bare\.eml is empty/);
  });
});

const WELSH = [
  'Cyflwynodd y Pennaeth yr adroddiad i’r pwyllgor gan ddweud bod y goleuadau wedi cael eu trwsio.',
  'PENDERFYNWYD bod y Clerc yn ysgrifennu at y cwmni fferi ac yn adrodd i’r cyfarfod nesaf.',
  'Roedd yr aelodau yn hapus gyda hyn, ac roedd y cadeirydd yn cytuno gyda swyddogion.',
];
const ENGLISH = [
  'The Head of Service presented the report to the Committee and said that the lamps had been mended.',
  'RESOLVED that the Clerk write to the ferry company and report to the next meeting.',
  'The members were glad of this, and the Chair agreed with the officers.',
];

describe('papers in Welsh', () => {
  it('and English are read once, in English', () => {
    const both = WELSH.map((words, i) => `${words}\n\n${ENGLISH[i]}`).join('\n\n');
    const beside = WELSH.map((words, i) => `| ${words} | ${ENGLISH[i]} |`).join('\n');
    for (const text of [both, beside])
      expect(propose(text).items).toMatchObject([
        { type: 'action', owner: 'the Clerk', duePhrase: 'next meeting' },
      ]);
  });

  it('alone are not read, and that is said', async () => {
    await expect(textOf(WELSH.join('\n\n'), 'cofnodion.txt')).rejects.toThrow(
      /is in Welsh, which is not read yet/,
    );
  });
});
