import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { ZipFile } from 'yazl';
import { wordParts } from '../../src/reports/formats/word/word-parts.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { zipPart } from '../support/zip-part.js';
import { enterBoardMatters } from './board-matters.js';
import { reportWords } from './report-words.js';

const PATH = '/reports/letterhead';
const REPORT = '/reports/progress.docx?body=OSB&as-at=2022-07-20&since=2022-05-01';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TOWN_HALL = '<w:t xml:space="preserve">Town Hall, Thornmere</w:t>';

let app: TestApp;
let administrator: Visitor;
let letterhead: Buffer;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  administrator = await app.signIn('administrator');
  letterhead = await letterheadOf(['Town Hall, Thornmere', '{{report}}', 'Printed on recycled paper']);
});
afterAll(() => app?.close());

/** A letterhead as Word saves one, with a heading style, header and footer of its own. */
async function letterheadOf(paragraphs: readonly string[]): Promise<Buffer> {
  const document = new Document({
    styles: { default: { heading1: { run: { font: 'Georgia', size: 52, color: '123456' } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('The Borough of Thornmere')] }) },
        footers: { default: new Footer({ children: [new Paragraph('thornmere.example')] }) },
        children: paragraphs.map((words) => new Paragraph(words)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The letterhead with parts of it written anew, or more of them. */
async function changed(change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  const parts = await wordParts(letterhead, 'letterhead.docx');
  change(parts);
  const zip = new ZipFile();
  for (const [path, content] of parts) zip.addBuffer(content, path);
  zip.end();
  return buffer(zip.outputStream);
}

function rewritten(path: string, from: string, to: string): Promise<Buffer> {
  return changed((parts) => {
    const text = parts.get(path)?.toString('utf8') ?? '';
    expect(text).toContain(from);
    parts.set(path, Buffer.from(text.replace(from, to)));
  });
}

const send = (visitor: Visitor, content: Buffer, filename = 'letterhead.docx') =>
  visitor.submit(PATH, {}, { file: { field: 'file', filename, content } });

async function report(): Promise<Buffer> {
  const { status, body } = await administrator.get(REPORT);
  expect(status).toBe(200);
  return body;
}

describe('the letterhead of reports', () => {
  it('is written into, and keeps its own words, header, footer and styles', async () => {
    const sent = await send(administrator, letterhead);
    expect(sent.location).toBe(PATH);
    const written = await report();
    const words = await reportWords('docx', written);
    const place = (said: string) => words.indexOf(said);
    expect(place('Town Hall, Thornmere')).toBe(0);
    expect(place('Progress report')).toBeGreaterThan(0);
    expect(place('Printed on recycled paper')).toBeGreaterThan(place('Publish the allowances of carers'));
    expect(words).not.toContain('{{report}}');
    const parts = await wordParts(written, 'report.docx');
    const all = [...parts].filter(([path]) => /header|footer/.test(path)).map(([, part]) => part.toString());
    expect(all.join()).toContain('The Borough of Thornmere');
    expect(all.join()).toContain('thornmere.example');
    const styles = zipPart(written, 'word/styles.xml') ?? '';
    expect(styles).toMatch(/w:styleId="Heading1".*?123456/s);
    expect(styles).toContain('Report table text');
  });

  it('is shown with who gave it, given back as it came, and taken out', async () => {
    const page = await administrator.get(PATH);
    expect(page.words).toContain('letterhead.docx');
    expect((await administrator.get(`${PATH}/file`)).body.equals(letterhead)).toBe(true);
    const removed = await administrator.submit(PATH, {}, { action: `${PATH}/removals` });
    expect(removed.location).toBe(PATH);
    expect(await reportWords('docx', await report())).not.toContain('Town Hall');
    expect((await administrator.get(`${PATH}/file`)).status).toBe(404);
    const trail = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'letterhead' order by id`,
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'gave reports in Word a letterhead',
      'took out the letterhead of reports',
    ]);
  });

  it('takes one that says nothing of where, and leaves out the template that Word would fetch', async () => {
    const attached = await changed((parts) => {
      const settings = parts.get('word/settings.xml')?.toString('utf8') ?? '';
      parts.set(
        'word/settings.xml',
        Buffer.from(
          settings.replace(
            /(<w:settings[^>]*>)/,
            '$1<w:attachedTemplate r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
          ),
        ),
      );
      parts.set(
        'word/_rels/settings.xml.rels',
        Buffer.from(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>',
        ),
      );
    });
    expect((await send(administrator, attached)).location).toBe(PATH);
    const written = await report();
    for (const [, part] of await wordParts(written, 'report.docx')) {
      expect(part.includes('elsewhere.example')).toBe(false);
    }
    await administrator.submit(PATH, {}, { action: `${PATH}/removals` });
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['no file of Word', async () => Buffer.from('%PDF-1.7'), 'is not a Word document'],
    ['half a file', async () => letterhead.subarray(0, 2_000), 'is damaged'],
    [
      'macros',
      () => changed((parts) => parts.set('word/vbaProject.bin', Buffer.from('x'))),
      'holds macros or an embedded file',
    ],
    [
      'a picture from elsewhere',
      () =>
        rewritten(
          'word/_rels/document.xml.rels',
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://elsewhere.example/x.png" TargetMode="External"/></Relationships>',
        ),
      'takes text or pictures from elsewhere',
    ],
    [
      'a field that starts a program',
      () =>
        rewritten(
          'word/document.xml',
          TOWN_HALL,
          '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>',
        ),
      'takes text or pictures from elsewhere',
    ],
    ...[
      `<v:instrText xmlns:v="${WORD}">DDEAUTO cmd</v:instrText>`,
      '<w:instrText>DDEA</w:instrText><w:instrText>UTO cmd</w:instrText>',
      '<w:instrText>&#68;DEAUTO cmd</w:instrText>',
      '<w:instrText> ddeauto cmd</w:instrText>',
      `<w:fldSimple w:instr=' INCLUDETEXT "elsewhere" '/>`,
    ].map((field): [string, () => Promise<Buffer>, string] => [
      `a field that is written as ${field}`,
      () => rewritten('word/document.xml', TOWN_HALL, field),
      'takes text or pictures from elsewhere',
    ]),
    [
      'a link whose kind is written otherwise',
      () =>
        rewritten(
          'word/_rels/document.xml.rels',
          '</Relationships>',
          '<p:Relationship xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships" Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://elsewhere.example/x.png" TargetMode="External"/></Relationships>',
        ),
      'takes text or pictures from elsewhere',
    ],
    [
      'a header that is called something else',
      () =>
        changed((parts) =>
          parts.set(
            'word/header.bin',
            Buffer.from(`<w:hdr xmlns:w="${WORD}"><w:instrText>DDEAUTO cmd</w:instrText></w:hdr>`),
          ),
        ),
      'takes text or pictures from elsewhere',
    ],
    [
      'more paragraphs than any letterhead has',
      () => rewritten('word/document.xml', '<w:body>', `<w:body>${'<w:p/>'.repeat(800_000)}`),
      'too many words and tables',
    ],
    [
      'entities',
      () =>
        rewritten(
          'word/document.xml',
          '<w:document ',
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ',
        ),
      'contains what no Word document should',
    ],
    [
      'a part that is much larger than it should be',
      () => changed((parts) => parts.set('word/media/a.bin', Buffer.alloc(41_000_000))),
      'is too large once unpacked',
    ],
  ])('is refused with %s', async (_, content, fault) => {
    const page = await send(administrator, await content());
    expect(page.status).toBe(422);
    expect(page.errors.join()).toContain(fault);
    expect(await app.database.rows('select id from report_letterheads where removed_at is null')).toEqual([]);
  });

  it('may have a link in its words, also to an address that speaks of links', async () => {
    const field = '<w:instrText>HYPERLINK "https://thornmere.example/link import"</w:instrText>';
    expect((await send(administrator, await rewritten('word/document.xml', TOWN_HALL, field))).location).toBe(
      PATH,
    );
    await administrator.submit(PATH, {}, { action: `${PATH}/removals` });
  });

  it('is the administrator’s alone, and a file is wanted', async () => {
    const keeper = await app.signIn('democratic-services');
    expect((await keeper.get(PATH)).status).toBe(403);
    const empty = await administrator.submit(PATH, {});
    expect([empty.status, empty.errors]).toEqual([422, ['Select a Word document']]);
  });
});
