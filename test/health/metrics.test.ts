import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PreparingClient } from '../../src/database/preparing-client.js';
import { Metrics } from '../../src/health/metrics/metrics.service.js';
import { MetricsServer } from '../../src/health/metrics/metrics-server.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

type Line = {
  level: string;
  msg: string;
  requestId?: string;
  path?: string;
  ms?: number;
  statement?: string;
};

const PLANTED = 'Rosalind Plantagenet';

let app: TestApp;
let server: MetricsServer;
const lines: Line[] = [];

beforeAll(async () => {
  const tested = await openTestDatabase();
  app = await openTestApp({
    // As the program opens it: with the client that tells how long statements took.
    database: { ...tested, place: { ...tested.place, client: PreparingClient } },
    environment: { METRICS_PORT: '9', SLOW_REQUEST_MS: '1', SLOW_STATEMENT_MS: '20' },
    log: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  app.get(Metrics).begin();
  server = await MetricsServer.listen(app.get(Metrics), { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const scraped = async () => (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();

/** The value of a metric in what was scraped. */
function measured(text: string, name: string): number {
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? 'NaN',
  );
}

describe('the metrics', () => {
  it('count requests by the route as declared, and never by what was asked', async () => {
    const visitor = await app.signIn('administrator');
    await visitor.get('/actions/A2099-314');
    await visitor.get(`/search?q=${encodeURIComponent(PLANTED)}`);
    await visitor.get('/no-such-page/plantagenet');
    const counted = (route: string, status: string) =>
      `matters_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`;
    // A request is counted once it is answered, a moment after its page is here.
    await until(async () => measured(await scraped(), counted('none', '4xx')) === 1);
    const text = await scraped();
    expect(measured(text, counted('/actions/:reference', '4xx'))).toBe(1);
    expect(measured(text, counted('/search', '2xx'))).toBe(1);
    expect(text).not.toMatch(/plantagenet|A2099|thornmere|127\.0\.0\.1/i);
  });

  it('tell how the database, e-mails, the disk and the process stand', async () => {
    await app.database.rows(
      `insert into messages (to_address, subject, text_body, html_body, state, attempts, message_key, written_at, waiting_since, next_attempt_at)
       values ('rosalind@home.example', $1, '', '', 'failed', 5, 'planted', now(), now(), now())`,
      [PLANTED],
    );
    const text = await scraped();
    expect(measured(text, 'matters_messages{state="failed"}')).toBe(1);
    expect(measured(text, 'matters_database_up')).toBe(1);
    expect(measured(text, 'matters_last_reminder_run_timestamp_seconds')).toBe(0);
    for (const name of [
      'matters_database_statement_duration_seconds_count',
      'matters_disk_free_bytes',
      'process_start_time_seconds',
    ])
      expect(measured(text, name)).toBeGreaterThan(0);
    expect(text).not.toContain('rosalind');
  });

  it('are nowhere on the public port, and nothing else is on theirs', async () => {
    expect((await app.stranger().get('/metrics')).status).toBe(404);
    const other = await fetch(`http://127.0.0.1:${server.port}/actions`);
    expect([other.status, await other.text()]).toEqual([404, '']);
  });
});

describe('what is slow', () => {
  it('stands in the log with the number of its request, and without any value', async () => {
    await app.database.rows(`create function linger() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.1); return new; end $$`);
    await app.database.rows(
      'create trigger linger before insert on sessions for each row execute function linger()',
    );
    lines.length = 0;
    try {
      await app.signIn('officer');
    } finally {
      await app.database.rows('drop function linger() cascade');
    }
    await until(() => lines.some(({ msg, path }) => msg === 'a slow request' && path === '/sign-in'));
    const statement = lines.find(({ statement: text }) => text?.startsWith('insert into sessions'));
    expect(statement).toMatchObject({ level: 'warn', msg: 'a slow statement', ms: expect.any(Number) });
    const request = lines.find(
      ({ msg, requestId }) => msg === 'a slow request' && requestId === statement?.requestId,
    );
    expect(request).toMatchObject({ level: 'warn', path: '/sign-in' });

    lines.length = 0;
    await app.database.rows(`select pg_sleep(0.1), $1::text as "words", 'literal' as "said"`, [PLANTED]);
    const own = lines.filter(({ statement: text }) => text?.includes('pg_sleep'));
    expect(own).toEqual([
      expect.objectContaining({ msg: 'a slow statement', statement: expect.stringContaining('$1::text') }),
    ]);
    expect(JSON.stringify(own)).not.toMatch(/Plantagenet|literal|requestId/);
  });
});
