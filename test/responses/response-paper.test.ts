import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** An executive's answer to two recommendations of the report, written the way executives write theirs. */
const RESPONSE = `THORNMERE BOROUGH COUNCIL

EXECUTIVE

14 June 2022

EXECUTIVE RESPONSE TO THE FINAL REPORT OF THE CHILDREN'S PANEL: A WARM WELCOME

Recommendation 1: That every enquiry about fostering be answered within two working days.

Response: Accepted.

Reasons: The line is busy.

Action: Set up a rota for the enquiry line.

Owner: Director of Children's Services

Timescale: 30 September 2022

Recommendation 2: That each foster family be given one named worker, and that the share of families who have one be reported to the Panel quarterly.

Response: Rejected.

Reasons: There are not enough workers to do so this year.
`;

describe('a response recorded from its paper', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let paper: string;

  const handIn = async (body: string, pasted: string, kind = '') =>
    (await clerk.submit('/documents/new', { body, pasted, kind })).location ?? '';

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-07-20' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    const report = await handIn('CYP', FINAL_REPORT);
    await clerk.submit(report, {}, { press: { all: 'recommendations' } });
    paper = (await handIn('EXEC', RESPONSE, 'response')).replace('/review', '');
  });
  afterAll(() => app.close());

  it('is filled in for a person to compare: decisions, reasons, action, owner and date', async () => {
    const id = paper.split('/').at(-1);
    const document = await clerk.get(paper);
    expect(document.links).toContain(`/responses/new?paper=${id}`);
    expect((await clerk.get(`/documents/${id}/review`)).links).toContain(`/responses/new?paper=${id}`);
    const form = await clerk.get(`/responses/new?paper=${id}`);
    expect(form.words).toContain('Filled in from');
    expect(form.words).toContain('The line is busy. Set up a rota for the enquiry line');
    const done = await clerk.submitOn(form, {});
    expect(done).toMatchObject({ status: 303, errors: [] });
    const answers = await app.database.rows(
      `select r.number, ra.decision, ra.reasons, p.document_id, p.body_id, p.decided_on
       from response_answers ra join responses p on p.id = ra.response_id
       join recommendations r on r.id = ra.recommendation_id order by r.number`,
    );
    const response = { document_id: Number(id), body_id: council.bodies.EXEC, decided_on: '2022-06-14' };
    expect(answers).toEqual([
      { number: 1, decision: 'accepted', reasons: 'The line is busy.', ...response },
      {
        number: 2,
        decision: 'rejected',
        reasons: 'There are not enough workers to do so this year.',
        ...response,
      },
    ]);
    const actions = await app.database.rows('select text, owner_id, due_on from actions');
    expect(actions).toEqual([
      { text: expect.stringContaining('rota'), owner_id: council.owners.director, due_on: '2022-09-30' },
    ]);
  });

  it('asks what it answers where nothing is recognised, and is filled in with what the paper says of itself', async () => {
    const letter = `EXECUTIVE\n\n20 June 2022\n\nLETTER OF THE LEADER\n\nWe shall do what we can.\n`;
    const id = (await handIn('EXEC', letter, 'response')).replace('/review', '').split('/').at(-1);
    const choice = await clerk.get(`/responses/new?paper=${id}`);
    expect(choice.status).toBe(200);
    expect(choice.words).toContain('No recommendation was recognised in this paper');
    const form = await clerk.submitOn(
      choice,
      { recommendation: ['R2022-001', 'R2022-002'] },
      { action: '/responses/new' },
    );
    expect(form.status).toBe(200);
    const done = await clerk.submitOn(form, {
      'decision-R2022-001': 'accepted-in-part',
      'reasons-R2022-001': 'As far as we can.',
    });
    const response = await clerk.follow(done);
    expect(response.words).toContain('Response of 20 June 2022: Executive');
    expect(response.links).toContain(`/documents/${id}`);
    expect(response.words).toContain('As far as we can.');
    expect(response.words).not.toContain('R2022/002');
  });

  it('can be about others than those that were recognised', async () => {
    const id = paper.split('/').at(-1);
    const form = await clerk.get(`/responses/new?paper=${id}`);
    expect(form.links).toContain(`/responses/new?paper=${id}&choose=yes`);
    const choice = await clerk.get(`/responses/new?paper=${id}&choose=yes`);
    expect(choice.words).toContain('The recommendations that were recognised in it are ticked.');
    const one = await clerk.get(`/responses/new?paper=${id}&recommendation=R2022-002`);
    expect(one.html).toContain('There are not enough workers to do so this year.');
    expect(one.words).not.toContain('R2022/001');
    const notice = /Not matched to any recommendation|No answer was found to/;
    expect(one.words).toMatch(notice);
    const wrong = { 'decidedOn-day': '31', 'decidedOn-month': '2', 'decidedOn-year': '2022' };
    const again = await clerk.submitOn(one, wrong);
    expect(again.status).toBe(422);
    expect(again.words).toMatch(notice);
  });

  it('says so where nothing was recommended by its day', async () => {
    const early = MINUTES.replaceAll('2022', '2019');
    const id = (await handIn('CYP', early)).replace('/review', '').split('/').at(-1);
    const choice = await clerk.get(`/responses/new?paper=${id}`);
    expect(choice.words).toContain('The register has no recommendations made by the day of this paper.');
  });

  it.each(['0', 'x', '999999', ''])('is not found at paper=%s', async (id) => {
    expect((await clerk.get(`/responses/new?paper=${id}`)).status).toBe(404);
  });
});
