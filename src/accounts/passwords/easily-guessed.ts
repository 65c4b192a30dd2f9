import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What a password is refused with that a guesser comes to soon. */
export const EASILY_GUESSED =
  'Password is too easy to guess because it is common or follows a pattern. Try three random words';

/** zxcvbn's third grade of five: more than 100 million guesses. */
const LEAST_SCORE = 3;

let guesser: Promise<ZxcvbnFactory> | null = null;

/**
 * Whether a guesser comes to this password soon: it is one of the 49,000 that are used most, or made of such, of the owner's words, of
 * rows of keys, of repetitions, sequences or dates.
 */
export async function isEasilyGuessed(password: string, wordsOfOwner: readonly string[]): Promise<boolean> {
  guesser ??= loadGuesser();
  const { score } = (await guesser).check(password, [...wordsOfOwner]);
  return score < LEAST_SCORE;
}

/** Its lists take two megabytes: they are read when somebody first chooses a password. */
async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [core, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new core.ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
