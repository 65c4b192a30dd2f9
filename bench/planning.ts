import { DataSource } from 'typeorm';
import { addDays } from '../src/calendar/calendar-day.js';
import { Clock } from '../src/calendar/clock.js';
import { openApplication } from '../src/open-application.js';
import { RemindersService } from '../src/reminders/reminders.service.js';
import { loadLedger, loadOwedItems } from './planning-load.js';

const ITEMS = Number(process.env.BENCH_ITEMS ?? '100000');
const TURNS = Number(process.env.BENCH_TURNS ?? '5');
const MEGABYTE = 1024 ** 2;

type Measured = {
  readonly plan: number;
  readonly queries: number;
  readonly bare: number;
  readonly mails: number;
};

/**
 * Prints what it costs to plan a day for so many open items, beside its own statements sent bare, on the empty database that
 * DATABASE_URL names. Nothing is asserted.
 */
await openApplication(async (app) => {
  const source = app.get(DataSource, { strict: false });
  const reminders = app.get(RemindersService, { strict: false });
  const today = app.get(Clock, { strict: false }).today();
  await source.query(
    `insert into accounts (email, name, role, password_hash, created_at) values ('bench@thornmere.example', 'Bench', 'officer', '-', now())`,
  );
  await loadOwedItems(source, ITEMS);
  console.log(`${ITEMS} open items.\n`);
  console.log(
    '| a day’s plan | mails | statements | plan ms | the same statements bare ms | plan / bare | peak MB above rest |',
  );
  console.log('|---|---|---|---|---|---|---|');
  await row('nobody was written to before', today);
  await loadLedger(source);
  await row('most were written to yesterday', today);
  await row('the working day after', addDays(today, 1));

  async function row(name: string, day: typeof today): Promise<void> {
    const turns: Measured[] = [];
    globalThis.gc?.();
    const rest = process.memoryUsage().rss;
    let peak = rest;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    for (let turn = 0; turn < TURNS; turn += 1) {
      turns.push(await measure(day));
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    clearInterval(watch);
    const middle = turns.sort((a, b) => a.plan - b.plan)[Math.floor(TURNS / 2)];
    if (!middle) return;
    const { plan, queries, bare, mails } = middle;
    const cells = [name, mails, queries, plan.toFixed(0), bare.toFixed(0), (plan / bare).toFixed(2)];
    console.log(`| ${[...cells, ((peak - rest) / MEGABYTE).toFixed(0)].join(' | ')} |`);
  }

  async function measure(day: typeof today): Promise<Measured> {
    const asked: { sql: string; parameters: unknown[] }[] = [];
    const query = source.query.bind(source);
    source.query = (sql: string, parameters: unknown[] = []) => {
      asked.push({ sql, parameters });
      return query(sql, parameters);
    };
    const start = performance.now();
    const { mails } = await reminders.plan(day);
    const plan = performance.now() - start;
    source.query = query;
    const bareStart = performance.now();
    for (const { sql, parameters } of asked) await query(sql, parameters);
    return { plan, queries: asked.length, bare: performance.now() - bareStart, mails: mails.length };
  }
});
