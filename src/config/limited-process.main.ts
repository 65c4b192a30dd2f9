import { Worker } from 'node:worker_threads';
import type { LimitedOutcome } from './limited-process.js';

type Work = { readonly default: (input: unknown) => unknown };

const [, , module = '', megabytes = ''] = process.argv;
const limits = { cpuSeconds: Number.POSITIVE_INFINITY, megabytes: Number(megabytes) };
new Worker(new URL('./process-limit.worker.js', import.meta.url), { workerData: limits }).unref();

/** Does pieces of work for the program that started it, until that ends it or is gone. */
process.on('message', ({ input }: { readonly input: unknown }) => {
  void outcomeOf(input).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());

async function outcomeOf(input: unknown): Promise<LimitedOutcome<unknown>> {
  try {
    const work = (await import(module)) as Work;
    return { ok: true, output: await work.default(input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
