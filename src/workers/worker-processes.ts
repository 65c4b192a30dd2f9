import cluster, { type Worker } from 'node:cluster';
import type { LogLines } from '../config/log/program-logger.js';
import { restartDelay } from './restart-delay.rules.js';
import { stopAsked } from './stop-asked.js';
import { LONGEST_STOP, type StopSignal } from './stop-signals.js';
import type { ToWorker } from './worker-messages.js';

/** How much longer than a worker this process waits for the end, in milliseconds. */
const MARGIN = 300;

/**
 * Several copies of the program on one port. The first one starts alone: it brings the schema up to date and says where the service is.
 * A worker that falls is replaced; the service ends with a first worker that never served, for the next would fare no better.
 */
export class WorkerProcesses {
  private readonly serving = new Set<Worker>();
  private hasServed = false;
  private isStopping = false;
  /** Workers that ended one after another before they served. */
  private failures = 0;
  private status = 0;

  private constructor(
    private readonly count: number,
    private readonly log: LogLines,
  ) {}

  /** Starts them, and ends this process when they have ended. */
  static start(count: number, log: LogLines): WorkerProcesses {
    const workers = new WorkerProcesses(count, log);
    cluster.on('listening', (worker) => workers.serves(worker));
    cluster.on('exit', (worker, status, signal) => workers.ended(worker, status, signal));
    stopAsked((signal) => workers.stop(signal));
    cluster.fork();
    return workers;
  }

  /** Those that answer requests now. */
  get all(): readonly Worker[] {
    return [...this.serving];
  }

  private serves(worker: Worker): void {
    this.failures = 0;
    this.serving.add(worker);
    if (this.hasServed) return;
    this.hasServed = true;
    for (let started = 1; started < this.count; started += 1) cluster.fork();
  }

  private ended(worker: Worker, status: number | null, signal: string | null): void {
    const served = this.serving.delete(worker);
    if (this.isStopping || !this.hasServed) {
      this.status ||= status ?? 1;
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(this.status);
      return;
    }
    this.failures += served ? 0 : 1;
    this.log.error({ worker: worker.id, status, signal }, 'a worker fell; another takes its place');
    setTimeout(() => this.isStopping || cluster.fork(), restartDelay(this.failures));
  }

  private stop(signal: StopSignal): void {
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    if (this.isStopping || workers.length === 0) endAtOnce(workers, this.isStopping ? 1 : 0);
    this.isStopping = true;
    for (const worker of workers) worker.send({ kind: 'stop', signal } satisfies ToWorker);
    setTimeout(() => endAtOnce(workers, 1), LONGEST_STOP + MARGIN).unref();
  }
}

function endAtOnce(workers: readonly Worker[], status: number): never {
  for (const worker of workers) worker.process.kill('SIGKILL');
  process.exit(status);
}
