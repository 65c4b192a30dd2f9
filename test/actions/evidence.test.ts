import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { AttachedFile, Visitor } from '../support/visitor.js';
import { givenActions, pathOf } from './given-actions.js';

const DONE = { claim: 'complete', words: 'The figures went to the panel on 30 May.' };
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const file = (filename: string, content: AttachedFile['content']): { file: AttachedFile } => ({
  file: { field: 'evidenceFile', filename, content },
});

describe('evidence', () => {
  let app: TestApp;
  let council: Council;
  let officer: Visitor;
  let reference: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    officer = await app.signIn('officer');
  });
  beforeEach(async () => {
    [reference = ''] = await givenActions(app, council, {});
  });
  afterAll(() => app.close());

  const upload = (sent: { file: AttachedFile }, more: Record<string, string> = {}) =>
    officer.submit(pathOf(reference, '/updates/new'), { ...DONE, ...more }, sent);
  const linkOn = async (visitor: Visitor) =>
    (await visitor.get(pathOf(reference))).links.find((href) => href.startsWith('/evidence/')) ?? '';

  it('is a file, which comes back as a download that runs nothing', async () => {
    const saved = await upload(file('../May figures.pdf', PDF), { evidenceTitle: 'Figures for May' });
    const item = await officer.follow(saved);
    expect(item.words).toContain('Evidence: Figures for May (PDF, 48 bytes)');
    const kept = await officer.get(await linkOn(officer));
    expect(kept.status).toBe(200);
    expect(kept.body.toString('latin1')).toBe(PDF);
    expect(Object.fromEntries(kept.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''May%20figures.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it.each([
    ['a page that calls itself a PDF', file('proof.pdf', '<html><script>alert(1)</script></html>')],
    ['a drawing with a script', file('proof.svg', '<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['a program', file('proof.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))],
    ['an archive', file('proof.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))],
    ['binary in a text', file('proof.txt', 'abc\u0000def')],
  ])('is not %s; what was typed stays', async (_, sent) => {
    const again = await upload(sent, { evidenceTitle: 'Proof' });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual([expect.stringMatching(/^This kind of file is not accepted/)]);
    expect(again.html).toContain(DONE.words);
    expect((await officer.get(pathOf(reference))).words).toContain('No update yet');
  });

  it.each([
    ['empty', '', 'The file is empty'],
    [
      'too large',
      Buffer.concat([Buffer.from(PDF), Buffer.alloc(10 * 1024 * 1024)]),
      'The file is larger than 10 MB',
    ],
    [
      'one byte too large',
      Buffer.concat([Buffer.from(PDF), Buffer.alloc(10 * 1024 * 1024 + 1 - PDF.length)]),
      'The file is larger than 10 MB. Select a smaller file',
    ],
  ])('is not a file that is %s', async (_, content, message) => {
    const again = await upload(file('proof.pdf', content));
    expect([again.status, again.errors.join()]).toEqual([422, expect.stringContaining(message)]);
  });

  it('gets the ending of what it is, and is kept once however often it is uploaded', async () => {
    await upload(file('figures.html', PDF));
    await upload(file('figures again.pdf', PDF));
    const kept = await app.database.rows<{ filename: string; checksum: string }>(
      `select e.filename, e.checksum from evidence e join action_updates u on u.id = e.update_id join actions a on a.id = u.action_id
       where a.number = $1 order by e.id`,
      [Number(reference.slice(-3))],
    );
    expect(kept.map(({ filename }) => filename)).toEqual(['figures.html.pdf', 'figures again.pdf']);
    const [count] = await app.database.rows<{ count: number }>(
      'select count(*)::int as count from evidence_contents where checksum = $1',
      [kept[0]?.checksum],
    );
    expect(count?.count).toBe(1);
  });

  it('can be added to an update afterwards, a piece at a time, with its entry in the history', async () => {
    await officer.submit(pathOf(reference, '/updates/new'), DONE);
    const add =
      (await officer.get(pathOf(reference))).links.find((href) => href.endsWith('/evidence/new')) ?? '';
    const none = await officer.submit(add, {});
    expect([none.status, none.errors]).toEqual([422, ['Select a file, or enter a web address']]);
    await officer.submit(add, {}, file('minutes.pdf', PDF));
    const saved = await officer.submit(
      add,
      { evidenceTitle: 'Slides' },
      file('notes.csv', 'ward,homes\nLee,4\n'),
    );
    const item = await officer.follow(saved);
    expect(item.words).toContain('Evidence: minutes.pdf (PDF, 48 bytes)');
    expect(item.words).toContain('Evidence: Slides (CSV, 17 bytes)');
    expect(item.words).toContain('Test officer added evidence');
    const stranger = await app.signIn('officer', 'someone.else@thornmere.example');
    expect((await stranger.get(add)).status).toBe(403);
  });

  it('is for the council’s people alone unless its owner marks it as fit for publication', async () => {
    await upload(file('proof.pdf', PDF));
    const path = await linkOn(officer);
    expect((await app.stranger().get(path)).status).toBe(404);
    const reader = await app.signIn('public-reader');
    expect((await reader.get(path)).status).toBe(404);
    expect((await (await app.signIn('member')).get(path)).status).toBe(200);
    [reference = ''] = await givenActions(app, council, {});
    await upload(file('proof.pdf', PDF), { evidencePublic: 'yes' });
    const marked = await linkOn(officer);
    expect((await officer.get(pathOf(reference))).words).toContain('fit for publication');
    expect((await app.stranger().get(marked)).status).toBe(200);
    expect((await reader.get(marked)).status).toBe(200);
    const open = await app.stranger().get(`/register/${reference.replace('/', '-')}`);
    expect(open.words).toContain('proof.pdf');
    expect(open.links).toContain(marked);
  });

  it('of an exempt action is for its owner, the keepers and the members of its body, marked or not', async () => {
    [reference = ''] = await givenActions(app, council, { publicity: 'exempt' });
    await upload(file('proof.pdf', PDF), { evidencePublic: 'yes' });
    const path = await linkOn(officer);
    expect((await officer.get(path)).status).toBe(200);
    expect((await (await app.signIn('democratic-services')).get(path)).status).toBe(200);
    expect((await (await app.signIn('member')).get(path)).status).toBe(200);
    expect((await (await app.signIn('member', 'other@thornmere.example')).get(path)).status).toBe(404);
    expect((await app.stranger().get(path)).status).toBe(404);
  });

  it('answers whoever is not signed in alike, whether there is a file or not', async () => {
    await upload(file('proof.pdf', PDF));
    const [hidden, unknown] = [await linkOn(officer), '/evidence/424242'];
    const answers = [await app.stranger().get(hidden), await app.stranger().get(unknown)];
    const [first, second] = answers.map(({ status, location, words }) => ({ status, location, words }));
    expect(first).toEqual(second);
    expect(first?.status).toBe(404);
  });

  it.each(['0', '99999999999', 'x', '1%20or%201=1', '424242'])(
    'knows nothing of /evidence/%s',
    async (id) => {
      expect((await officer.get(`/evidence/${id}`)).status).toBe(404);
    },
  );

  it('is not taken without end by strangers: more than one a second are too many', async () => {
    const statuses: number[] = [];
    for (let n = 0; n <= 60; n++) statuses.push((await app.stranger().get('/evidence/424242')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
