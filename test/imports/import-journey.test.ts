import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { SeenPage } from '../support/seen-page.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck, upload } from './import-steps.js';
import { RECOMMENDATIONS_CSV, RECOMMENDATIONS_LATER_CSV } from './trackers.js';

describe('importing a tracker of recommendations', () => {
  let house: House;
  let council: Council;
  let clerk: Visitor;

  beforeAll(async () => {
    house = await openHouse({ today: '2022-08-01' });
    council = await seedCouncil(house);
    clerk = await house.signIn('democratic-services');
  });
  afterAll(() => house.close());

  const figures = (page: SeenPage) =>
    page.wordsOf('li').filter((words) => /^\d+ (new|changed|unchanged|does not fit)$/.test(words));
  const count = async (table: string) =>
    (await house.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

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

  it('takes in every row that fits, and gives back the other', async () => {
    const check = await toCheck(clerk, 'tracker.csv', RECOMMENDATIONS_CSV);
    expect(figures(check)).toEqual(['4 new', '0 changed', '0 unchanged', '1 does not fit']);
    expect(check.words).toContain('Head of Placements (post)');
    expect(check.words).toContain('June 2022 has 30 days');
    expect(await count('recommendations')).toBe(0);

    const done = await runToEnd(clerk, check);
    const again = await clerk.follow(await clerk.submitOn(check, {}));
    expect(again.path).toBe(done.path);
    expect(done.heading).toBe('What the import did');
    expect(figures(done)).toEqual(['4 new', '0 changed', '0 unchanged', '1 does not fit']);
    expect(await count('recommendations')).toBe(4);
    expect(await count('actions')).toBe(4);
  });

  it('keeps each fact as it is kept by hand', async () => {
    const rows = await house.database.rows(
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
    ]);
    const actions = await house.database.rows(
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
        verdict: 'agreed-complete',
      },
    ]);
    expect((await clerk.get('/recommendations/R2022-001')).words).toContain(
      'That the sufficiency strategy be published',
    );
    expect(council.owners.team).toBeGreaterThan(0);
  });

  it('gives back what did not fit as a file with the reason', async () => {
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
    expect(figures(done)).toEqual(['0 new', '0 changed', '4 unchanged', '1 does not fit']);
    expect(await count('recommendations')).toBe(4);
    expect(await count('action_updates')).toBe(3);
  });

  it('changes what a later sheet says otherwise, and says what', async () => {
    const done = await runToEnd(clerk, await toCheck(clerk, 'later.csv', RECOMMENDATIONS_LATER_CSV));
    expect(figures(done)).toEqual(['1 new', '1 changed', '3 unchanged', '0 does not fit']);
    expect(done.words).toContain('A2022/003, due date: 30 September 2022 → 31 December 2022');
    expect(done.words).toContain('status: “at-risk” → “complete”');
    const item = await clerk.get('/actions/A2022-003');
    expect(item.words).toContain('All carers were asked');
    expect(item.words).toContain('31 December 2022');
    expect(await count('extensions')).toBe(1);
  });
});
