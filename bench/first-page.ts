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
import { ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';

const ITEMS = process.env.BENCH_ITEMS ?? '5000';
const TURNS = Number(process.env.BENCH_TURNS ?? '60');

/** Prints what the first page costs where nothing has changed, and after each change. */
async function benchFirstPage(): Promise<void> {
  const server = benchServer();
  const url = await freshDatabase(server);
  const environment = benchEnvironment(url);
  generateItems(ITEMS, environment);
  addAccount(environment);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  const program = await ServedProgram.start(environment);
  try {
    const cookie = await signedIn(program.url, EMAIL, PASSWORD);
    const home = async () => timed(() => asked(`${program.url}/`, cookie));
    for (let turn = 0; turn < 5; turn += 1) await home();
    const times = { still: [] as number[], changed: [] as number[] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.still.push(await home());
      await client.query(
        `insert into audit_entries (at, actor, action, subject_kind) values (now(), 'Bench', 'changed it', 'action')`,
      );
      times.changed.push(await home());
    }
    const [still, changed] = [median(times.still), median(times.changed)];
    console.log(
      `Home with ${ITEMS} items: ${still.toFixed(0)} ms, ${changed.toFixed(0)} ms after a change (ratio ${(changed / still).toFixed(2)}).`,
    );
  } finally {
    await program.stop();
    await client.end();
    await dropDatabase(server, url);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function asked(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

await benchFirstPage();
