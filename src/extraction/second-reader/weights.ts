import { readFileSync } from 'node:fs';
import { CLASSES, type Weights } from './likelihood.js';

/** Weights are kept in hundredths. */
const HUNDRED = 100;

let shipped: Weights | null = null;

/** The weights that were learnt from the labelled papers (`npm run train:second-reader`). */
export function shippedWeights(): Weights {
  shipped ??= readWeights(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'));
  return shipped;
}

/** One line of whole numbers for each feature. */
export function readWeights(json: string): Weights {
  const lines = JSON.parse(json) as Record<string, string>;
  return new Map(
    Object.entries(lines).map(([feature, numbers]) => [
      feature,
      numbers.split(' ').map((number) => Number(number) / HUNDRED),
    ]),
  );
}

export function writtenWeights(weights: Weights): string {
  const lines = [...weights].map(([feature, numbers]) => [
    feature,
    CLASSES.map((_, c) => Math.round((numbers[c] ?? 0) * HUNDRED)).join(' '),
  ]);
  return `${JSON.stringify(Object.fromEntries(lines), null, 1)}\n`;
}
