import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/database/data-source.js';
import { freePort } from '../support/free-port.js';
import { describeOnServer } from '../support/parts.js';
import { programThatEnds, RunningProgram } from '../support/program.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

describe('workers without a server for the data', () => {
  it('are refused in one line', async () => {
    const { status, err } = await programThatEnds({ WORKERS: '2' });
    expect([status, err.trim()]).toEqual([
      2,
      'The environment is wrong: WORKERS above 1 needs a DATABASE_URL: the embedded database takes one process',
    ]);
  });
});

describeOnServer('two workers on one port', () => {
  let database: TestDatabase;
  let program: RunningProgram;
  let metricsPort: number;
  let source: DataSource;
  beforeAll(async () => {
    database = await openTestDatabase();
    if (!('url' in database.place)) throw new Error('a server is needed');
    source = await openDataSource({ url: database.place.url, poolSize: 1 });
    await source.query(
      `insert into uncounted_items (kind, item_id) select 'action', n from generate_series(1, 1200) n`,
    );
    metricsPort = await freePort();
    program = await RunningProgram.start({
      DATABASE_URL: database.place.url,
      HOST: '127.0.0.1',
      LOAD_EXAMPLE: 'no',
      WORKERS: '2',
      METRICS_PORT: `${metricsPort}`,
      METRICS_HOST: '127.0.0.1',
    });
    await until(async () => (await servingWorkers()) === 2);
  });
  afterAll(async () => {
    await program.end('SIGKILL');
    await source.destroy();
    await database.close();
  });

  it('work through what an upgrade has noted, without being asked', async () => {
    await until(async () => (await source.query('select from uncounted_items')).length === 0);
  });

  const scraped = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const servingWorkers = async () => sumOf('matters_info', await scraped());
  const answered = async () =>
    sumOf('matters_http_request_duration_seconds_count', await scraped(), 'route="/register"');

  it('say once where the service is', () => {
    expect(program.said.match(/Matters Arising is at/g)).toHaveLength(1);
  });

  it('are measured together', async () => {
    for (let asked = 0; asked < 6; asked += 1) await (await fetch(`${program.url}/register`)).text();
    await until(async () => (await answered()) === 6);
  });

  it('go on when one falls, and another takes its place', async () => {
    const [fallen, other] = program.children;
    process.kill(fallen as number, 'SIGKILL');
    await until(async () => program.children.length === 2 && !program.children.includes(fallen as number));
    expect(program.children).toContain(other);
    await until(async () => (await servingWorkers()) === 2);
    expect((await fetch(`${program.url}/register`)).status).toBe(200);
  });

  it('end together on SIGTERM, also where each of them is told', async () => {
    const workers = program.children;
    for (const worker of workers) process.kill(worker, 'SIGTERM');
    expect(await program.end('SIGTERM')).toBe(0);
    for (const worker of workers) expect(() => process.kill(worker, 0)).toThrow('ESRCH');
  });
});

/** The sum of what a metric says under all its labels, or under those that contain `label`. */
function sumOf(name: string, text: string, label = ''): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith(name) && line.includes(label))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
