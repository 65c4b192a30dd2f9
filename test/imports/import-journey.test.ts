import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck, upload } from './import-steps.js';
import { RECOMMENDATIONS_CSV, RECOMMENDATIONS_LATER_CSV } from './trackers.js';

describe('importing a tracker of recommendations', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const figures = (page: VisitedPage) =>
    page.wordsOf('li').filter((words) => /^\d+ (new|changed|unchanged|not imported)$/.test(words));
  const count = async (table: string) =>
    (await app.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it('begins empty and says what to do', async () => {
    expect((await clerk.get('/imports')).words).toContain('No spreadsheet has been imported yet');
  });

  it('guesses the columns and shows examples of them', async () => {
    const columns = await clerk.follow(await upload(clerk, 'tracker.csv', RECOMMENDATIONS_CSV));
    expect(columns.heading).toBe('What the columns hold');
    expect(columns.words).toContain('For example “CYP1”, “CYP2”, “CYP3”');
    const chosen = columns.all('option').filter(({ attrs }) => attrs.some(({ name }) => name === 'selected'));
    expect(chosen.map(({ attrs }) => attrs.find(({ name }) => name === 'value')?.value).slice(0, 10)).toEqual(
      [
        'reference',
        'text',
        'action',
        'madeOn',
        'response',
        'respondedOn',
        'owner',
        'dueOn',
        'status',
        'update',
      ],
    );
  });

  it('takes in every row, without the cell that cannot be', async () => {
    const check = await toCheck(clerk, 'tracker.csv', RECOMMENDATIONS_CSV);
    expect(figures(check)).toEqual(['5 new', '0 changed', '0 unchanged', '0 not imported']);
    expect(check.words).toContain(
      'It would make 5 recommendations to the Executive and 4 actions: everybody can see them.',
    );
    expect(check.words).toContain('1 new row without the day it was made. The day stays unknown');
    expect(check.words).toContain('1 cell cannot be imported. The rest of the row can.');
    expect(check.words).toContain('Head of Placements (post)');
    expect(check.words).toContain('June 2022 has 30 days');
    expect(await count('recommendations')).toBe(0);

    const done = await runToEnd(clerk, check);
    const again = await clerk.follow(await clerk.submitOn(check, {}));
    expect(again.path).toBe(done.path);
    expect(done.heading).toBe('What the import did');
    expect(figures(done)).toEqual(['5 new', '0 changed', '0 unchanged', '0 not imported']);
    expect(await count('recommendations')).toBe(5);
    expect(await count('actions')).toBe(4);
  });

  it('keeps each fact as it is kept by hand', async () => {
    const rows = await app.database.rows(
      `select r.label, r.made_on as "madeOn", a.decision, p.decided_on as "decidedOn", a.reasons
       from recommendations r join response_answers a on a.recommendation_id = r.id join responses p on p.id = a.response_id order by r.label`,
    );
    expect(rows).toEqual([
      { label: 'CYP1', madeOn: '2022-05-11', decision: 'accepted', decidedOn: '2022-07-05', reasons: null },
      {
        label: 'CYP2',
        madeOn: '2022-05-11',
        decision: 'accepted-in-part',
        decidedOn: '2022-07-05',
        reasons: 'The sheet gives no reasons',
      },
      {
        label: 'CYP3',
        madeOn: '2022-05-11',
        decision: 'rejected',
        decidedOn: '2022-07-05',
        reasons: 'The sheet gives no reasons',
      },
      { label: 'CYP4', madeOn: '2022-05-11', decision: 'accepted', decidedOn: '2022-07-05', reasons: null },
      { label: 'CYP5', madeOn: '2022-08-01', decision: 'accepted', decidedOn: '2022-08-01', reasons: null },
    ]);
    const actions = await app.database.rows(
      `select a.text, o.name as owner, a.due_on as "dueOn", u.claim, v.verdict from actions a left join owners o on o.id = a.owner_id
       left join action_updates u on u.action_id = a.id left join verdicts v on v.action_id = a.id order by a.id`,
    );
    expect(actions).toEqual([
      {
        text: 'Publish the strategy',
        owner: "Director of Children's Services",
        dueOn: '2022-09-30',
        claim: 'on-track',
        verdict: null,
      },
      {
        text: 'Write to every provider',
        owner: "Director of Children's Services",
        dueOn: '2022-09-30',
        claim: 'on-track',
        verdict: null,
      },
      {
        text: 'That exit interviews be offered to every carer',
        owner: 'Fostering Team',
        dueOn: '2022-09-30',
        claim: 'at-risk',
        verdict: null,
      },
      {
        text: 'Keep the helpline open',
        owner: 'Head of Placements',
        dueOn: '2022-09-30',
        claim: null,
        verdict: null,
      },
    ]);
    expect((await clerk.get('/recommendations/R2022-001')).words).toContain(
      'That the sufficiency strategy be published',
    );
    expect(council.owners.team).toBeGreaterThan(0);
  });

  it('makes no verdict of “Closed”, and keeps the words', async () => {
    expect(await count('verdicts')).toBe(0);
    expect((await clerk.get('/actions/A2022-004')).words).toContain('Status in the sheet: Closed');
  });

  it('makes up no day: what nobody knows is said to be unknown', async () => {
    const unknown = await clerk.get('/recommendations/R2022-005');
    expect(unknown.words).toContain('Made on Not known');
    expect(unknown.words).not.toContain('1 August 2022: accepted');
    expect(unknown.words).not.toContain('Made on 1 August 2022');
  });

  it('tells apart when an item was made and when it was imported, and from which file', async () => {
    const known = await clerk.get('/recommendations/R2022-001');
    expect(known.words).toContain('Imported on 1 August 2022, from tracker.csv');
    expect(known.links.filter((href) => /^\/imports\/\d+$/.test(href))).toHaveLength(1);
    expect(known.words).toMatch(/Test democratic-services imported it 1 August 2022.*Made on 11 May 2022/);
    expect(known.words).toMatch(/Imported from tracker\.csv/);
    expect((await clerk.get('/recommendations/R2022-005')).words).toContain(
      'Made on a day that nobody knows',
    );
    const action = await clerk.get('/actions/A2022-001');
    expect(action.words).toContain('Imported on 1 August 2022, from tracker.csv');
    const officer = await app.signIn('officer');
    const told = (await officer.get('/recommendations/R2022-001')).words;
    expect(told).toContain('Imported on 1 August 2022');
    expect(told).not.toContain('tracker.csv');
  });

  it('gives back what was not taken as a file with the reason', async () => {
    const list = await clerk.get('/imports');
    const path = list.links.find((link) => /^\/imports\/\d+$/.test(link)) ?? '';
    const file = await clerk.get(`${path}/not-fitting`);
    expect(file.headers.get('content-disposition')).toContain('tracker-not-fitting.csv');
    const lines = file.body.toString().trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Ref,Recommendation,.*,Why it does not fit,Row of the sheet$/);
    expect(lines[1]).toMatch(/^CYP5,That carers be told,.*June 2022 has 30 days.*,6$/);
  });

  it('finds nothing to do in the same sheet, and never makes a second copy', async () => {
    const done = await runToEnd(
      clerk,
      await toCheck(clerk, 'tracker.csv', RECOMMENDATIONS_CSV.replace('31/06/2022', '31/6/2022')),
    );
    expect(figures(done)).toEqual(['0 new', '0 changed', '5 unchanged', '0 not imported']);
    expect(await count('recommendations')).toBe(5);
    expect(await count('action_updates')).toBe(3);
  });

  it('changes what a later sheet says otherwise, and says what', async () => {
    const done = await runToEnd(clerk, await toCheck(clerk, 'later.csv', RECOMMENDATIONS_LATER_CSV));
    expect(figures(done)).toEqual(['0 new', '1 changed', '4 unchanged', '0 not imported']);
    expect(done.words).toContain('A2022/003, due date: 30 September 2022 → 31 December 2022');
    expect(done.words).toContain('status: “at-risk” → “complete”');
    const item = await clerk.get('/actions/A2022-003');
    expect(item.words).toContain('All carers were asked');
    expect(item.words).toContain('31 December 2022');
    expect(await count('extensions')).toBe(1);
  });
});
