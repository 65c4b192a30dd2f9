import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  await seedCouncil(app);
});
afterAll(() => app.close());

it('tells what was decided when a recommendation was entered', async () => {
  const keeper = await app.signIn('democratic-services');
  const done = await keeper.submit('/recommendations/new', {
    ...{ text: 'That one family be helped.', body: 'CYP', addressee: 'EXEC', further: ['NHS'] },
    ...boxes('madeOn', '2022-07-19'),
    ...{ publicity: 'exempt', ground: 'paragraph-1', summary: 'A matter of one family.' },
    ...{ tags: 'families', wards: 'Harbour', looked: 'yes' },
  });
  const page = await keeper.follow(done);
  const [entry] = await app.database.rows<{ after: unknown }>(
    "select after from audit_entries where action = 'entered it in the register' order by id desc limit 1",
  );
  expect(entry?.after).toEqual({
    text: 'That one family be helped.',
    label: null,
    madeOn: '2022-07-19',
    madeBy: "Children's Panel",
    addressees: ['Executive', 'Thornmere Hospitals NHS Trust'],
    publicity: 'exempt',
    exemptGround: 'paragraph-1',
    publicSummary: 'A matter of one family.',
    tags: ['families'],
    wards: ['Harbour'],
  });
  const [, history = ''] = page.words.split('entered it in the register');
  expect(history).toMatch(/made by Children's Panel/i);
  expect(history).toContain('Executive, Thornmere Hospitals NHS Trust');
});
