import { availableParallelism } from 'node:os';

/** Node has four threads for work off its own; one of them is left to files and look-ups, and half the processors to pages. */
const AT_ONCE = Math.max(1, Math.min(3, Math.floor(availableParallelism() / 2)));
/** Some two seconds of work for one processor. */
const MANY = 40;

/** Hashes of passwords one after the other: each takes a processor for a while, and whoever guesses asks for many. */
export class HashingLine {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly many: number,
  ) {}

  /** Whether whoever comes now would wait for longer than they may be let. */
  get isLong(): boolean {
    return this.waiting.length >= this.many;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running += 1;
    else await new Promise<void>((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      // The place goes to whoever is next, so that nobody comes in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** Of the whole process, whose processors they share. */
export const hashingLine = new HashingLine(AT_ONCE, MANY);
