import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { givenActions } from '../actions/given-actions.js';
import { pdfContent } from '../reports/pdf-content.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { zipPart } from '../support/zip-part.js';

const TODAY = '2022-06-15';
/** What Typst, Word, a spreadsheet or HTML would do something with, were it not taken for words. */
const ORDERS = [
  '#read("/etc/passwd")',
  '#eval("6*7")',
  '#import "@preview/cetz:0.3.0"',
  '#include "/etc/hostname"',
  '```typ #sys.version```',
  '$ x^2 $ *strong* <label> @reference // and /* words */',
  '] #panic() [',
  '<w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText>',
  '</w:t></w:r><w:p/>&amp; ]]> &#x41;',
  '{ DDEAUTO c:\\windows\\system32\\cmd.exe }',
  '<script>alert(1)</script>',
  '{{7*7}} $(id) <%= 7*7 %>',
];
const ADDRESS = 'body=CYP&as-at=2022-06-15&since=2022-05-01&template=Orders';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: TODAY, environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  await givenActions(app, council, ...ORDERS.map((text) => ({ text, dueOn: '2022-06-10' })));
  await clerk.submit('/reports/templates/new?body=CYP', {
    ...{ name: 'Orders', coveringText: ORDERS.join('\n\n') },
    ...{ 'place-overdue-actions': '1', 'place-appendix': '2' },
  });
});
afterAll(async () => {
  await app?.close();
  await catcher?.close();
});

const report = (format: string) => clerk.get(`/reports/progress.${format}?${ADDRESS}`);
/** Letters and signs alone: a line may break anywhere, quotes may be curled. */
const signs = (words: string) =>
  words
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00ad\u200b]+/g, '');

describe('words that are orders elsewhere', () => {
  it('come out of a PDF as words, in its text and in its tables', async () => {
    const { status, body } = await report('pdf');
    expect(status).toBe(200);
    const words = signs(await pdfContent(body));
    for (const order of ORDERS) expect([order, words.split(signs(order)).length > 2]).toEqual([order, true]);
    expect(words).not.toContain('root:x:');
  });

  it('come out of a Word document as words: no field, no part, no element of their own', async () => {
    const { status, body } = await report('docx');
    expect(status).toBe(200);
    const xml = zipPart(body, 'word/document.xml') ?? '';
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(xml, 'text/xml');
    const texts = [...document.getElementsByTagName('w:t')].map(({ textContent }) => textContent ?? '');
    const words = signs(texts.join(''));
    for (const order of ORDERS) expect([order, words.includes(signs(order))]).toEqual([order, true]);
    const fields = [...document.getElementsByTagName('w:instrText')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(fields.filter((field) => /INCLUDETEXT|DDE/.test(field))).toEqual([]);
  });

  it('come out of a page to keep as words', async () => {
    const page = await report('html');
    expect(page.status).toBe(200);
    expect(page.all('script').concat(page.all('label'))).toEqual([]);
    const words = signs(page.words);
    for (const order of ORDERS) expect([order, words.includes(signs(order))]).toEqual([order, true]);
  });
});

describe('line breaks that are typed into names', () => {
  const BROKEN = 'Head of Homes\r\nBcc: everybody@evil.example\r\n\r\n<b>Pay here</b>';

  it('make no header of a mail, and no second address', async () => {
    await app.database.rows('update owners set name = $2 where id = $1', [council.owners.team, BROKEN]);
    await app.database.rows('update people set name = $2 where id = $1', [council.people.officer, BROKEN]);
    await givenActions(app, council, {
      text: `Homes\r\nCc: all@evil.example`,
      ownerId: council.owners.team,
      dueOn: TODAY,
    });
    await app.get(RemindersService).send(parseDay(TODAY), THE_PROGRAM);
    expect(catcher.caught.length).toBeGreaterThan(0);
    for (const { headers, to = [], cc = [], bcc = [], subject = '', html = '' } of catcher.caught) {
      const addresses = [...to, ...cc, ...bcc].map(({ address = '' }) => address);
      expect(addresses.filter((address) => !/@(?:thornmere|hospitals)\.example$/.test(address))).toEqual([]);
      expect(
        headers.filter(({ key, value }) => key === 'bcc' || (value.includes('evil') && key !== 'subject')),
      ).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).not.toContain('<b>Pay here');
    }
  });

  it.each([
    'ann@evil.example\r\nBcc: b@evil.example',
    'ann@evil.example, b@evil.example',
    '"a\nb"@evil.example',
    'Ann <ann@evil.example>',
  ])('are no address to write to: %j', async (address) => {
    const place = '/reminders/items/A2022-001/followers';
    const answer = await clerk.submit(place, { name: 'Ann', address }, { action: `${place}/new` });
    expect(answer.status).toBe(422);
    const person = await clerk.submit('/people/owners/new', { kind: 'team', name: 'Homes', email: address });
    expect(person.status).toBe(422);
    expect(await app.database.rows("select id from owners where email ~ 'evil'")).toEqual([]);
  });
});
