import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionPlan } from '../../src/reports/action-plan/action-plan.js';
import type { OwnerList } from '../../src/reports/owner/owner-list.js';
import type { Tracker } from '../../src/reports/tracker/tracker.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters } from './board-matters.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

async function made<Model>(path: string): Promise<Model> {
  const { status, html } = await clerk.get(path);
  expect(status).toBe(200);
  return JSON.parse(html);
}

const references = (items: readonly { readonly reference: string }[]) =>
  items.map(({ reference }) => reference);

describe('a tracker', () => {
  it('puts what is open first, each recommendation followed by its actions', async () => {
    const tracker = await made<Tracker>('/reports/tracker.json?body=CYP');
    expect(references(tracker.open)).toEqual(['R2022/002', 'A2022/002', 'A2022/003']);
    expect(references(tracker.closed)).toEqual(['R2022/001', 'A2022/001']);
    expect(tracker.closed[0]).toMatchObject({
      ...{ status: 'achieved', stateLabel: 'Agreed complete', closedOn: '2022-09-07', next: null },
      response: { decision: 'accepted-in-part', reasons: 'Fifteen can be afforded' },
      carriedOutBy: ['A2022/001'],
    });
    expect(tracker.open[0]).toMatchObject({
      daysLate: 72,
      status: 'slipped',
      next: 'Answer awaited',
      response: null,
    });
    expect(tracker.open[1]).toMatchObject({
      timesExtended: 1,
      slippage: 'first extension, 92 days later than first agreed',
    });
    expect(tracker.open[2]).toMatchObject({
      latest: { claim: 'at-risk', words: 'Nobody to visit them yet' },
    });
  });

  it('holds what is open alone, or as at an earlier day, where that is asked for', async () => {
    const open = await made<Tracker>('/reports/tracker.json?body=CYP&show=open');
    expect(open.closed).toEqual([]);
    const earlier = await made<Tracker>('/reports/tracker.json?body=CYP&as-at=2022-09-06');
    expect(references(earlier.open)).toEqual([
      'R2022/001',
      'A2022/001',
      'R2022/002',
      'A2022/002',
      'A2022/003',
    ]);
    expect(references(earlier.closed)).toEqual([]);
  });

  it('of the board holds what every panel asked for', async () => {
    expect(references((await made<Tracker>('/reports/tracker.json?body=OSB')).open)).toContain('A2022/003');
    expect((await made<Tracker>('/reports/tracker.json?body=HEALTH')).open).toEqual([]);
  });

  it('has the nine columns that councils know', async () => {
    const { html } = await clerk.get('/reports/tracker?body=CYP&show=open');
    const heads = [...html.matchAll(/<th[^>]*scope="col"[^>]*>(?:<[^>]+>)*([^<]+)/g)].map(([, head]) =>
      head?.trim(),
    );
    expect(heads).toEqual([
      ...['Reference', 'Date and meeting', 'Recommendation or action', 'Responsible', 'Response'],
      ...['Due', 'Latest position', 'Status', 'Completed, or next'],
    ]);
  });
});

describe('an action plan', () => {
  const ofReport = async () => {
    const [paper] = await app.database.rows<{ id: number }>(
      `select id from documents where kind = 'final-report'`,
    );
    return paper?.id ?? 0;
  };

  it('goes through a report in its own order', async () => {
    const plan = await made<ActionPlan>(`/reports/action-plan.json?document=${await ofReport()}`);
    expect(plan.document).toMatchObject({ title: 'Foster carers: final report', body: { code: 'CYP' } });
    expect(plan.recommendations).toMatchObject([
      { reference: 'R2022/001', label: '32 a)', actions: [{ reference: 'A2022/001', status: 'achieved' }] },
      { reference: 'R2022/002', label: '32 b)', status: 'slipped', actions: [] },
    ]);
    expect(plan.counts).toMatchObject({ achieved: 1, slipped: 1 });
  });

  it('says what is wrong with its address', async () => {
    const none = await clerk.get('/reports/action-plan?document=x');
    expect([none.status, none.errors]).toEqual([422, ['Select the report']]);
    expect((await clerk.get('/reports/action-plan?document=9999')).status).toBe(404);
    const early = await clerk.get(`/reports/action-plan?document=${await ofReport()}&as-at=2022-05-10`);
    expect([early.status, early.errors]).toEqual([
      422,
      ['“Foster carers: final report” holds no recommendation that is published'],
    ]);
  });

  it('is not made of a paper that is not published', async () => {
    const id = await ofReport();
    await app.database.rows(`update documents set publicity = 'unpublished' where id = $1`, [id]);
    expect((await clerk.get(`/reports/action-plan?document=${id}`)).status).toBe(404);
    await app.database.rows(`update documents set publicity = 'published' where id = $1`, [id]);
  });
});

