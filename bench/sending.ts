import { fork } from 'node:child_process';
import { join } from 'node:path';
import { benchServer } from './bench-council.js';
import { dropDatabase, freshDatabase } from './fresh-database.js';
import { command, runAlone } from './served-program.js';

/** A Monday without a bank holiday near it. */
const DAY = '2026-11-30';

/** Prints what it takes to plan, write and send the reminders of a day, beside nodemailer alone. Nothing is asserted. */
const server = benchServer();
const sink = fork(join(import.meta.dirname, 'mail-sink.js'));
const port = await new Promise<number>((listening) =>
  sink.once('message', (told) => listening(Number(told))),
);
const url = await freshDatabase(server);
const environment = {
  DATABASE_URL: url,
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MATTERS_TODAY: DAY,
  LOAD_EXAMPLE: 'no',
  LOG_LEVEL: 'error',
};
try {
  command(['migrate'], environment);
  runAlone('dist/bench/send-day.js', environment);
} finally {
  sink.kill();
  await dropDatabase(server, url);
}
