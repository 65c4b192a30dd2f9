import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedRecommendations, seedReport } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let member: Visitor;
let paper: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  member = await app.signIn('member', 'other@thornmere.example');
  paper = `/documents/${await seedReport(app, council)}`;
});
afterAll(() => app.close());

describe('who can see a paper', () => {
  it('is asked beside who can see a recommendation whose words stand in it', async () => {
    const documentId = Number(paper.split('/').at(-1));
    await seedRecommendations(app, council, [{ text: 'That homes be found.', documentId }]);
    const form = await keeper.get('/recommendations/R2022-001/publicity/new');
    expect(form.words).toContain('Its words still stand in the paper');
    expect(form.links).toContain(`${paper}/publicity/new`);
  });

  it('is changed with a reason, for its text and its original', async () => {
    expect((await member.get(paper)).status).toBe(200);
    expect((await keeper.get(paper)).links).toContain(`${paper}/publicity/new`);
    const again = await keeper.submit(`${paper}/publicity/new`, { publicity: 'exempt' });
    expect([again.status, again.errors]).toEqual([422, ['Enter why']]);
    const stale = await keeper.get(`${paper}/publicity/new`);
    const done = await keeper.submit(`${paper}/publicity/new`, {
      publicity: 'exempt',
      reason: 'It names a child.',
    });
    expect([done.status, done.location]).toEqual([303, paper]);
    expect((await keeper.get(paper)).words).toContain('Democratic services and members of its body');
    expect((await member.get(paper)).status).toBe(404);
    expect((await member.get(`${paper}/original`)).status).toBe(404);
    const [entry] = await app.database.rows(
      `select action, note from audit_entries where subject_kind = 'document' order by id desc limit 1`,
    );
    expect(entry).toEqual({ action: 'changed who may see it', note: 'It names a child.' });
    expect((await keeper.submitOn(stale, { publicity: 'published', reason: 'No.' })).status).toBe(409);
  });

  it('is for those who keep the register to say', async () => {
    expect((await member.get(`${paper}/publicity/new`)).status).toBe(403);
  });
});

describe('a paper that leaves something open', () => {
  it('says which body it names, where there is none of that name', async () => {
    const pasted =
      'Harbour Scrutiny Panel\n\nMinutes of the meeting held on 3 May 2022\n\nAGREED that:\n\n1. The clock be mended.';
    const again = await keeper.submit('/documents/new', { body: '', pasted });
    expect([again.status, again.errors]).toEqual([
      422,
      ['The paper names “Harbour Scrutiny Panel”, and there is no such body here. Select the body'],
    ]);
  });

  it('is asked about together with what is wrong on the form', async () => {
    const again = await keeper.submit('/documents/new', {
      ...{ body: '', publicity: '', 'datedOn-day': '31', 'datedOn-month': '2', 'datedOn-year': '2022' },
      pasted: 'NOT FOR PUBLICATION\n\nAGREED that:\n\n1. The clock be mended.',
    });
    expect([again.status, again.errors]).toEqual([
      422,
      [
        '31 February 2022 is not a real date',
        'The paper does not say which body made it. Select the body',
        'The paper says that it is not for publication. Select who can see it',
      ],
    ]);
  });
});
