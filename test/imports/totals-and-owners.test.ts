import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck, upload } from './import-steps.js';

const HEAD = 'Ref,Recommendation,Meeting date,Lead officer,Deadline,Status';
const FIVE = 'Head of Ferries; Jane Smith; Piers Team; Fostering Team; Harbour Clerk';
const SHEET = `${HEAD}
K1,That the ferry be kept running,11/05/2022,${FIVE},30/09/2022,Closed
K2,That tickets be cheaper,11/05/2022,Fostering Team,30/09/2022,Complete
Total,2 recommendations,,,,2`;

describe('a tracker with a total and a cell of five owners', () => {
  let app: TestApp;
  let clerk: Visitor;
  let check: VisitedPage;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it('asks for no meaning of the sum', async () => {
    const columns = await clerk.follow(await upload(clerk, 'first.csv', SHEET));
    const statuses = await clerk.follow(await clerk.submitOn(columns, {}));
    expect(statuses.heading).toBe('What the statuses mean');
    expect(statuses.html).toContain('name="status-1"');
    expect(statuses.html).not.toContain('name="status-2"');
  });

  it('leaves the total aside, and says so', async () => {
    check = await toCheck(clerk, 'second.csv', SHEET, { choices: ['addsOwners'] });
    expect(check.words).toContain('It would make 2 recommendations to the Executive');
    expect(check.words).toContain(
      '1 row is no item but titles, remarks, totals or repeated headings: row 4.',
    );
  });

  it('says what becomes of each of the five', () => {
    expect(check.words).toContain(
      'Head of Ferries (added as a post) owns it. Also named: Jane Smith (not added), Piers Team (added as a team), Fostering Team (known), Harbour Clerk (added as a post)',
    );
  });

  it('says of none who is only named beside an owner that the action has none', () => {
    expect(check.words).not.toContain('Nobody is reminded until you give the actions an owner');
  });

  it('does what it said', async () => {
    const done = await runToEnd(clerk, check);
    expect(done.words).toContain('2 new');
    const owners = await app.database.rows<{ name: string }>(
      `select name from owners where name in ('Head of Ferries', 'Jane Smith', 'Piers Team', 'Harbour Clerk') order by name`,
    );
    expect(owners.map(({ name }) => name)).toEqual(['Harbour Clerk', 'Head of Ferries', 'Piers Team']);
    const [action] = await app.database.rows(
      `select o.name, a.owner_as_written as written from actions a join owners o on o.id = a.owner_id where a.label = 'K1'`,
    );
    expect(action).toEqual({ name: 'Head of Ferries', written: FIVE });
  });
});
