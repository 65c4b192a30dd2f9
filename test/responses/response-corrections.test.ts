import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const decided = (day: string) => ({
  'decidedOn-day': day,
  'decidedOn-month': '7',
  'decidedOn-year': '2022',
});

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  const documentId = await seedSixteen(app, council);
  await app.database.rows(`insert into meetings (body_id, held_on) values ($1, '2022-07-12')`, [
    council.bodies.CYP,
  ]);
  keeper = await app.signIn('democratic-services');
  const [meeting] = await app.database.rows<{ id: number }>('select id from meetings');
  await keeper.submit(`/responses/new?document=${documentId}`, {
    ...decided('5'),
    decidedBy: 'Executive Member for Children',
    words: 'The Executive thanks the Panel.',
    publishedAt: 'https://thornmere.example/decisions/7',
    meeting: String(meeting?.id),
    'decision-R2022-001': 'accepted',
    'action-R2022-001': 'Write a plan.',
    'owner-R2022-001': String(council.owners.team),
    'due-R2022-001-day': '1',
    'due-R2022-001-month': '9',
    'due-R2022-001-year': '2022',
    'decision-R2022-002': 'rejected',
    'reasons-R2022-002': 'There is no money.',
    'decision-R2022-003': 'accepted',
  });
});
afterAll(() => app.close());

describe('the page of a response', () => {
  it('shows who decided, where it was published, and everything that it answers', async () => {
    const list = await keeper.get('/responses');
    expect(list.words).toContain('5 July 2022 Executive 2 accepted, 1 rejected');
    expect(list.links).toContain('/responses/1');
    const page = await keeper.get('/responses/1');
    for (const words of [
      'Response of 5 July 2022: Executive',
      'Decided by Executive Member for Children',
      "the meeting of Children's Panel on 12 July 2022",
      'The Executive thanks the Panel.',
      'R2022/002 b) That matter b be taken further by the Executive. Rejected There is no money.',
      'Accepted A2022/001',
    ]) {
      expect(page.words).toContain(words);
    }
    expect(page.links).toContain('https://thornmere.example/decisions/7');
    expect(page.links).toContain('/meetings/CYP/2022-07-12');
    expect((await keeper.get('/recommendations/R2022-002')).links).toContain('/responses/1');
  });

  it('hides answers to what a viewer may not see, and the whole where nothing is left', async () => {
    const member = await app.signIn('member', 'other@thornmere.example');
    expect((await member.get('/responses/1')).links).not.toContain('/responses/1/corrections/new');
    await app.database.rows(`update recommendations set publicity = 'exempt' where number = 2`);
    expect((await member.get('/responses/1')).words).not.toContain('There is no money.');
    await app.database.rows(`update recommendations set publicity = 'exempt' where number in (1, 3)`);
    expect((await member.get('/responses/1')).status).toBe(404);
    expect((await member.get('/responses')).words).toContain('No response is recorded yet');
    await app.database.rows(`update recommendations set publicity = 'published'`);
  });

  it.each(['0', 'x', '99999'])('is not found at %s', async (id) => {
    expect((await keeper.get(`/responses/${id}`)).status).toBe(404);
  });

  it('is closed to the public', async () => {
    const reader = await app.signIn('public-reader');
    expect((await reader.get('/responses')).status).toBe(403);
    expect((await reader.get('/responses/1')).status).toBe(403);
  });
});

describe('a response that was recorded wrongly', () => {
  it('needs a reason to be corrected', async () => {
    const again = await keeper.submit('/responses/1/corrections/new', { 'decision-R2022-002': 'accepted' });
    expect([again.status, again.errors]).toEqual([422, ['Enter why the response is corrected']]);
  });

  it('stays visible, and what stands in its place counts, whatever its day', async () => {
    const other = await app.signIn('administrator');
    const opened = await other.get('/responses/1/corrections/new');
    const done = await keeper.submit('/responses/1/corrections/new', {
      ...decided('4'),
      'decision-R2022-002': 'accepted-in-part',
      'reasons-R2022-002': 'Half of it is paid for.',
      'decision-R2022-003': 'none',
      reason: 'The minutes were misread.',
    });
    expect(done).toMatchObject({ status: 303, location: '/responses/2' });
    expect((await keeper.follow(done)).words).toContain(
      'This corrects what was recorded first: The minutes were misread.',
    );
    expect((await keeper.get('/responses/1')).words).toContain('It was corrected and no longer counts.');

    const second = await keeper.get('/recommendations/R2022-002');
    expect(second.words).toMatch(
      /Executive, 4 July 2022 .*Half of it is paid for.*Executive, 5 July 2022 \(corrected since then: does not count\).*There is no money/,
    );
    expect(second.words).toContain('Decision changed from Rejected to Accepted in part');
    const third = await keeper.get('/recommendations/R2022-003');
    expect(third.words).toContain('Response not yet requested');
    expect(third.words).toContain('Decision removed: it was Accepted');
    expect((await keeper.get('/actions/A2022-001')).status).toBe(200);

    const late = await other.submitOn(opened, { reason: 'I saw it too.', 'decision-R2022-002': 'accepted' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('It was corrected: The minutes were misread.');
    expect((await keeper.get('/responses')).links).not.toContain('/responses/1');
  });

  it('can have been recorded by mistake altogether', async () => {
    const none = Object.fromEntries(
      ['001', '002'].flatMap((number) => [
        [`decision-R2022-${number}`, 'none'],
        [`reasons-R2022-${number}`, ''],
      ]),
    );
    const done = await keeper.submit('/responses/2/corrections/new', { ...none, reason: 'It was a draft.' });
    expect((await keeper.follow(done)).words).toContain('Nothing: it was recorded by mistake.');
    expect((await keeper.get('/recommendations/R2022-001')).words).toContain('Response not yet requested');
    expect((await keeper.get('/responses')).words).toContain('No response is recorded yet');
  });

  it('is corrected by those who keep the register', async () => {
    for (const role of ['officer', 'member', 'public-reader'] as const) {
      expect((await (await app.signIn(role)).get('/responses/2/corrections/new')).status).toBe(403);
    }
    expect((await keeper.post('/responses/2/corrections/new', { reason: 'x' })).status).toBe(403);
  });
});
