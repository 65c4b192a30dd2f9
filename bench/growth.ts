import pg from 'pg';
import { enrichLoad } from './enrich-load.js';
import { dropDatabase, freshDatabase } from './fresh-database.js';
import { printGrowth } from './page-growth.js';
import { command, type Environment } from './served-program.js';

const SIZES = (process.env.BENCH_SIZES ?? '10000 100000 1000000').split(' ').map(Number);
const EMAIL = 'bench@thornmere.example';
const PASSWORD = 'three random words';

/** Prints what pages cost the processors with ever more items: what is flat, and what grows. Nothing is asserted. */
const server = process.env.TEST_DATABASE_URL;
if (!server) {
  console.error('Set TEST_DATABASE_URL, or run: scripts/with-postgres npm run bench:growth');
  process.exit(2);
}
for (const size of SIZES) {
  const url = await freshDatabase(server);
  const environment: Environment = {
    DATABASE_URL: url,
    LOAD_EXAMPLE: 'no',
    LOG_LEVEL: 'error',
    MATTERS_PASSWORD: PASSWORD,
  };
  const seconds = command(['generate', '--items', String(size)], environment);
  command(
    ['account', 'add', '--email', EMAIL, '--name', 'Bench', '--role', 'democratic-services'],
    environment,
  );
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await enrichLoad(pool);
  await pool.query('vacuum analyze');
  console.log(`\n${size} items, generated in ${seconds.toFixed(0)} s\n`);
  await printGrowth(pool, environment, EMAIL, PASSWORD);
  await pool.end();
  await dropDatabase(server, url);
}
