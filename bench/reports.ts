import pg from 'pg';
import { REPORT_FORMATS } from '../src/reports/formats/report-formats.js';
import { REPORT_FLAGS } from '../src/reports/jobs/report-process.js';
import {
  addAccount,
  benchEnvironment,
  benchServer,
  EMAIL,
  generateItems,
  PASSWORD,
} from './bench-council.js';
import { dropDatabase, freshDatabase } from './fresh-database.js';
import { besideReport } from './report-beside-pages.js';
import { runAlone } from './served-program.js';

const SIZES = (process.env.BENCH_SIZES ?? '50 2000 20000').split(' ').map(Number);

/** Prints what progress reports cost, each form in a process of its own, and what they cost those who read pages meanwhile. */
async function benchReports(): Promise<void> {
  const server = benchServer();
  console.log(
    '| items | form | facts and rules ms | their statements bare ms | ratio | writing ms | kB | peak MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const size of SIZES) {
    const url = await freshDatabase(server);
    const environment = benchEnvironment(url);
    generateItems(String(size), environment);
    await addBoard(url);
    for (const format of REPORT_FORMATS)
      runAlone(
        'dist/bench/report-form.js',
        { ...environment, BENCH_ITEMS: `${size} ${format}` },
        REPORT_FLAGS,
      );
    if (size === SIZES.at(-1)) {
      addAccount(environment);
      await besideReport(environment, EMAIL, PASSWORD);
    }
    await dropDatabase(server, url);
  }
}

/** The made-up load has panels alone; the board's report covers them all. */
async function addBoard(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into bodies (code, name, kind, exists_from) values ('OSB', 'Made-up Board', 'board', '2015-01-01')`,
  );
  await client.query('vacuum analyze');
  await client.end();
}

await benchReports();
