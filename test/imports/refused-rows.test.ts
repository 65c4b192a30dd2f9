import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { SeenPage } from '../support/seen-page.js';
import { runToEnd, toCheck } from './import-steps.js';

const BRIDGES = 40;
/** Rows whose second sheet sets an earlier date: only when a row is taken in the register can tell. */
const REFUSED = [3, 17, 18, 40];
const sheet = (deadline: (bridge: number) => string, update: string) =>
  [
    'Ref,Recommendation,Agreed action,Meeting date,Response,Response date,Lead officer,Deadline,Status,Update',
    ...Array.from({ length: BRIDGES }, (_, n) => {
      const asked = `B${n + 1},That bridge ${n + 1} be inspected,Inspect bridge ${n + 1},11/05/2022`;
      return `${asked},Accepted,05/07/2022,Fostering Team,${deadline(n + 1)},Green,${update}`;
    }),
  ].join('\n');
const FIRST = sheet(() => '30/09/2022', 'Surveyed');
const SECOND = sheet((bridge) => (REFUSED.includes(bridge) ? '31/08/2022' : '30/09/2022'), 'Repaired');

describe('rows that the register refuses', () => {
  let house: House;
  let done: SeenPage;
  const one = async (sql: string) => (await house.database.rows<{ n: number }>(sql))[0]?.n;
  beforeAll(async () => {
    house = await openHouse({ today: '2022-08-01' });
    await seedCouncil(house);
    const clerk = await house.signIn('democratic-services');
    await runToEnd(clerk, await toCheck(clerk, 'bridges.csv', FIRST));
    done = await runToEnd(clerk, await toCheck(clerk, 'bridges-later.csv', SECOND));
  });
  afterAll(() => house.close());

  it('come back with their reason, and the rows beside them are taken in', async () => {
    expect(done.words).toContain('0 new 36 changed 0 unchanged');
    expect(done.words).toContain('4 rows did not fit');
    expect(done.words).toContain('A2022/017 is due on 30 September 2022, and the sheet says earlier');
    expect(await one(`select count(*)::int as n from action_updates where words = 'Repaired'`)).toBe(36);
  });

  it('leave no word in the trail', async () => {
    const told = `select count(*)::int as n from audit_entries where note = 'Repaired' and action like 'entered an update%'`;
    expect(await one(told)).toBe(36);
  });

  it('may be put right and imported again', async () => {
    const clerk = await house.signIn('democratic-services');
    const later = sheet(() => '30/09/2022', 'Repaired');
    const right = await runToEnd(clerk, await toCheck(clerk, 'bridges-right.csv', later));
    expect(right.words).toContain('0 new 4 changed 36 unchanged');
  });

  it('stand beside one response for what one body answered on one day', async () => {
    expect(await one('select count(*)::int as n from responses')).toBe(1);
    expect(await one('select count(*)::int as n from response_answers')).toBe(BRIDGES);
    expect(await one('select max(number)::int as n from actions')).toBe(BRIDGES);
  });
});
