import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { HttpSteps } from '../support/http-steps.js';
import { NextVersion } from '../support/next-version.js';
import { describeOnServer } from '../support/parts.js';
import { programThatEnds, RunningProgram } from '../support/program.js';
import { RoundRobin } from '../support/round-robin.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import { INVENTED_PAPERS, logAndAnswer } from './main-job.js';

const TODAY = '2022-06-20';

describeOnServer('a next version that only adds to the schema', () => {
  let app: TestApp;
  let balancer: RoundRobin;
  let next: NextVersion;
  let environment: Record<string, string>;
  const running: RunningProgram[] = [];

  beforeAll(async () => {
    const database = await openTestDatabase();
    if (!('url' in database.place)) throw new Error('a server is needed');
    app = await openTestApp({ database, today: TODAY });
    await seedCouncil(app);
    balancer = await RoundRobin.open();
    next = new NextVersion();
    environment = {
      DATABASE_URL: database.place.url,
      SESSION_SECRET: 'the same thirty-two characters for all',
      SECRETS_KEY: 'the same thirty-two letters for all three',
      MATTERS_TODAY: TODAY,
      LOAD_EXAMPLE: 'no',
      HOST: '127.0.0.1',
      ALLOWED_HOSTS: new URL(balancer.url).hostname,
    };
    running.push(await RunningProgram.start(environment));
  });
  afterAll(async () => {
    for (const program of running) await program.end('SIGKILL');
    await balancer.close();
    await app.close();
    next.remove();
  });

  it('migrates under the pages of this one, and a journey goes on over both', async () => {
    const [current] = running as [RunningProgram];
    expect((await fetch(`${current.url}/register`)).status).toBe(200);
    const newer = await RunningProgram.start(environment, next.project);
    running.push(newer);
    expect((await fetch(`${current.url}/register`)).status).toBe(200);
    balancer.leadTo([current.url, newer.url]);
    await logAndAnswer(app, new HttpSteps(balancer.url), INVENTED_PAPERS);
    expect(Math.min(...balancer.turns)).toBeGreaterThan(10);
  });

  it('goes on alone when this one has stopped, which cannot be started again', async () => {
    const [current, newer] = running as [RunningProgram, RunningProgram];
    expect(await current.end('SIGTERM')).toBe(0);
    expect((await fetch(`${newer.url}/register`)).status).toBe(200);
    const { status, err } = await programThatEnds(environment);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining(
        'newer schema than this version of the program knows (AddAColumn20991231090000)',
      ),
    ]);
  });
});
