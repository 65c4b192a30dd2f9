import pg from 'pg';

/**
 * Asks a server for a new connection and one answer on it.
 * @param longest milliseconds that either may take
 * @returns what stands against it; null where it answers
 */
export async function tryServer(server: pg.ClientConfig, longest: number): Promise<Error | null> {
  const client = new pg.Client({ ...server, connectionTimeoutMillis: longest, query_timeout: longest });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    return error as Error;
  } finally {
    void client.end().catch(() => {});
  }
}
