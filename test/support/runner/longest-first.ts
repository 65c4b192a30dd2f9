import type { Test } from '@jest/test-result';

/** The journeys that take longest, the longest first. */
const LONGEST = ['whole-life', 'main-job', 'answering', 'review-and-import', 'typed-and-kept'];

/** Begins with what takes longest, so that the workers end together; Jest alone goes by the size of a file. */
export default class LongestFirst {
  sort(tests: readonly Test[]): Test[] {
    return [...tests].sort((one, other) => rankOf(one) - rankOf(other));
  }

  /** Jest would keep how long each took, for its own order. */
  cacheResults(): void {}
}

function rankOf({ path }: Test): number {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.journey.js`));
  return rank < 0 ? LONGEST.length : rank;
}
