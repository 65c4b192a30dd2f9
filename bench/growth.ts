import pg from 'pg';
import {
  addAccount,
  benchEnvironment,
  benchServer,
  EMAIL,
  generateItems,
  PASSWORD,
} from './bench-council.js';
import { enrichLoad } from './enrich-load.js';
import { dropDatabase, freshDatabase } from './fresh-database.js';
import { printGrowth } from './page-growth.js';

const SIZES = (process.env.BENCH_SIZES ?? '10000 100000 1000000').split(' ').map(Number);

/** Prints what pages cost the processors with ever more items: what is flat, and what grows. Nothing is asserted. */
const server = benchServer();
for (const size of SIZES) {
  const url = await freshDatabase(server);
  const environment = benchEnvironment(url);
  const seconds = generateItems(String(size), environment);
  addAccount(environment);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await enrichLoad(pool);
  await pool.query('vacuum analyze');
  console.log(`\n${size} items, generated in ${seconds.toFixed(0)} s\n`);
  await printGrowth(pool, environment, EMAIL, PASSWORD);
  await pool.end();
  await dropDatabase(server, url);
}
