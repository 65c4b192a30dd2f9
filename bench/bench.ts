import pg from 'pg';
import { Clock } from '../src/calendar/clock.js';
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
import { askForPage, askForRows, type Measured } from './load.js';
import { type PageCost, PageCosts } from './page-costs.js';
import { costedPages, type Question, questions } from './questions.js';
import { runAlone, ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';

const ITEMS = process.env.BENCH_ITEMS ?? '100000';

/** Prints how pages compare with the bare SQL for the same rows, in one run on one machine. Nothing is asserted. */
async function bench(): Promise<void> {
  const server = benchServer();
  const url = await freshDatabase(server);
  const environment = benchEnvironment(url);
  const generated = generateItems(ITEMS, environment);
  addAccount(environment);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await enrichLoad(pool);
  await pool.query('vacuum analyze');

  const program = await ServedProgram.start(environment);
  const cookie = await signedIn(program.url, EMAIL, PASSWORD);
  await fetch(`${program.url}/`, { headers: { cookie } });
  const atRest = program.megabytes;
  const rows: string[] = [];
  for (const question of await questions(pool, new Clock().today())) {
    rows.push(await compare(question, program, cookie, pool));
  }
  const underLoad = program.megabytes;

  console.log(
    `\n${ITEMS} items generated in ${generated.toFixed(1)} s. Start-up to the first page: ${program.startUpSeconds.toFixed(2)} s.`,
  );
  console.log(`Memory of the process: ${atRest} MB at rest, ${underLoad} MB after the load.\n`);
  console.log(
    '| question | page: requests/s | p50 ms | p95 ms | bare SQL: queries/s | p50 ms | p95 ms | SQL/page | p50 page/SQL |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const row of rows) console.log(row);
  await printCosts(new PageCosts(pool, program, cookie), pool);
  await program.stop();
  console.log('\nServices beside bare SQL, in one process:\n');
  runAlone('dist/bench/compare-services.js', environment);
  await pool.end();
  await dropDatabase(server, url);
}

/** What pages cost the processors, while nothing changes and after each change. */
async function printCosts(costs: PageCosts, pool: pg.Pool): Promise<void> {
  console.log(
    '\n| page | Node ms | PostgreSQL ms | statements | after a change: Node ms | PostgreSQL ms | statements |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, path] of await costedPages(pool)) {
    const told = [...cost(await costs.still(path)), ...cost(await costs.afterChanges(path))];
    console.log(`| ${[name, ...told].join(' | ')} |`);
  }
}

function cost({ node, postgres, statements }: PageCost): string[] {
  return [node, postgres, statements].map((value) => value?.toFixed(1) ?? '–');
}

async function compare(
  question: Question,
  program: ServedProgram,
  cookie: string,
  pool: pg.Pool,
): Promise<string> {
  await askForRows(pool, question.sql, question.parameters);
  const bare = await askForRows(pool, question.sql, question.parameters);
  const page = await askForPage(`${program.url}${question.path}`, cookie);
  if (page.faults > 0) console.error(`${question.path}: ${page.faults} answers were not pages`);
  const cells = [question.name, ...figures(page), ...figures(bare)];
  return `| ${[...cells, ratio(bare.perSecond, page.perSecond), ratio(page.p50, bare.p50)].join(' | ')} |`;
}

function figures({ perSecond, p50, p95 }: Measured): string[] {
  return [perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1)];
}

function ratio(a: number, b: number): string {
  return b === 0 ? '–' : (a / b).toFixed(1);
}

await bench();
