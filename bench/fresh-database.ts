import pg from 'pg';

/** A database of its own on `server`, empty. @returns its address */
export async function freshDatabase(server: string): Promise<string> {
  const name = `matters_bench_${process.pid}`;
  await onServer(server, `create database ${name}`);
  // Tests plan once for all parameters; a council's server chooses.
  await onServer(server, `alter database ${name} set plan_cache_mode = auto`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  await onServer(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
