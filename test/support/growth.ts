/**
 * Shorter times say more of the machine than of the work, in milliseconds: one collection of garbage in a large process takes as long.
 * Work on a long text that grows as its square takes many times this.
 */
const FLOOR = 400;
/** A busy machine may be slow once; work that runs away is slow each time. */
const TRIES = 4;

/** Work on four times as much that grows as its size takes four times as long, and as the square of its size sixteen times. */
export const AS_THE_SIZE = 7;

/**
 * How many times as long the processor works on the whole size as on a quarter of it, both measured in the same breath: the best of
 * four tries. 0 where the whole is done too soon to tell.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && least > AS_THE_SIZE; i++) {
    const whole = processorTime(() => work(size));
    if (whole <= FLOOR) return 0;
    const quarter = processorTime(() => work(Math.ceil(size / 4)));
    least = Math.min(least, whole / Math.max(FLOOR / 16, quarter));
  }
  return least;
}

/** Milliseconds that the processor worked, whatever else it had to do meanwhile. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
