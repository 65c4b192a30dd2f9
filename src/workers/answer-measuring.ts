import type { Metrics } from '../health/metrics/metrics.service.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

/** In a worker: answers the first process, which serves the metrics of all. */
export function answerMeasuring(metrics: Metrics): void {
  metrics.begin();
  process.on('message', (message: ToWorker) => {
    if (message.kind !== 'measure') return;
    metrics.values().then(
      (values) => process.send?.({ kind: 'measured', id: message.id, metrics: values } satisfies FromWorker),
      () => {},
    );
  });
}
