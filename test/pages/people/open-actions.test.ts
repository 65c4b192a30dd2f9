import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';

const TODAY = parseDay('2026-06-10');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  await app.get(ExampleCouncil).load(TODAY);
});
afterAll(() => app.close());

it('counts what an owner owes as the list of actions does', async () => {
  const keeper = await app.signIn('democratic-services', 'keeper@elsewhere.example');
  const owners = await app.database.rows<{ id: number }>('select id from owners order by id');
  for (const { id } of owners) {
    const page = await keeper.get(`/people/owners/${id}`);
    const list = await keeper.get(`/actions?owner=${id}&state=outstanding`);
    const owed = /Open actions (\d+|None)/.exec(page.words)?.[1];
    const listed = /(\d+) actions?\b/.exec(list.words)?.[1] ?? 'None';
    expect([id, owed]).toEqual([id, listed]);
  }
});