describe('the list of an owner', () => {
  it('tells what it owes by due date, and what waits for a meeting', async () => {
    const list = await made<OwnerList>(
      `/reports/owner.json?owner=${council.owners.director}&as-at=2022-09-06`,
    );
    expect(references(list.owed)).toEqual(['A2022/005']);
    expect(references(list.claimed)).toEqual(['A2022/001']);
    expect(list).toMatchObject({
      name: 'Director of Children’s Services'.replace('’', "'"),
      isForPublic: false,
    });
  });

  it('of a directorate tells what all of its owners owe', async () => {
    const list = await made<OwnerList>('/reports/owner.json?directorate=children&as-at=2022-09-06');
    expect(list).toMatchObject({ name: 'Children', ownerId: null, directorate: 'Children' });
    expect(references(list.owed)).toEqual(['A2022/005', 'A2022/002', 'A2022/003']);
  });

  it('of a directorate is found by the apostrophe of a keyboard', async () => {
    await app.database.rows(
      `insert into owners (kind, name, email, directorate) values ('team', 'Harbour Team', 'harbour@thornmere.example', 'The Harbour’s Own')`,
    );
    const asked = encodeURIComponent("The harbour's own");
    const list = await made<OwnerList>(`/reports/owner.json?directorate=${asked}`);
    expect(list.directorate).toBe('The Harbour’s Own');
  });

  it('asks for the answers that a body’s mailbox is asked for', async () => {
    const [mailbox] = await app.database.rows<{ id: number }>(
      `insert into owners (kind, name, email) values ('team', 'Executive', 'executive@thornmere.example') returning id`,
    );
    const list = await made<OwnerList>(`/reports/owner.json?owner=${mailbox?.id}`);
    expect(list.answers).toEqual([
      expect.objectContaining({ reference: 'R2022/002', by: 'Executive', dueOn: '2022-07-10', daysLate: 72 }),
    ]);
  });

  it.each([
    ['/reports/owner', 422],
    ['/reports/owner?directorate=Nothing', 404],
    ['/reports/owner?owner=9999', 404],
  ])('says at %s that there is no such owner', async (path, status) => {
    expect((await clerk.get(path)).status).toBe(status);
  });
});

describe('the choice of a response form', () => {
  it('offers meetings at which something unanswered was asked, until it is answered, and nothing that is not published', async () => {
    const ask = async (number: number, publicity: string) => {
      const [row] = await app.database.rows<{ id: number }>(
        `insert into recommendations (year, number, text, body_id, addressee_id, meeting_id, made_on, publicity, recorded_at)
         select 2022, $1, 'That the lamps be lit', m.body_id, $2, m.id, m.held_on, $3, now()
         from meetings m where m.held_on = $4 returning id`,
        [number, council.bodies.EXEC, publicity, publicity === 'published' ? '2022-07-06' : '2022-09-07'],
      );
      return row?.id;
    };
    const asked = await ask(51, 'published');
    await ask(52, 'unpublished');
    const choice = await clerk.get('/reports');
    expect(choice.words).toContain('What was asked at the meeting of 6 July 2022 (OSB)');
    expect(choice.words).not.toContain('What was asked at the meeting of 7 September 2022');
    const form = await clerk.get('/reports/response-form?document=R2022/051');
    expect(form.words).toContain('That the lamps be lit');

    await app.database.rows(
      `with response as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at)
         values ($1, '2022-09-01', $2, now()) returning id)
       insert into response_answers (response_id, recommendation_id, decision) select id, $3, 'accepted' from response`,
      [council.bodies.EXEC, council.accounts.democraticServices, asked],
    );
    expect((await clerk.get('/reports')).words).not.toContain('What was asked at the meeting of 6 July 2022');
  });
});
