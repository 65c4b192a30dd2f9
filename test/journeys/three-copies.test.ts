import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { freePort } from '../support/free-port.js';
import { HttpSteps } from '../support/http-steps.js';
import { describeOnServer } from '../support/parts.js';
import { RunningProgram } from '../support/program.js';
import { RoundRobin } from '../support/round-robin.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import { INVENTED_PAPERS, logAndAnswer } from './main-job.js';

const TODAY = '2022-06-20';

describeOnServer('three copies of the program on one database', () => {
  let app: TestApp;
  let balancer: RoundRobin;
  let copies: RunningProgram[] = [];

  beforeAll(async () => {
    const database = await openTestDatabase();
    if (!('url' in database.place)) throw new Error('a server is needed');
    app = await openTestApp({ database, today: TODAY });
    await seedCouncil(app);
    balancer = await RoundRobin.open();
    const environment = {
      DATABASE_URL: database.place.url,
      PUBLIC_URL: balancer.url,
      SESSION_SECRET: 'the same thirty-two characters for all',
      SECRETS_KEY: 'the same thirty-two letters for all three',
      MATTERS_TODAY: TODAY,
      LOAD_EXAMPLE: 'no',
    };
    const ports = [await freePort(), await freePort(), await freePort()];
    copies = await Promise.all(
      ports.map((port) => RunningProgram.start({ ...environment, HOST: '127.0.0.1', PORT: `${port}` })),
    );
    // Each says that it is where people reach it, which is the address in front of all.
    balancer.leadTo(ports.map((port) => `http://127.0.0.1:${port}`));
  });
  afterAll(async () => {
    for (const copy of copies) await copy.end('SIGKILL');
    await balancer.close();
    await app.close();
  });

  it('take a journey from papers to answers, in which each request goes to another', async () => {
    await logAndAnswer(app, new HttpSteps(balancer.url), INVENTED_PAPERS);
    expect(Math.min(...balancer.turns)).toBeGreaterThan(10);
  });
});
