import pg from 'pg';
import {
  addAccount,
  benchEnvironment,
  benchServer,
  EMAIL,
  generateItems,
  PASSWORD,
} from './bench-council.js';
import { dropDatabase, freshDatabase } from './fresh-database.js';
import { askForPage, type Measured } from './load.js';
import { ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';
import { signInAgain, tryPasswords } from './try-passwords.js';

const ITEMS = process.env.BENCH_ITEMS ?? '2000';
/** Tries a second of somebody who guesses from many addresses. */
const TRIES = 200;

/** Prints what sessions cost, how many sign in a second, and what guessers do to everybody else's pages. Nothing is asserted. */
async function bench(): Promise<void> {
  const server = benchServer();
  const url = await freshDatabase(server);
  const environment = { ...benchEnvironment(url), TRUST_PROXY: '1' };
  generateItems(ITEMS, environment);
  addAccount(environment);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query<{ path: string }>(
    `select 'R' || year || '-' || lpad(number::text, 3, '0') as path from recommendations where publicity = 'published' limit 1`,
  );
  await pool.end();
  const program = await ServedProgram.start(environment);
  const cookie = await signedIn(program.url, EMAIL, PASSWORD);
  const item = `${program.url}/register/${rows[0]?.path ?? ''}`;
  await askForPage(item, cookie);

  const [asStranger, asViewer] = [await askForPage(item, ''), await askForPage(item, cookie)];
  line('a public page, asked by a stranger', asStranger);
  line('the same, asked by somebody signed in', asViewer);
  console.log(`signed in / public: ${(asViewer.p50 / asStranger.p50).toFixed(2)} (p50)\n`);

  line('signing in with the right password', await signInAgain(program.url, EMAIL, PASSWORD));

  const guessing = tryPasswords(program.url, TRIES);
  const meanwhile = await askForPage(item, cookie);
  console.log(`\n${TRIES} tries a second from as many addresses: ${await guessing.stop()}`);
  line('the page meanwhile, asked by somebody signed in', meanwhile);
  const refused = tryPasswords(program.url, TRIES);
  const afterwards = await askForPage(item, cookie);
  console.log(`\nthe same once limits are reached: ${await refused.stop()}`);
  line('the page meanwhile', afterwards);
  console.log(
    `p95 / p95 without guessers: ${(meanwhile.p95 / asViewer.p95).toFixed(1)}, ${(afterwards.p95 / asViewer.p95).toFixed(1)}`,
  );
  await program.stop();
  await dropDatabase(server, url);
}

function line(what: string, { perSecond, p50, p95, faults }: Measured): void {
  console.log(
    `${what}: ${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${faults} not 200`,
  );
}

await bench();
