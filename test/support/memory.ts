import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collections after which nothing more is given back: what a socket or a stream held is let go a few turns later. */
const MOST_COLLECTIONS = 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export function collectGarbage(): void {
  collect();
}

/** Bytes in use in this process, in the heap and outside it, garbage not counted. */
export function memoryInUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Bytes of files and of other binary data in use in this process, garbage not counted. */
export function binaryDataInUse(): number {
  collect();
  // What the first collection found is counted off by the time the second begins.
  collect();
  return process.memoryUsage().arrayBuffers;
}

/**
 * Whether at least so many bytes of binary data are in use. Garbage only adds to what is counted, so it is collected where it may decide;
 * to collect each time takes longer than what is measured.
 */
export function areBinaryDataFrom(least: number): boolean {
  return process.memoryUsage().arrayBuffers >= least && binaryDataInUse() >= least;
}

/** The least that is in use, once it is below what is allowed or once collecting gives nothing more back. */
export async function leastInUse(measure: () => number, allowed: number): Promise<number> {
  let least = measure();
  for (let times = 1; times < MOST_COLLECTIONS && least >= allowed; times++) {
    await pause(100);
    least = Math.min(least, measure());
  }
  return least;
}
