import type { ItemType } from '../extraction.js';

/** What words may be: nothing, or an item of some type. Weights stand in this order. */
export const CLASSES = [
  'none',
  'recommendation',
  'action',
  'noted',
  'decision',
  'commitment',
] as const satisfies readonly ('none' | ItemType)[];

/** How much each feature speaks for each class. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** How likely each class is, in the order of CLASSES; together 1. */
export function likelihoods(weights: Weights, features: Iterable<string>): number[] {
  const sums = CLASSES.map(() => 0);
  for (const feature of features) {
    const speaks = weights.get(feature);
    if (speaks) for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + (speaks[c] ?? 0);
  }
  return shares(sums);
}

/** Sums of weights as shares of one. */
export function shares(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => power(sum - most));
  const whole = powers.reduce((all, one) => all + one, 0);
  return powers.map((one) => one / whole);
}

const HALVINGS = 10;

/**
 * e to the power of `x` (at most 0), near enough, by multiplication alone: that gives the same on every machine, which `Math.exp` does
 * not promise, so that the same papers always teach the same weights.
 */
function power(x: number): number {
  let result = Math.max(0, 1 + x / 2 ** HALVINGS);
  for (let i = 0; i < HALVINGS; i++) result *= result;
  return result;
}
