import type { Worker } from 'node:cluster';
import { AggregatorRegistry, Registry } from 'prom-client';
import type { MetricsText } from '../health/metrics/metrics-server.js';
import type { FromWorker, ToWorker } from './worker-messages.js';
import type { WorkerProcesses } from './worker-processes.js';

/** How long a worker may take to answer, in milliseconds; one that does not is left out. */
const PATIENCE = 2_000;

/** What is measured of all workers together: sums, or what is the same for all of them once. */
export class WorkersMetrics implements MetricsText {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  private asked = 0;

  constructor(private readonly workers: WorkerProcesses) {}

  async text(): Promise<string> {
    const answers = await Promise.all(this.workers.all.map((worker) => this.ask(worker)));
    return AggregatorRegistry.aggregate(answers.filter((answer) => answer !== null)).metrics();
  }

  private ask(worker: Worker): Promise<readonly object[] | null> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      const end = (metrics: readonly object[] | null) => {
        clearTimeout(timer);
        worker.off('message', hear);
        resolve(metrics);
      };
      const hear = (message: FromWorker) => {
        if (message.id === id) end(message.metrics);
      };
      const timer = setTimeout(() => end(null), PATIENCE);
      worker.on('message', hear);
      worker.send({ kind: 'measure', id } satisfies ToWorker, (error) => error && end(null));
    });
  }
}
