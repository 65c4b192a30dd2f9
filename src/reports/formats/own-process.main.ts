import { Worker } from 'node:worker_threads';
import { logFalls } from '../../config/log/log-falls.js';
import type { ProcessOutcome, ProcessTask } from './own-process.js';

type Work = { readonly default: (input: unknown) => unknown };

logFalls();

/** A process that does one piece of work after another for the program that started it, each within its limits. */
process.on('message', (task: ProcessTask<unknown>) => {
  const limit = new Worker(new URL('../../config/process-limit.worker.js', import.meta.url), {
    workerData: task.limits,
  });
  limit.unref();
  void outcomeOf(task).then(async (outcome) => {
    await limit.terminate();
    if (process.connected) process.send?.(outcome);
  });
});

/** Whoever would take what it makes is gone, or needs it no longer. */
process.once('disconnect', () => process.exit());

async function outcomeOf({ module, input }: ProcessTask<unknown>): Promise<ProcessOutcome<unknown>> {
  try {
    const work = (await import(module)) as Work;
    const output = await work.default(input);
    return { ok: true, output, megabytes: process.memoryUsage.rss() / 1024 ** 2 };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
