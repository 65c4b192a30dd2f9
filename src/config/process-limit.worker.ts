import { workerData } from 'node:worker_threads';

/** What a process may use before it is ended. */
export type ProcessLimits = {
  /** Seconds of a processor, however long that takes on a busy machine. */
  readonly cpuSeconds: number;
  /** Megabytes of memory, of every kind together. */
  readonly megabytes: number;
};

const { cpuSeconds, megabytes } = workerData as ProcessLimits;
const LOOK_EVERY = 50;
/** What the process had worked before is another piece of work. */
const before = process.cpuUsage();

/** Ends the whole process over its limits, also while its first thread is busy and hears nothing. */
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  const isOverTime = user + system > cpuSeconds * 1_000_000;
  const isOverMemory = process.memoryUsage.rss() > megabytes * 1024 * 1024;
  if (isOverTime || isOverMemory) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY);
