import { LimitedProcess } from './limited-process.js';

/** What one piece of work may use, and how many are done at a time. */
export type WorkLimits = {
  readonly atATime: number;
  readonly megabytes: number;
  readonly milliseconds: number;
};

/** A process that nobody needs is ended after so many milliseconds. */
const IDLE = 30_000;

/**
 * Does what may go wrong in processes of their own, as unpacking what others send: each has a limit of its whole memory, which a thread
 * has not, and falls over alone. Processes start when needed and end when idle.
 */
export class LimitedProcesses<Input, Output> {
  private readonly idle: LimitedProcess<Input, Output>[] = [];
  private readonly busy = new Set<LimitedProcess<Input, Output>>();
  private readonly waiting: (() => void)[] = [];
  private underWay = 0;
  private timer: NodeJS.Timeout | null = null;

  /** @param module its default export does the work */
  constructor(
    private readonly module: URL,
    private readonly limits: WorkLimits,
  ) {}

  /** @throws OverMemory, OverTime, or Error with what the work said of its failure */
  async run(input: Input, milliseconds = this.limits.milliseconds): Promise<Output> {
    if (this.underWay >= this.limits.atATime) await new Promise<void>((turn) => this.waiting.push(turn));
    this.underWay += 1;
    const worker = this.usable();
    this.busy.add(worker);
    try {
      return await worker.run(input, milliseconds);
    } finally {
      this.busy.delete(worker);
      if (worker.isUsable) this.keep(worker);
      this.underWay -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Ends the processes; what is under way is given up. */
  close(): void {
    if (this.timer) clearTimeout(this.timer);
    for (const worker of [...this.busy, ...this.idle.splice(0)]) worker.end();
  }

  private usable(): LimitedProcess<Input, Output> {
    for (let kept = this.idle.pop(); kept; kept = this.idle.pop()) if (kept.isUsable) return kept;
    return new LimitedProcess(this.module, this.limits.megabytes);
  }

  private keep(worker: LimitedProcess<Input, Output>): void {
    this.idle.push(worker);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const each of this.idle.splice(0)) each.end();
    }, IDLE).unref();
  }
}
