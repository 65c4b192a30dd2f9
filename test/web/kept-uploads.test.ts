import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HousekeepingService } from '../../src/audit/housekeeping.service.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const MINUTES = 'Minutes of the Board, 11 May 2022\n\n1 Budget\nRESOLVED that the budget be noted.\n';
const PAPER = { field: 'file', filename: 'minutes of May.txt', content: MINUTES };
const SHEET = {
  field: 'file',
  filename: 'tracker.csv',
  content: 'No,Recommendation,Meeting\n1,Publish the plan,11/05/2022\n',
};
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const PROOF = { field: 'evidenceFile', filename: 'letter.pdf', content: PDF };

describe('a file that came with a form which has to be sent again', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  beforeEach(() => app.database.rows('delete from kept_uploads'));
  afterAll(() => app.close());

  const keptFiles = () => app.database.rows<{ filename: string }>('select filename from kept_uploads');
  const keys = (page: VisitedPage) => [formOn(page).fields._kept ?? []].flat();
  let printings = 0;
  /** A paper that names no body, never handed in before: a known one leads to where it is. */
  const faultyPaper = (by: Visitor) => {
    const file = { ...PAPER, content: `${MINUTES}Printing ${++printings}.` };
    return by.submit('/documents/new', { body: '', title: 'Minutes of May' }, { file });
  };

  it('is kept for a paper of which only the body is missing', async () => {
    const again = await faultyPaper(clerk);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(['The paper does not say which body made it. Select the body']);
    expect(again.words).toContain(
      'minutes of May.txt is kept Choose another file to replace it, or untick it to leave it out',
    );
    const saved = await clerk.submitOn(again, { body: 'OSB' });
    expect(saved.status).toBe(303);
    expect((await clerk.follow(saved)).words).toContain('RESOLVED that the budget be noted.');
    expect(await keptFiles()).toEqual([]);
  });

  it('is kept for a paper of which only the day is wrong, however often it fails', async () => {
    const fields = { body: 'OSB', 'datedOn-day': '31', 'datedOn-month': '2', 'datedOn-year': '2022' };
    const file = { ...PAPER, content: `${MINUTES}Another printing.` };
    let page = await clerk.submit('/documents/new', fields, { file });
    for (let n = 0; n < 2; n++) {
      expect(page.status).toBe(422);
      expect(await keptFiles()).toEqual([{ filename: 'minutes of May.txt' }]);
      page = await clerk.submitOn(page, {});
    }
    const saved = await clerk.submitOn(page, { 'datedOn-day': '11', 'datedOn-month': '5' });
    expect(saved.status).toBe(303);
  });

  it('is kept for a tracker and for the evidence of an update', async () => {
    const tracker = await clerk.submit('/imports/new', { body: '' }, { file: SHEET });
    expect(tracker.words).toContain('tracker.csv is kept');
    expect((await clerk.submitOn(tracker, { body: 'OSB' })).location).toMatch(/^\/imports\/\d+\/columns$/);

    const [reference = ''] = await givenActions(app, council, {});
    const officer = await app.signIn('officer');
    const update = await officer.submit(
      pathOf(reference, '/updates/new'),
      { words: 'Sent' },
      { file: PROOF },
    );
    expect(update.errors).toEqual(['Select the latest position']);
    const saved = await officer.submitOn(update, { claim: 'on-track' });
    expect((await officer.follow(saved)).words).toContain('letter.pdf (PDF, 48 bytes)');
  });

  it('gives way to another that is chosen, and to none where it is unticked', async () => {
    const first = await faultyPaper(clerk);
    const second = await clerk.submitOn(first, {}, { file: { ...PAPER, filename: 'minutes of June.txt' } });
    expect(second.words).toContain('minutes of June.txt is kept');
    expect(await keptFiles()).toEqual([{ filename: 'minutes of June.txt' }]);
    const none = await clerk.submitOn(second, { body: 'OSB', _kept: [] });
    expect(none.errors).toEqual(['Select a file, or paste the text of the paper']);
  });

  it('is not kept where the file itself is at fault', async () => {
    const file = { field: 'file', filename: 'odd.pdf', content: '%PDF-1.7 broken' };
    const refused = await clerk.submit('/documents/new', { body: 'OSB' }, { file });
    expect(refused.status).toBe(422);
    expect(refused.words).not.toContain('odd.pdf is kept');
    expect(await keptFiles()).toEqual([]);
  });

  it('is sent by nobody else', async () => {
    const [key = ''] = keys(await faultyPaper(clerk));
    const other = await app.signIn('democratic-services', 'other@thornmere.example');
    const answer = await other.submit('/documents/new', { body: 'OSB', _kept: key });
    expect(answer.errors).toEqual(['Select a file, or paste the text of the paper']);
    expect(answer.html).not.toContain('Budget');
    expect(await keptFiles()).toHaveLength(1);
    const [row] = await app.database.rows<{ id: string }>('select id from kept_uploads');
    expect(key).not.toContain(row?.id);
  });

  it('is one of ten at most, of a hundred megabytes together, and is swept after two hours', async () => {
    for (let n = 0; n < 11; n++) await faultyPaper(clerk);
    expect(await keptFiles()).toHaveLength(10);
    await app.database.rows('update kept_uploads set size_bytes = 20 * 1024 * 1024');
    await faultyPaper(clerk);
    expect(await keptFiles()).toHaveLength(5);
    const page = await faultyPaper(clerk);
    await app.database.rows(`update kept_uploads set expires_at = now() - interval '1 second'`);
    expect((await clerk.submitOn(page, { body: 'OSB' })).errors).toEqual([
      'Select a file, or paste the text of the paper',
    ]);
    await app.get(HousekeepingService).sweep();
    expect(await keptFiles()).toEqual([]);
  });

  it('is named to whoever was signed out meanwhile', async () => {
    const leaver = await app.signIn('democratic-services', 'leaver@thornmere.example');
    const page = await faultyPaper(leaver);
    await app.database.rows(`delete from sessions`);
    const late = await leaver.submitOn(page, { title: 'Minutes of May, again' });
    const back = await leaver.follow(
      await leaver.submit(late.location ?? '', {
        email: 'leaver@thornmere.example',
        password: 'three random words',
      }),
    );
    expect(back.words).toContain('Select the file again: minutes of May.txt');
    expect(formOn(back).fields.title).toBe('Minutes of May, again');
  });
});
