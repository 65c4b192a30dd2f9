import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BreakableLine } from '../support/breakable-line.js';
import { seedCouncil } from '../support/council.js';
import { describeOnServer } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import type { Visitor } from '../support/visitor.js';

describeOnServer('when the database server is gone', () => {
  let line: BreakableLine;
  let app: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    const tested = await openTestDatabase();
    if (!('url' in tested.place)) throw new Error('this test needs a server');
    line = await BreakableLine.to(tested.place.url);
    const place = { ...tested.place, url: line.url };
    app = await openTestApp({ database: { place, close: tested.close } });
    await seedCouncil(app);
    visitor = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    line.mend();
    await app.close();
    await line.close();
  });

  it('shows a plain page, and works again by itself once the server is back', async () => {
    expect((await visitor.get('/sign-in')).status).toBe(200);
    line.cut();
    const page = await visitor.get('/sign-in');
    expect(page.status).toBe(503);
    expect(page.heading).toBe('The service is not available');
    expect(page.headers.get('retry-after')).toBe('10');
    expect((await app.stranger().get('/health/live')).status).toBe(200);
    expect((await app.stranger().get('/health/ready')).status).toBe(503);

    line.mend();
    expect((await visitor.get('/sign-in')).status).toBe(200);
    expect((await app.stranger().get('/health/ready')).status).toBe(200);
  });

  it('does not wait for a server that has stopped answering', async () => {
    line.stall();
    const [page, ready, live] = await Promise.all([
      visitor.get('/actions'),
      app.stranger().get('/health/ready'),
      app.stranger().get('/health/live'),
    ]);
    expect([page.status, page.heading]).toEqual([503, 'The service is not available']);
    expect([ready.status, live.status]).toEqual([503, 200]);
    expect((await visitor.get('/meetings')).status).toBe(503);

    line.mend();
    let status = 503;
    while (status === 503) status = (await visitor.get('/actions')).status;
    expect(status).toBe(200);
  });

  it('waits for a statement that takes its time, where the server answers others', async () => {
    const slow = app.database.rows<{ done: number }>('select 1 as done from pg_sleep(6)');
    expect((await visitor.get('/actions')).status).toBe(200);
    expect(await slow).toEqual([{ done: 1 }]);
  });
});
