import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openDocumentFile } from '../support/open-document-by-hand.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { MINUTES } from './papers.js';

type Part = { readonly filename: string; readonly content: Buffer | string };

function email(words: string, parts: readonly Part[]): string {
  const attached = parts.flatMap(({ filename, content }) => [
    '--part',
    `Content-Type: application/octet-stream; name="${filename}"`,
    `Content-Disposition: attachment; filename="${filename}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  ]);
  return [
    'From: officer@harbour.example',
    'Subject: Papers of the panel',
    'Date: Wed, 8 Jun 2022 23:30:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    ...attached,
    '--part--',
    '',
  ].join('\r\n');
}

const LOG = openDocumentFile('<text:p>RESOLVED that the Clerk mend the lamps on the north quay.</text:p>');

describe('an email with papers attached', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const upload = async (filename: string, content: string, fields: Record<string, string> = {}) => {
    const answer = await clerk.submit(
      '/documents/new',
      { body: 'CYP', ...fields },
      { file: { field: 'file', filename, content } },
    );
    expect(answer.status).toBe(303);
    return answer.location ?? '';
  };
  const press = async (path: string, number: number, fields: Record<string, string> = {}) =>
    clerk.submit(path, fields, { action: `${path}/${number}` });
  const papers = async () =>
    app.database.rows(
      'select title, filename, publicity, dated_on as "datedOn", body_id as "bodyId" from documents order by id',
    );

  it('is read, and each of them is taken in as a paper of its own in one press', async () => {
    const sent = email('Please find the minutes attached.', [
      { filename: 'minutes.txt', content: MINUTES },
      { filename: 'logo.png', content: 'picture' },
      { filename: 'costs.xlsx', content: 'PK' },
    ]);
    const path = await upload('papers.eml', sent);
    expect(path).toMatch(/^\/documents\/\d+\/attachments$/);
    const offered = await clerk.get(path);
    expect(offered).toMatchObject({ status: 200, heading: 'Attachments of a message' });
    expect(offered.words).toContain('Please find the minutes attached.');
    expect(offered.words).toContain('Take in minutes.txt');
    expect(offered.words).not.toContain('logo.png');
    // Sent late in the evening of the day before, by the clock of London it is the ninth.
    expect(await papers()).toMatchObject([{ filename: 'papers.eml', datedOn: '2022-06-09' }]);

    expect(await press(path, 1)).toMatchObject({ status: 303, location: path });
    expect(await papers()).toMatchObject([
      { filename: 'papers.eml' },
      { filename: 'minutes.txt', publicity: 'published', bodyId: council.bodies.CYP },
    ]);
    const after = await clerk.get(path);
    expect(after.words).toMatch(/minutes\.txt is stored, with \d+ proposals?\./);
    expect(after.words).toContain('In the register as');
    expect(after.links).toContainEqual(expect.stringMatching(/^\/documents\/\d+\/review$/));
    expect(after.words).not.toContain('Take in minutes.txt');

    const again = await clerk.get(path.replace('/attachments', ''));
    expect(again.links).toContain(path);
  });

  it('leads to the proposals of the message itself', async () => {
    const promise = 'The Director of Place undertook to send members the costs by 1 July 2022.';
    const path = await upload('promise.eml', email(promise, [{ filename: 'empty.txt', content: ' ' }]));
    const page = await clerk.get(path);
    expect(page.words).toContain('Review 1 proposal of the message');
    expect(page.links).toContain(path.replace('attachments', 'review'));
  });

  it('says what to do about an attachment that is not read', async () => {
    const path = await upload(
      'costs.eml',
      email('The costs.', [
        { filename: 'costs.txt', content: '' },
        { filename: 'old.doc', content: Buffer.from([0, 1, 2, 3, 0, 0]) },
      ]),
    );
    const refused = await press(path, 1);
    expect(refused).toMatchObject({ status: 422, heading: 'Take in an attachment' });
    expect(refused.errors).toEqual([expect.stringMatching(/^old\.doc is not a text file/)]);
    expect((await clerk.post(`${path}/7`)).status).not.toBe(303);
  });

  it('asks for the day that a paper does not give, and keeps what the message says of who can see it', async () => {
    const sent = email('In confidence.', [{ filename: 'log.odt', content: LOG }]);
    const path = await upload('secret.eml', sent, { publicity: 'exempt' });
    expect((await clerk.get(path)).words).toContain('This message is exempt');
    const asked = await press(path, 1);
    expect(asked.errors).toEqual(['The paper does not give its date. Enter the date']);
    expect(asked.html).toMatch(/value="exempt"[^>]* checked/);
    const day = { 'datedOn-day': '7', 'datedOn-month': '6', 'datedOn-year': '2022' };
    expect(await clerk.submitOn(asked, day)).toMatchObject({ status: 303, location: path });
    expect(await papers()).toContainEqual(
      expect.objectContaining({ filename: 'log.odt', publicity: 'exempt', datedOn: '2022-06-07' }),
    );
    const chair = await app.signIn('officer');
    expect((await chair.get(path)).status).toBe(403);
  });

  it('knows a paper that is in the register already', async () => {
    const path = await upload('again.eml', email('Again.', [{ filename: 'the same.txt', content: MINUTES }]));
    const page = await clerk.get(path);
    expect(page.words).toContain('In the register as');
    expect(page.words).not.toContain('Take in');
  });

  it('has no attachments where it is another paper', async () => {
    expect((await clerk.get('/documents/2/attachments')).words).toContain('No papers came with it.');
    expect((await clerk.get('/documents/999/attachments')).status).toBe(404);
    expect((await clerk.get('/documents/2')).links).not.toContain('/documents/2/attachments');
  });
});
