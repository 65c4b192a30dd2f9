import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeExempt } from '../recommendations/recommendation-steps.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck } from './import-steps.js';
import { RECOMMENDATIONS_CSV } from './trackers.js';

let app: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-08-01' });
  await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app.close());

it('keeps back what a published sheet adds to a recommendation that was made exempt since', async () => {
  await runToEnd(clerk, await toCheck(clerk, 'tracker.csv', RECOMMENDATIONS_CSV));
  const [asked] = await app.database.rows<{ year: number; number: number }>(
    `select year, number from recommendations where label = 'CYP4'`,
  );
  const reference = `R${asked?.year}/${String(asked?.number).padStart(3, '0')}`;
  await makeExempt(clerk, reference, 'A matter of one family.');
  const later = RECOMMENDATIONS_CSV.replace(
    'Keep the helpline open,',
    '"1. Keep the helpline open\n2. Ring the family Quillfeather",',
  );
  await runToEnd(clerk, await toCheck(clerk, 'tracker later.csv', later));
  const made = await app.database.rows(
    `select publicity, exempt_ground as ground from actions where text like '%Quillfeather%'`,
  );
  expect(made).toEqual([{ publicity: 'exempt', ground: 'paragraph-1' }]);
  expect((await app.stranger().get('/register/actions')).words).not.toContain('Quillfeather');
});
