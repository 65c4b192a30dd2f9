import { type ChildProcess, fork } from 'node:child_process';
import type { ProcessLimits } from '../../config/process-limit.worker.js';

/** What the process is sent, and what it sends back. */
export type ProcessTask<Input> = {
  /** The address of a module whose default export does the work. */
  readonly module: string;
  readonly input: Input;
  readonly limits: ProcessLimits;
};
export type ProcessOutcome<Output> =
  /** With the memory that the process has then. */
  | { readonly ok: true; readonly output: Output; readonly megabytes: number }
  | { readonly ok: false; readonly message: string };

/** That the work wanted more than it may use. */
export class OverLimits extends Error {}

/** How long a process is kept that has done its work: what it has loaded is most of what a short piece of work costs. */
export type Keeping = {
  /** Milliseconds in which nothing is asked of it. */
  readonly idle: number;
  /** Pieces of work. */
  readonly works: number;
  /** Of memory, when a piece of work is done. */
  readonly megabytes: number;
};
const KEEPING: Keeping = { idle: 60_000, works: 50, megabytes: 350 };

const MAIN = new URL('./own-process.main.js', import.meta.url);

/**
 * Does work in a process of its own, which holds up nobody and may fall over alone. One piece of work after another, so that two do not
 * want the memory of two. The process is kept for the next piece for a while, and gives all of its memory back when it ends: where it has
 * much, where a piece failed, after some pieces, and where nothing is asked of it. It ends with the program however that ends.
 */
export class OwnProcess<Input, Output> {
  private last: Promise<unknown> = Promise.resolve();
  private child: ChildProcess | null = null;
  private works = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly module: URL,
    private readonly limits: ProcessLimits,
    private readonly keeping = KEEPING,
  ) {}

  /** @throws OverLimits, or Error with what the work said of its failure */
  async run(input: Input): Promise<Output> {
    const work = this.last.then(() => this.start(input));
    this.last = work.catch(() => null);
    return work;
  }

  /** Ends what is being done, where the program stops. */
  close(): void {
    if (this.timer) clearTimeout(this.timer);
    this.child?.kill('SIGTERM');
  }

  private async start(input: Input): Promise<Output> {
    const child = this.usable();
    const outcome = await this.outcomeOf(child, input).catch(async (error: unknown) => {
      await this.end(child);
      throw error;
    });
    this.works += 1;
    const isKept =
      outcome.ok && this.works < this.keeping.works && outcome.megabytes < this.keeping.megabytes;
    // The next piece of work begins when the memory of this one is given back.
    await (isKept ? this.rest(child) : this.end(child));
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.output;
  }

  private async outcomeOf(child: ChildProcess, input: Input): Promise<ProcessOutcome<Output>> {
    const task: ProcessTask<Input> = { module: this.module.href, input, limits: this.limits };
    const over = new AbortController();
    try {
      return await new Promise<ProcessOutcome<Output>>((resolve, reject) => {
        const told = (outcome: unknown) => resolve(outcome as ProcessOutcome<Output>);
        const ended = (code: number | null, signal: string | null) => {
          if (signal === 'SIGKILL')
            reject(new OverLimits(`${this.module.pathname} was ended over its limits`));
          else reject(new Error(`${this.module.pathname} ended with ${signal ?? code}`));
        };
        child.once('message', told).once('error', reject).once('exit', ended);
        over.signal.addEventListener('abort', () =>
          child.off('message', told).off('error', reject).off('exit', ended),
        );
        child.send(task, (error) => error && child.kill());
      });
    } finally {
      over.abort();
    }
  }

  private usable(): ChildProcess {
    if (this.timer) clearTimeout(this.timer);
    const kept = this.child;
    if (kept?.connected && kept.exitCode === null && kept.signalCode === null) {
      kept.ref();
      kept.channel?.ref();
      return kept;
    }
    this.works = 0;
    this.child = fork(MAIN, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return this.child;
  }

  /** While it waits it keeps nobody from ending. */
  private rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.timer = setTimeout(() => void this.end(child), this.keeping.idle).unref();
  }

  private async end(child: ChildProcess): Promise<void> {
    if (this.child === child) this.child = null;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    await gone;
  }
}
