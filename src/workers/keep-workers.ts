import { Clock } from '../calendar/clock.js';
import type { Config } from '../config/config.js';
import { stderrLines } from '../config/log/stderr-lines.js';
import { MetricsServer } from '../health/metrics/metrics-server.js';
import { WorkerProcesses } from './worker-processes.js';
import { WorkersMetrics } from './workers-metrics.js';

/**
 * Runs the program as several processes on one port.
 * @throws UsageError where the metrics cannot be served
 */
export async function keepWorkers({ workers: count, metrics }: Config): Promise<void> {
  const workers = WorkerProcesses.start(count, stderrLines(new Clock()));
  if (metrics) await MetricsServer.listen(new WorkersMetrics(workers), metrics);
}
