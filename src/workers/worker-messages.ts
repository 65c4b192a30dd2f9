import type { StopSignal } from './stop-signals.js';

/** What the first process tells a worker. */
export type ToWorker =
  | { readonly kind: 'stop'; readonly signal: StopSignal }
  | { readonly kind: 'measure'; readonly id: number };

/** What a worker tells the first process: its metrics, as their registry gives them. */
export type FromWorker = {
  readonly kind: 'measured';
  readonly id: number;
  readonly metrics: readonly object[];
};
