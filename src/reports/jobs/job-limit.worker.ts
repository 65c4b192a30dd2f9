import { workerData } from 'node:worker_threads';
import type { JobTask } from './job-messages.js';

const { cpuSeconds, megabytes } = workerData as JobTask['limits'];
const LOOK_EVERY = 200;

/** Ends the whole process over its limits, also while its first thread is busy and hears nothing. */
setInterval(() => {
  const { user, system } = process.cpuUsage();
  const isOverTime = user + system > cpuSeconds * 1_000_000;
  const isOverMemory = process.memoryUsage.rss() > megabytes * 1024 * 1024;
  if (isOverTime || isOverMemory) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY);
