import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import { runToEnd, toCheck } from './import-steps.js';

const BRIDGES = 40;
/** Rows whose second sheet sets an earlier date, which is for a person to decide. */
const EARLIER = [3, 17, 18, 40];
/** Rows whose second sheet has them answered before they were made: only when a row is taken in the register can tell. */
const REFUSED = [5, 21, 22];
type Bridge = (bridge: number) => string;
const asFirst: { deadline: Bridge; made: Bridge; answered: Bridge } = {
  deadline: () => '30/09/2022',
  made: () => '11/05/2022',
  answered: () => '05/07/2022',
};
const sheet = (update: string, { deadline, made, answered } = asFirst) =>
  [
    'Ref,Recommendation,Agreed action,Meeting date,Response,Response date,Lead officer,Deadline,Status,Update',
    ...Array.from({ length: BRIDGES }, (_, n) => {
      const asked = `B${n + 1},That bridge ${n + 1} be inspected,Inspect bridge ${n + 1},${made(n + 1)}`;
      return `${asked},Accepted,${answered(n + 1)},Fostering Team,${deadline(n + 1)},Green,${update}`;
    }),
  ].join('\n');
const FIRST = sheet('Surveyed');
const SECOND = sheet('Repaired', {
  deadline: (bridge) => (EARLIER.includes(bridge) ? '31/08/2022' : '30/09/2022'),
  made: (bridge) => (REFUSED.includes(bridge) ? '' : '11/05/2022'),
  answered: (bridge) => (REFUSED.includes(bridge) ? '01/05/2022' : '05/07/2022'),
});

describe('rows that the register refuses', () => {
  let app: TestApp;
  let done: VisitedPage;
  const one = async (sql: string) => (await app.database.rows<{ n: number }>(sql))[0]?.n;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    const clerk = await app.signIn('democratic-services');
    await runToEnd(clerk, await toCheck(clerk, 'bridges.csv', FIRST));
    done = await runToEnd(clerk, await toCheck(clerk, 'bridges-later.csv', SECOND));
  });
  afterAll(() => app.close());

  it('come back with their reason, and the rows beside them are taken in', async () => {
    expect(done.words).toContain('0 new 37 changed 0 unchanged 3 not imported');
    expect(done.words).toContain('3 rows did not fit');
    expect(done.words).toContain('R2022/021 was made on that day');
    expect(await one(`select count(*)::int as n from action_updates where words = 'Repaired'`)).toBe(37);
  });

  it('lose a cell that is refused, and nothing beside it', async () => {
    expect(done.words).toContain('4 rows have cells that were not imported');
    const clerk = await app.signIn('democratic-services');
    const changed = await clerk.get(`${done.path}?show=changed`);
    expect(changed.words).toContain(
      'Not imported. Due date: A2022/017 is due on 30 September 2022, but the sheet gives an earlier date: 31 August 2022',
    );
    const file = (await clerk.get(`${done.path}/not-fitting`)).body.toString();
    expect(file.trim().split('\r\n')).toHaveLength(8);
    expect(await one(`select count(*)::int as n from actions where due_on = '2022-09-30'`)).toBe(BRIDGES);
  });

  it('leave no word in the trail', async () => {
    const told = `select count(*)::int as n from audit_entries where note = 'Repaired' and action like 'entered an update%'`;
    expect(await one(told)).toBe(37);
  });

  it('may be put right and imported again', async () => {
    const clerk = await app.signIn('democratic-services');
    const later = sheet('Repaired');
    const right = await runToEnd(clerk, await toCheck(clerk, 'bridges-right.csv', later));
    expect(right.words).toContain('0 new 3 changed 37 unchanged');
  });

  it('stand beside one response for what one body answered on one day', async () => {
    expect(await one('select count(*)::int as n from responses')).toBe(1);
    expect(await one('select count(*)::int as n from response_answers')).toBe(BRIDGES);
    expect(await one('select max(number)::int as n from actions')).toBe(BRIDGES);
  });

  it('say before that the progress of an owner whom nobody knows is kept as a note, and keep it so', async () => {
    const clerk = await app.signIn('democratic-services');
    const log =
      'Ref,Action,Lead officer,Status,Update\nN1,Count the bats,Pat Unknown,Complete,Forty were seen\n';
    const check = await toCheck(clerk, 'bats.csv', log, { kind: 'action' });
    expect(check.words).toMatch(
      /what the sheet says of their progress is kept as a note in their history: Pat Unknown/,
    );
    expect((await runToEnd(clerk, check)).words).toContain('1 new');
    const [note] = await app.database.rows<{ note: string }>(
      `select note from audit_entries where action = 'kept a note of the sheet' order by id desc limit 1`,
    );
    expect(note?.note).toBe('Status in the sheet: Complete\nForty were seen');
    expect(await one(`select count(*)::int as n from action_updates where words = 'Forty were seen'`)).toBe(
      0,
    );
  });
});
