import { DataSource } from 'typeorm';
import { Clock } from '../src/calendar/clock.js';
import { openApplication } from '../src/open-application.js';
import { actionQuestions } from './action-questions.js';
import { findSubjects } from './bench-subjects.js';
import { COUNTED, type Compared } from './compared.js';
import { recommendationQuestions } from './recommendation-questions.js';
import { searchComparisons } from './search-comparisons.js';

/** Each question is asked so often in each way, turn by turn, so that both meet the same noise. */
const TURNS = Number(process.env.BENCH_TURNS ?? '31');

type Ask = (sql: string, parameters: readonly unknown[]) => Promise<{ item: string; count: number }[]>;

/**
 * Prints what lists, counts and searches cost beside the bare SQL for the same rows, in this process and on its own connections, to
 * the database that DATABASE_URL names. Where the two do not find the same it says so.
 */
await openApplication(async (app) => {
  const source = app.get(DataSource, { strict: false });
  const ask: Ask = (sql, parameters) => source.query(sql, [...parameters]);
  const known = await findSubjects(async (sql) => (await source.query(sql))[0], new Clock().today());
  const all = [
    ...actionQuestions(app, known),
    ...recommendationQuestions(app, known),
    ...searchComparisons(app, known),
  ];
  console.log('| question | service ms | bare SQL ms | service / bare SQL |\n|---|---|---|---|');
  for (const compared of all) console.log(await compare(compared, ask));
});

async function compare(compared: Compared, ask: Ask): Promise<string> {
  const service: number[] = [];
  const bare: number[] = [];
  await sayDifference(compared, ask);
  for (let turn = 0; turn < TURNS; turn++) {
    service.push(await timed(compared.ask));
    bare.push(await timed(() => bareAnswer(compared, ask)));
  }
  const [one, other] = [middle(service), middle(bare)];
  return `| ${compared.name} | ${one.toFixed(1)} | ${other.toFixed(1)} | ${(one / other).toFixed(1)} |`;
}

/** A page that holds everything needs no count; the services know that, and so does the bare SQL. */
async function bareAnswer({ rows, count, parameters, most }: Compared, ask: Ask) {
  const found = await ask(rows, parameters);
  const items = found.slice(0, most).map(({ item }) => item);
  if (found.length <= most) return { items, total: found.length };
  const [counted] = await ask(count, parameters);
  return { items, total: Math.min(counted?.count ?? 0, COUNTED) };
}

async function sayDifference(compared: Compared, ask: Ask): Promise<void> {
  const [service, bare] = [await compared.ask(), await bareAnswer(compared, ask)];
  const isSame = service.items.join() === bare.items.join() && service.total === bare.total;
  if (!isSame)
    console.error(
      `${compared.name}: the service found ${service.items.length} of ${service.total}, bare SQL ${bare.items.length} of ${bare.total}, or others`,
    );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
