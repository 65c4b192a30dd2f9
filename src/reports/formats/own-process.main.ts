import { Worker } from 'node:worker_threads';
import { logFalls } from '../../config/log/log-falls.js';
import type { ProcessOutcome, ProcessTask } from './own-process.js';

type Work = { readonly default: (input: unknown) => unknown };

logFalls();

/** A process that does one piece of work for the program that started it, and ends. */
process.once('message', (task: ProcessTask<unknown>) => {
  const limit = new Worker(new URL('../../config/process-limit.worker.js', import.meta.url), {
    workerData: task.limits,
  });
  limit.unref();
  void outcomeOf(task).then((outcome) => process.send?.(outcome, () => process.disconnect()));
});

/** Whoever would take what it makes is gone. */
process.once('disconnect', () => process.exit());

async function outcomeOf({ module, input }: ProcessTask<unknown>): Promise<ProcessOutcome<unknown>> {
  try {
    const work = (await import(module)) as Work;
    return { ok: true, output: await work.default(input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
