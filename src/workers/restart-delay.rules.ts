const LONGEST = 30_000;

/**
 * How long to wait before a fallen worker is replaced: one that served is replaced after a second, and the wait doubles with each that
 * ended before it served.
 * @param failures how many ended one after another before they served
 * @returns milliseconds, 30,000 at most
 */
export function restartDelay(failures: number): number {
  return Math.min(LONGEST, 1_000 * 2 ** failures);
}
