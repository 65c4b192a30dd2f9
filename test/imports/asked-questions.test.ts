import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck, upload } from './import-steps.js';

const HEAD = 'Ref,Recommendation,Meeting date,Lead officer,Deadline,Status';
const FIRST = `${HEAD}
K1,That the ferry be kept running,11/05/2022,Fostering Team,30/09/2022,Closed
K2,That tickets be cheaper,11/05/2022,Fostering Team,30/09/2022,Complete`;

describe('what is asked of a sheet', () => {
  let app: TestApp;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const one = async (sql: string) => (await app.database.rows<Record<string, unknown>>(sql))[0];

  it('is which meeting gave a verdict, wherever a word is said to be one', async () => {
    const columns = await clerk.follow(await upload(clerk, 'ferry.csv', FIRST));
    const statuses = await clerk.follow(await clerk.submitOn(columns, {}));
    expect(statuses.heading).toBe('What the statuses mean');
    const closed = { 'status-0': 'agreed-complete', 'status-1': 'complete' };
    const again = await clerk.submitOn(statuses, closed);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(['Enter the day of the meeting that gave the verdicts']);
    expect(again.html).toContain('<option value="agreed-complete" selected>');
    const named = { ...closed, 'verdictOn-day': '13', 'verdictOn-month': '7', 'verdictOn-year': '2022' };
    const done = await runToEnd(clerk, await clerk.follow(await clerk.submitOn(again, named)));
    expect(done.words).toContain('2 new');
    expect(
      await one('select verdict, decided_on as "on" from verdicts v join actions a on a.id = v.action_id'),
    ).toEqual({
      verdict: 'agreed-complete',
      on: '2022-07-13',
    });
    expect(await one('select held_on as "on" from meetings')).toEqual({ on: '2022-07-13' });
  });

  it('is whether a row is the item of its number that it nearly repeats, and the answer holds', async () => {
    const moved = FIRST.replaceAll('11/05/2022', '15/06/2022')
      .replaceAll(',Closed', ',')
      .replaceAll(',Complete', ',');
    const check = await toCheck(clerk, 'moved.csv', moved);
    expect(check.words).toContain('It would make 2 recommendations to the Executive');
    expect(check.words).toContain('R2022/001 has the same number: “That the ferry be kept running”');
    const answered = await clerk.follow(
      await clerk.submitOn(
        check,
        { 'same-2': 'same', 'same-3': 'other' },
        { action: check.path.replace('check', 'answers') },
      ),
    );
    expect(answered.words).toContain('It would make 1 recommendation to the Executive');
    const done = await runToEnd(clerk, answered);
    expect(done.words).toContain('1 new 0 changed 1 unchanged');
    expect(await one(`select count(*)::int as n from recommendations where label = 'K1'`)).toEqual({ n: 1 });
    expect(await one(`select count(*)::int as n from recommendations where label = 'K2'`)).toEqual({ n: 2 });
  });

  it('is who is meant by nearly the name of a known owner', async () => {
    const sheet = `${HEAD}\nK7,That buoys be painted,11/05/2022,Fosterring Team,30/09/2022,`;
    const check = await toCheck(clerk, 'near.csv', sheet);
    expect(check.words).toContain('Who is “Fosterring Team”?');
    const team = await one(`select id from owners where name = 'Fostering Team'`);
    const answers = { 'owner-fosterring_team': String(team?.id) };
    const answered = await clerk.follow(
      await clerk.submitOn(check, answers, { action: check.path.replace('check', 'answers') }),
    );
    expect(answered.words).not.toContain('Who is “Fosterring Team”?');
    await runToEnd(clerk, answered);
    expect(
      await one(
        `select o.name, a.owner_as_written as written from actions a join owners o on o.id = a.owner_id where a.label = 'K7'`,
      ),
    ).toEqual({ name: 'Fostering Team', written: 'Fosterring Team' });
    expect(await one(`select count(*)::int as n from owners where name like 'Fosterring%'`)).toEqual({
      n: 0,
    });
  });

  it('is in which order a column of dates is written, before anything else', async () => {
    const sheet = `${HEAD}\nK8,That nets be dried,11/05/2022,Fostering Team,12/31/2022,\nK9,That ropes be dried,11/05/2022,Fostering Team,10/03/2022,`;
    const columns = await clerk.follow(await upload(clerk, 'months.csv', sheet));
    expect(columns.words).toContain('In which order are the dates of “Deadline” written?');
    const again = await clerk.submitOn(columns, {});
    expect(again.status).toBe(422);
    expect(again.errors[0]).toContain('“12/31/2022” can only be month first');
    const check = await clerk.follow(await clerk.submitOn(again, { 'order-dueOn': 'month-first' }));
    expect(check.words).toContain('due 31 December 2022');
    expect(check.words).toContain('due 3 October 2022');
  });

  it('is nothing where nobody answers: what is unknown stays so', async () => {
    const check = await toCheck(clerk, 'undated.csv', 'Ref,Action,Owner\nL1,Sweep the pier,Fostering Team');
    expect(check.words).toContain('1 new row without the day it was made. The day stays unknown');
    await runToEnd(clerk, check);
    const made = await one(`select year, number from actions where label = 'L1'`);
    const page = await clerk.get(`/actions/A${made?.year}-${String(made?.number).padStart(3, '0')}`);
    expect(page.words).toContain('Made Not known');
  });
});
