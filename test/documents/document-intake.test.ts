import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LARGEST_UPLOAD } from '../../src/web/request-body/body-allowance.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { encryptedPdf, FINAL_REPORT, MINUTES } from './papers.js';

describe('handing in a paper', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const upload = (filename: string, content: Buffer | string | Blob, fields: Record<string, string> = {}) =>
    clerk.submit(
      '/documents/new',
      { body: 'CYP', ...fields },
      { file: { field: 'file', filename, content } },
    );
  const stored = async () =>
    (await app.database.rows<{ n: number }>('select count(*)::int as n from documents'))[0]?.n;

  it('says that there are none yet, and what to do', async () => {
    const list = await clerk.get('/documents');
    expect(list).toMatchObject({ status: 200, heading: 'Documents' });
    expect(list.words).toContain('There are no papers yet');
    expect(list.links).toContain('/documents/new');
  });

  it.each<[string, string, Buffer | string, RegExp]>([
    ['an empty file', 'empty.txt', '', /^empty\.txt is empty/],
    ['binary data', 'photo.txt', Buffer.from([1, 2, 3, 0, 4, 5, 0, 9]), /^photo\.txt is not a text/],
    [
      'a picture',
      'photo.png',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
      /^photo\.png is a picture.*save it as/,
    ],
    ['a PDF with a password', 'minutes.pdf', encryptedPdf(), /^minutes\.pdf is locked with a password/],
    ['a PDF cut short', 'minutes.pdf', '%PDF-1.7\n1 0 obj\n<<', /^minutes\.pdf/],
  ])('refuses %s in plain words, and keeps what else was typed', async (_, filename, content, message) => {
    const before = await stored();
    const again = await upload(filename, content, {
      title: 'Our minutes',
      'datedOn-year': '2022',
      'datedOn-day': '7',
      'datedOn-month': '6',
    });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([expect.stringMatching(message)]);
    expect(again.fieldErrors).toEqual(again.errors);
    expect(again.title).toMatch(/^Error: /);
    expect(again.html).toContain('value="Our minutes"');
    expect(again.html).toContain('<option value="CYP" selected>');
    expect(await stored()).toBe(before);
  });

  it('refuses a file that is too large with the form again, which says so and keeps what else was typed', async () => {
    const part = new Blob([new Uint8Array(LARGEST_UPLOAD).fill(97)]);
    const answer = await upload('large.txt', new Blob(Array.from({ length: 10 }, () => part)));
    expect(answer).toMatchObject({ status: 413, heading: 'Add a paper' });
    expect(answer.words).toContain('the file or a text is too large for this service');
    expect(answer.words).toContain('Select the file again: large.txt');
    expect(answer.html).toMatch(/<option value="CYP"[^>]* selected/);
    expect(await stored()).toBe(0);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', { body: '' }, ['Select a file, or paste the text of the paper']],
    ['a body that is none', { pasted: MINUTES, body: 'XYZ' }, ['Select the body that made the paper']],
    [
      'a kind that is none',
      { pasted: MINUTES, kind: 'poem' },
      ['Select the kind of paper, or leave it to be read from the paper'],
    ],
    [
      '31 February',
      { pasted: MINUTES, 'datedOn-day': '31', 'datedOn-month': '2', 'datedOn-year': '2022' },
      ['31 February 2022 is not a real date'],
    ],
    [
      'no date anywhere',
      { pasted: 'AGREED that:\n\n1. The clock be mended.' },
      ['The paper does not give its date. Enter the date'],
    ],
  ])('refuses %s', async (_, fields, faults) => {
    const again = await clerk.submit('/documents/new', { body: 'CYP', ...fields });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(faults);
    expect(await stored()).toBe(0);
  });

  it('asks for what neither the form nor the paper says', async () => {
    const head = 'NOT FOR PUBLICATION\n\n';
    const open = { body: '', publicity: '' };
    const again = await clerk.submit('/documents/new', {
      ...open,
      pasted: `${head}AGREED that:\n\n1. The clock be mended.`,
    });
    expect(again).toMatchObject({ status: 422, heading: 'Add a paper' });
    expect(again.errors).toEqual([
      'The paper does not say which body made it. Select the body',
      'The paper does not give its date. Enter the date',
      'The paper says that it is not for publication. Select who can see it',
    ]);
    expect(again.html).not.toMatch(/name="publicity"[^>]*checked/);
    expect(await stored()).toBe(0);
  });

  it('refuses pasted text of which the end is cut off on the way', async () => {
    const noFile = { field: 'file', filename: '', content: '' };
    for (const pasted of ['a'.repeat(1_100_000), '’'.repeat(400_000)]) {
      const again = await clerk.submit('/documents/new', { body: 'CYP', pasted }, { file: noFile });
      expect(again.errors).toEqual([expect.stringMatching(/^The pasted text is longer than one million/)]);
    }
  });

  it('reads minutes, keeps them with their meeting and leads to the review', async () => {
    const answer = await clerk.submit('/documents/new', { body: 'CYP', pasted: MINUTES });
    expect(answer.location).toMatch(/^\/documents\/\d+\/review$/);
    expect((await clerk.follow(answer)).words).toContain('The paper is stored, with 4 proposals');
    const [row] = await app.database.rows(
      `select d.kind, d.title, d.dated_on, m.body_id, m.held_on, a.action, a.actor
       from documents d join meetings m on m.id = d.meeting_id
       join audit_entries a on a.subject_kind = 'document' and a.subject_id = d.id`,
    );
    expect(row).toEqual({
      kind: 'minutes',
      title: 'Minutes of 7 June 2022',
      dated_on: '2022-06-07',
      body_id: council.bodies.CYP,
      held_on: '2022-06-07',
      action: 'added the document',
      actor: 'Test democratic-services',
    });
  });

  it('keeps the same bytes once, and leads to the paper that is there', async () => {
    const first = await upload('report.txt', FINAL_REPORT);
    const id = Number(/\d+/.exec(first.location ?? '')?.[0]);
    const count = await stored();
    const second = await upload('another name.txt', FINAL_REPORT, { body: 'OSB', title: 'Other' });
    expect(second.location).toBe(`/documents/${id}`);
    expect((await clerk.follow(second)).words).toContain('This paper is in the register already');
    expect(await stored()).toBe(count);
  });

  it('keeps the same bytes once when two hand them in at the same moment', async () => {
    const count = (await stored()) ?? 0;
    const answers = await Promise.all([1, 2].map(() => upload('twin.txt', `${MINUTES}\n\nTwin.`)));
    const ids = answers.map(({ location }) => /\d+/.exec(location ?? '')?.[0]);
    expect(new Set(ids).size).toBe(1);
    expect(await stored()).toBe(count + 1);
  });

  it('gives the original back as bytes that no browser runs', async () => {
    const html =
      '<html><body><p>7 June 2022</p><script>alert(1)</script><p>AGREED that the clock be mended.</p></body></html>';
    const answer = await upload('page.html', html, {
      'datedOn-day': '7',
      'datedOn-month': 'June',
      'datedOn-year': '2022',
    });
    const id = /\d+/.exec(answer.location ?? '')?.[0];
    const original = await clerk.get(`/documents/${id}/original`);
    expect(original.body.toString()).toBe(html);
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
    expect(original.headers.get('x-content-type-options')).toBe('nosniff');
    expect(original.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''page.html");
  });

  it('lists papers by kind, body and what is still to review', async () => {
    const all = await clerk.get('/documents');
    expect(all.words).toContain('Minutes of 7 June 2022');
    expect(all.words).toContain('4 to review');
    const reports = await clerk.get('/documents?kind=final-report&body=CYP&toReview=yes');
    expect(reports.words).toContain('Final report');
    expect(reports.words).not.toContain('Minutes of 7 June 2022');
    expect((await clerk.get('/documents?body=NHS')).words).toContain('No paper fits these filters');
    expect((await clerk.get('/documents?kind=poem&older=x.y&newer=2022-06-31.5&body=%00')).status).toBe(200);
  });

  it('pages through many papers both ways, each once', async () => {
    await app.database.rows(
      `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, uploaded_by_id, uploaded_at)
       select 'tracker', 'Tracker ' || n, $1, date '2021-01-01' + n / 2, 'x.txt', 'text/plain', 1, 'sum' || n, 'x', $2, now()
       from generate_series(1, 60) n`,
      [council.bodies.OSB, council.accounts.democraticServices],
    );
    const titles: string[][] = [];
    const links = (page: { links: string[] }, way: string) =>
      page.links.find((link) => link.includes(`${way}=`));
    let page = await clerk.get('/documents?kind=tracker');
    for (;;) {
      titles.push(page.wordsOf('a').filter((words) => words.startsWith('Tracker')));
      const older = links(page, 'older');
      if (!older) break;
      page = await clerk.get(older);
    }
    expect(titles.map((each) => each.length)).toEqual([25, 25, 10]);
    expect(new Set(titles.flat()).size).toBe(60);
    // From its last page too the whole list is taken away.
    const file = await clerk.get(links(page, 'download') ?? '');
    expect(new Set(file.html.match(/Tracker \d+/g)).size).toBe(60);
    const back = await clerk.get(links(page, 'newer') ?? '');
    expect(back.wordsOf('a').filter((words) => words.startsWith('Tracker'))).toEqual(titles[1]);
    expect(links(back, 'newer')).toBeDefined();
  });

  it.each([
    ['officer', '/documents/new', 403],
    ['member', '/documents/new', 403],
    ['officer', '/documents', 200],
    ['member', '/documents', 200],
    ['public-reader', '/documents', 403],
  ] as const)('lets a %s at %s: %d', async (role, path, status) => {
    expect((await (await app.signIn(role)).get(path)).status).toBe(status);
  });

  it('asks strangers to sign in, and refuses a form that this service did not make', async () => {
    expect((await app.stranger().get('/documents')).location).toMatch(/^\/sign-in\?/);
    const forged = await clerk.post('/documents/new', { body: 'CYP', pasted: MINUTES });
    expect(forged.status).toBe(403);
  });

  it('shows an exempt paper to those who keep it, and to nobody else', async () => {
    const answer = await upload('exempt.txt', `${MINUTES}\n\nExempt part.`, {
      publicity: 'exempt',
      title: 'Secret minutes',
    });
    const id = /\d+/.exec(answer.location ?? '')?.[0];
    const officer = await app.signIn('officer');
    expect((await clerk.get(`/documents/${id}`)).words).toContain('This paper is exempt');
    expect((await officer.get('/documents')).words).not.toContain('Secret minutes');
    for (const path of [`/documents/${id}`, `/documents/${id}/original`])
      expect((await officer.get(path)).status).toBe(404);
  });

  it.each(['0', 'x', '99999999999', '-1', '123456'])('has no document %s', async (id) => {
    for (const page of ['', '/original', '/review'])
      expect((await clerk.get(`/documents/${id}${page}`)).status).toBe(404);
  });
});
