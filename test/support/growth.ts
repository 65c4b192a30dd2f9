import { collectGarbage } from './memory.js';

/**
 * Shorter times say more of the machine than of the work, in milliseconds: one collection of garbage in a large process takes half as long.
 * Work on a long text that grows as its square takes many times this.
 */
const FLOOR = 200;
/** A busy machine may be slow once; work that runs away is slow each time. */
const TRIES = 4;
/** How many times as long the whole is as the part that it is measured against. */
const PARTS = 16;

/**
 * Work that grows as its size takes 16 times as long on the whole as on the part, and as the square of its size 256 times. Halfway between
 * them is room for a machine whose caches hold the part and not the whole, and that does other work meanwhile.
 */
export const AS_THE_SIZE = 64;

/**
 * How many times as long the processor works on the whole size as on a sixteenth of it, both measured one after the other: the best of
 * four tries. 0 where the whole is done too soon to tell.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && least > AS_THE_SIZE; i++) {
    // What earlier tests left in a large process is else collected in the midst of the whole, and counted with it.
    if (i > 0) collectGarbage();
    const whole = processorTime(() => work(size));
    if (whole <= FLOOR) return 0;
    const part = processorTime(() => work(Math.ceil(size / PARTS)));
    least = Math.min(least, whole / Math.max(FLOOR / PARTS ** 2, part));
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
