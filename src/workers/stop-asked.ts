import cluster from 'node:cluster';
import { STOP_SIGNALS, type StopSignal } from './stop-signals.js';
import type { ToWorker } from './worker-messages.js';

/**
 * Calls back whenever this process is asked to end. A worker hears it from the first process alone: a terminal or a service manager often
 * signals all processes at once, which would look like a second, impatient signal.
 */
export function stopAsked(stop: (signal: StopSignal) => void): void {
  for (const signal of STOP_SIGNALS) process.on(signal, () => cluster.isPrimary && stop(signal));
  if (cluster.isPrimary) return;
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') stop(message.signal);
  });
}
