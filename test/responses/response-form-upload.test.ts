import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { wordBomb } from '../support/word-by-hand.js';
import { type Filling, filledForm, type WholeFilling } from './filled-form.js';

describe('a response form that comes back filled in', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let blank: Buffer;
  let paper: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-07-20' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    const report =
      (await clerk.submit('/documents/new', { body: 'CYP', pasted: FINAL_REPORT })).location ?? '';
    await clerk.submit(report, {}, { press: { all: 'recommendations' } });
    paper = report.split('/')[2] ?? '';
    blank = (await clerk.get(`/reports/response-form.docx?document=${paper}`)).body;
  });
  afterAll(() => app.close());

  const upload = async (
    answers: Record<string, Filling>,
    whole: WholeFilling = { decidedOn: [['14 June 2022']] },
  ): Promise<VisitedPage> =>
    clerk.submit(
      '/documents/new',
      { body: 'EXEC' },
      { file: { field: 'file', filename: 'response.docx', content: filledForm(blank, answers, whole) } },
    );
  const answersIn = (documentId: number) =>
    app.database.rows(
      `select r.number, ra.decision, ra.reasons, p.decided_on, p.decided_by, b.code
       from response_answers ra join responses p on p.id = ra.response_id join bodies b on b.id = p.body_id
       join recommendations r on r.id = ra.recommendation_id where p.document_id = $1 order by r.number`,
      [documentId],
    );

  it('is offered on the page of the paper, with each recommendation in its order', async () => {
    const page = await clerk.get(`/documents/${paper}`);
    expect(page.links).toContain(`/reports/response-form?document=${paper}`);
    const form = await clerk.get(`/reports/response-form?document=${paper}`);
    expect(form.status).toBe(200);
    expect(form.words).toContain('R2022/001');
    expect(form.words.indexOf('R2022/001')).toBeLessThan(form.words.indexOf('R2022/002'));
    const byReference = await clerk.get('/reports/response-form.docx?document=R2022-002');
    expect(byReference.status).toBe(200);
    expect((await clerk.get('/reports/response-form?document=nothing')).status).toBe(404);
    expect((await clerk.get(`/reports/response-form?document=${paper}&addressee=NHS`)).status).toBe(404);
  });

  it('shows what will be recorded, says what is at fault beside it, and records nothing yet', async () => {
    const taken = await upload({
      'R2022/001': {
        decision: [['Perhaps']],
        action: [['Set up a rota.']],
        owner: [['Head of Enquiries']],
        due: [['in due course']],
      },
      'R2022/002': { decision: [['Rejected']] },
    });
    expect(taken.status).toBe(303);
    expect(taken.location).toMatch(/^\/responses\/new\?paper=\d+$/);
    const check = await clerk.follow(taken);
    expect(check.words).toContain('Check the response form');
    expect(check.words).toContain('R2022/001: “Perhaps” is not a decision. Select what the response says');
    expect(check.words).toContain('R2022/001: “in due course” is not a date. Enter one, or leave it empty');
    expect(check.words).toContain('R2022/002: Enter why it is rejected');
    expect(check.words).toContain('“Head of Enquiries” is not in the register');
    const id = Number(taken.location?.split('=')[1]);
    expect(await answersIn(id)).toEqual([]);
    const [document] = await app.database.rows<{ kind: string; proposals: number }>(
      `select kind, (select count(*)::int from proposals p where p.document_id = d.id) as proposals
       from documents d where d.id = $1`,
      [id],
    );
    expect(document).toEqual({ kind: 'response', proposals: 0 });
    const again = await clerk.submitOn(check, {});
    expect(again.status).toBe(422);
    expect(again.words).toContain('What will be recorded');
    const done = await clerk.submitOn(again, {
      'decision-R2022-001': 'accepted',
      'reasons-R2022-002': 'There are not enough workers.',
    });
    expect(done.status).toBe(303);
    expect(await answersIn(id)).toMatchObject([
      { number: 1, decision: 'accepted', decided_on: '2022-06-14', code: 'EXEC' },
      { number: 2, decision: 'rejected', reasons: 'There are not enough workers.' },
    ]);
    const actions = await app.database.rows('select text, owner_id, owner_as_written from actions');
    expect(actions).toEqual([
      { text: 'Set up a rota.', owner_id: null, owner_as_written: 'Head of Enquiries' },
    ]);
    const anew = await clerk.get(taken.location ?? '');
    expect(anew.words).toContain('A response was recorded from this form already');
  });

  it('is recorded as it is where nothing is at fault, in one entry for each recommendation', async () => {
    const taken = await upload(
      {
        'R2022/001': {
          decision: [['Accepted in part']],
          reasons: [['As far as we can.', 'More next year.'], ['It costs £3,000.']],
          action: [['Train the staff of the enquiry line.']],
          owner: [['the Director of Children’s Services']],
          due: [['30/09/2022']],
        },
      },
      { decidedOn: [['Tuesday 5 July 2022']], decidedBy: [['The Leader']], words: [['Thank you.']] },
    );
    const check = await clerk.follow(taken);
    expect(check.errors).toEqual([]);
    expect(check.words).toContain('R2022/001 was answered on 14 June 2022');
    const done = await clerk.submitOn(check, {});
    expect(done).toMatchObject({ status: 303, errors: [] });
    expect(await answersIn(Number(taken.location?.split('=')[1]))).toEqual([
      {
        ...{ number: 1, decision: 'accepted-in-part', decided_on: '2022-07-05', decided_by: 'The Leader' },
        ...{ reasons: 'As far as we can.\nMore next year.\n\nIt costs £3,000.', code: 'EXEC' },
      },
    ]);
    const [action] = await app.database.rows(
      'select owner_id, owner_as_written, due_on from actions order by id desc limit 1',
    );
    expect(action).toEqual({
      ...{ owner_id: council.owners.director, owner_as_written: null, due_on: '2022-09-30' },
    });
  });

  it('says so where it answers nothing, or asks of what is not there', async () => {
    const empty = await clerk.follow(await upload({}, { decidedOn: [['6 July 2022']] }));
    expect(empty.words).toContain('Answer at least one recommendation');
    const foreign = Buffer.from(
      filledForm(blank, { 'R2022/002': { decision: [['Accepted']] } }, { decidedOn: [['7 July 2022']] })
        .toString('latin1')
        .replaceAll('R2022/001', 'R2022/999'),
      'latin1',
    );
    const taken = await clerk.submit(
      '/documents/new',
      { body: 'EXEC' },
      { file: { field: 'file', filename: 'foreign.docx', content: foreign } },
    );
    const check = await clerk.follow(taken);
    expect(check.words).toContain('R2022/999 on the form is no recommendation of the register.');
  });

  it('names what is exempt to those who can see it, and says so on it', async () => {
    await app.database.rows(`update recommendations set publicity = 'exempt' where number = 3`);
    const member = await app.signIn('member', 'other@thornmere.example');
    const taken = await member.get(`/reports/response-form.json?document=${paper}`);
    expect(taken.status).toBe(200);
    expect(taken.body.toString()).not.toContain('R2022/003');
    const open = await clerk.get(`/reports/response-form?document=${paper}`);
    expect(open.words).not.toContain('R2022/003');
    const own = await clerk.get(`/reports/response-form?document=${paper}&audience=exempt`);
    expect(own.words).toContain('R2022/003');
    expect(own.words).toContain('not for publication');
    expect(taken.body.toString()).not.toContain('"isExempt": true');
  });

  it('that is a bomb is refused by name, and nothing of it is kept', async () => {
    const before = await app.database.rows('select id from documents');
    for (const content of [wordBomb(2_000), wordBomb(2 ** 31)]) {
      const sent = await clerk.submit(
        '/documents/new',
        { body: 'EXEC' },
        { file: { field: 'file', filename: 'bomb.docx', content } },
      );
      expect([sent.status, sent.words.includes('bomb.docx')]).toEqual([422, true]);
    }
    expect(await app.database.rows('select id from documents')).toEqual(before);
  });
});
