import { type ChildProcess, fork } from 'node:child_process';

/** That a piece of work wanted more memory than it may use. */
export class OverMemory extends Error {
  override readonly name = 'OverMemory';
}

/** That a piece of work took longer than it may. */
export class OverTime extends Error {
  override readonly name = 'OverTime';
}

/** What a process sends back of one piece of work. */
export type LimitedOutcome<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly message: string };

const MAIN = new URL('./limited-process.main.js', import.meta.url);

/** A process that does one piece of work after another, and falls over alone. While it does none it keeps nobody from ending. */
export class LimitedProcess<Input, Output> {
  private readonly child: ChildProcess;
  private hasEnded = false;

  /** @param megabytes of memory of every kind, beyond which the process is ended */
  constructor(module: URL, megabytes: number) {
    this.child = fork(MAIN, [module.href, String(megabytes)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.once('exit', () => {
      this.hasEnded = true;
    });
    this.release();
  }

  get isUsable(): boolean {
    return !this.hasEnded && this.child.connected;
  }

  /** @throws OverMemory, OverTime, or Error with what the work said of its failure */
  async run(input: Input, milliseconds: number): Promise<Output> {
    const { child } = this;
    child.ref();
    child.channel?.ref();
    let isOverTime = false as boolean;
    const timer = setTimeout(() => {
      isOverTime = true;
      this.end();
    }, milliseconds);
    const ending = new AbortController();
    try {
      const outcome = await new Promise<LimitedOutcome<Output>>((resolve, reject) => {
        const told = (message: unknown) => resolve(message as LimitedOutcome<Output>);
        const ended = (code: number | null, signal: string | null) =>
          reject(isOverTime ? new OverTime() : endOf(code, signal));
        child.once('message', told).once('exit', ended);
        ending.signal.addEventListener('abort', () => child.off('message', told).off('exit', ended));
        child.send({ input }, (error) => error && !isOverTime && reject(error));
      });
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.output;
    } finally {
      clearTimeout(timer);
      ending.abort();
      this.release();
    }
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private release(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}

/** The process is killed over its limit; a full heap lets it fall over by itself. */
function endOf(code: number | null, signal: string | null): Error {
  return signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134
    ? new OverMemory()
    : new Error(`a process of work ended with ${signal ?? code}`);
}
