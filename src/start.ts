import cluster from 'node:cluster';
import { Clock } from './calendar/clock.js';
import { readEnvironment } from './config/environment.js';
import { sweepOften } from './config/heap.js';
import { faultInLog } from './config/log/fault-in-log.js';
import { logFalls } from './config/log/log-falls.js';
import { stderrLines } from './config/log/stderr-lines.js';
import { UsageError } from './config/usage-error.js';
import { stopOnSignals } from './stop-on-signals.js';

// What serves is loaded where it is needed: the first process of several only keeps the others.
async function start(): Promise<void> {
  const config = readEnvironment(process.env);
  if (config.workers > 1 && cluster.isPrimary) {
    const { keepWorkers } = await import('./workers/keep-workers.js');
    return keepWorkers(config);
  }
  const serves = stopOnSignals();
  const { serve } = await import('./serve.js');
  await serve(config, serves);
}

sweepOften();
logFalls();

start().catch((error: unknown) => {
  const isMistake = error instanceof UsageError;
  if (isMistake) console.error(error.message);
  else stderrLines(new Clock()).error({ fault: faultInLog(error) }, 'the program could not start');
  process.exit(isMistake ? 2 : 1);
});
