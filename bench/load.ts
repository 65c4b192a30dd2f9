import autocannon from 'autocannon';
import type pg from 'pg';

/** How many ask at the same time. */
const CONNECTIONS = 8;
const SECONDS = 8;

/** What came of asking again and again for some seconds. Times in milliseconds. */
export type Measured = { perSecond: number; p50: number; p95: number; faults: number };

/** Asks for a page over HTTP. */
export async function askForPage(url: string, cookie: string): Promise<Measured> {
  const times: number[] = [];
  let faults = 0;
  await new Promise<void>((done, failed) => {
    const run = autocannon(
      { url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } },
      (error: unknown) => (error instanceof Error ? failed(error) : done()),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) faults += 1;
    });
  });
  return summary(times, faults);
}

/** Asks for the same rows with bare SQL, as many at a time. */
export async function askForRows(
  pool: pg.Pool,
  sql: string,
  parameters: readonly unknown[],
): Promise<Measured> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await pool.query(sql, [...parameters]);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return summary(times, 0);
}

/** Rate and middle times of what was asked within some seconds. */
export function summary(times: number[], faults: number, seconds = SECONDS): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), faults };
}
