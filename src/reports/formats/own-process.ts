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
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly message: string };

/** That the work wanted more than it may use. */
export class OverLimits extends Error {}

const MAIN = new URL('./own-process.main.js', import.meta.url);

/**
 * Does work in a process of its own, which holds up nobody, gives its memory back when it ends, and may fall over alone. One piece of
 * work after another, so that two do not want the memory of two.
 */
export class OwnProcess<Input, Output> {
  private last: Promise<unknown> = Promise.resolve();
  private child: ChildProcess | null = null;

  constructor(
    private readonly module: URL,
    private readonly limits: ProcessLimits,
  ) {}

  /** @throws OverLimits, or Error with what the work said of its failure */
  async run(input: Input): Promise<Output> {
    const work = this.last.then(() => this.start(input));
    this.last = work.catch(() => null);
    return work;
  }

  /** Ends what is being done, where the program stops. */
  close(): void {
    this.child?.kill('SIGTERM');
  }

  private async start(input: Input): Promise<Output> {
    const child = fork(MAIN, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    const ending = new Promise<ProcessOutcome<Output>>((resolve, reject) => {
      child.once('message', (outcome) => resolve(outcome as ProcessOutcome<Output>));
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        if (signal === 'SIGKILL') reject(new OverLimits(`${this.module.pathname} was ended over its limits`));
        else reject(new Error(`${this.module.pathname} ended with ${signal ?? code}`));
      });
    });
    const task: ProcessTask<Input> = { module: this.module.href, input, limits: this.limits };
    child.send(task, (error) => error && child.kill());
    const gone = new Promise((resolve) => child.once('close', resolve));
    const outcome = await ending;
    // The next piece of work begins when the memory of this one is given back.
    await gone;
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.output;
  }
}
