import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { toCheck } from './import-steps.js';

const HEAD = 'Ref,Action,Meeting date,Lead officer,Deadline,Status';

describe('a sheet of old actions', () => {
  let app: TestApp;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it('says before it is taken in who would be written to late at once, and where that is held', async () => {
    const check = await toCheck(
      clerk,
      'old.csv',
      `${HEAD}
1,Mend the quay,11/05/2021,Fostering Team,31/03/2022,Red
2,Mend the nets,11/05/2021,Hospital Liaison,30/06/2022,Amber
3,Mend the lamps,11/05/2021,Fostering Team,30/09/2022,Green
4,Mend the slips,11/05/2021,Fostering Team,30/06/2022,Complete`,
    );
    expect(check.words).toContain('2 actions were due before today, the oldest on 31 March 2022.');
    expect(check.words).toContain('They would go to: Fostering Team, Hospital Liaison.');
    expect(check.links).toContain('/reminders/holds/new?body=CYP');
    expect((await clerk.get('/reminders/holds/new?body=CYP')).status).toBe(200);
  });

  it('says nothing where nothing is overdue', async () => {
    const check = await toCheck(
      clerk,
      'new.csv',
      `${HEAD}\n9,Mend the masts,11/05/2022,Fostering Team,30/09/2022,Green`,
    );
    expect(check.words).not.toContain('due before today');
  });
});
