import { CLASSES, shares, type Weights } from '../../../src/extraction/second-reader/likelihood.js';

/** A candidate of a labelled paper: what is known of it, and what it is. */
export interface Example {
  readonly features: readonly string[];
  /** An index of CLASSES. */
  readonly is: number;
}

export interface Settings {
  readonly rounds: number;
  /** After so many rounds weights only sway: they count as the mean of what they are after each of the others. */
  readonly swaying: number;
  readonly rate: number;
  /** How strongly weights are drawn to nothing. */
  readonly shrink: number;
  /** A feature of fewer papers may be a name. */
  readonly papers: number;
  /** A feature that speaks less for any class is left out. */
  readonly least: number;
}

export const SETTINGS: Settings = {
  rounds: 12,
  swaying: 3,
  rate: 0.15,
  shrink: 1e-6,
  papers: 4,
  least: 0.16,
};

/** An example with features by number. */
interface Counted {
  readonly features: readonly number[];
  readonly is: number;
}

/**
 * Logistic regression over several classes, by steps that get smaller for each weight the more it has moved (AdaGrad). The examples come
 * one after another in an order that is the same each time, and all is done by sums, products and roots: the same papers give the same
 * weights on every machine.
 */
export function learn(papers: readonly (readonly Example[])[], settings: Settings = SETTINGS): Weights {
  const names = commonFeatures(papers, settings.papers);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const examples = papers
    .flat()
    .map(({ features, is }) => ({ is, features: features.flatMap((one) => numbers.get(one) ?? []) }));
  const learner = new Learner(names.length, settings, settings.shrink * examples.length);
  const order = shuffled(examples.length);
  for (let round = 0; round < settings.rounds; round++) {
    for (const at of order) {
      const example = examples[at];
      if (example) learner.see(example);
    }
    if (round >= settings.swaying) learner.keep();
  }
  return new Map(
    names.flatMap((name, i) => {
      const weights = learner.weightsOf(i);
      return weights.some((one) => Math.abs(one) >= settings.least) ? [[name, weights] as const] : [];
    }),
  );
}

class Learner {
  readonly #weights: Float64Array;
  readonly #moved: Float64Array;
  readonly #sums: Float64Array;
  #kept = 0;

  constructor(
    features: number,
    readonly settings: Settings,
    readonly shrink: number,
  ) {
    this.#weights = new Float64Array(features * CLASSES.length);
    this.#moved = new Float64Array(features * CLASSES.length).fill(1e-4);
    this.#sums = new Float64Array(features * CLASSES.length);
  }

  see({ features, is }: Counted): void {
    const sums = CLASSES.map((_, c) =>
      features.reduce((sum, feature) => sum + (this.#weights[feature * CLASSES.length + c] ?? 0), 0),
    );
    for (const [c, share] of shares(sums).entries()) {
      const wrong = share - (c === is ? 1 : 0);
      if (Math.abs(wrong) > 1e-4)
        for (const feature of features) this.#step(feature * CLASSES.length + c, wrong);
    }
  }

  #step(at: number, wrong: number): void {
    const weight = this.#weights[at] ?? 0;
    const slope = wrong + this.shrink * weight;
    const moved = (this.#moved[at] ?? 0) + slope * slope;
    this.#moved[at] = moved;
    this.#weights[at] = weight - (this.settings.rate * slope) / Math.sqrt(moved);
  }

  /** Adds what the weights are now to their mean. */
  keep(): void {
    this.#kept++;
    for (const [at, weight] of this.#weights.entries()) this.#sums[at] = (this.#sums[at] ?? 0) + weight;
  }

  /** In hundredths. What speaks for all classes alike speaks for none. */
  weightsOf(feature: number): number[] {
    const from = feature * CLASSES.length;
    const weights = [...this.#sums.subarray(from, from + CLASSES.length)].map((sum) => sum / this.#kept);
    const middle = weights.reduce((sum, one) => sum + one, 0) / CLASSES.length;
    return weights.map((one) => Math.round((one - middle) * 100) / 100);
  }
}

function commonFeatures(papers: readonly (readonly Example[])[], fewest: number): string[] {
  const seen = new Map<string, number>();
  for (const paper of papers)
    for (const feature of new Set(paper.flatMap(({ features }) => features)))
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return [...seen].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort();
}

/** The numbers below `length` in an order that is mixed, and the same each time. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = 12_345;
  for (let i = length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
