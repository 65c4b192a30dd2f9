import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bundled } from '../../config/bundles.js';
import { childEnvironment } from '../../config/child-environment.js';
import { optimiseLate } from '../../config/optimise-late.js';
import type { JobEnding, JobReply, JobTask, NumberedCall } from './job-messages.js';

/** Answers what the process asks: the rows of a statement, nothing else. */
export type AnswerCall = (call: NumberedCall) => Promise<readonly unknown[]>;

/** So many rows go at a time, so that nobody else waits for all of them. */
const ROWS_AT_A_TIME = 200;
/**
 * A heap that may grow is not swept until it has; this one is, whenever it has grown by a fifth. What is new has 4 MB: with less, much
 * that is soon let go is taken for old, and a long report takes half as long again. Most reports are made in a second, before it pays
 * that V8 optimises what has run for a moment.
 */
export const REPORT_FLAGS = [
  '--max-old-space-size=600',
  '--max-semi-space-size=4',
  '--heap-growing-percent=20',
  ...optimiseLate(),
];
/** How a process ends whose heap is full. */
const OUT_OF_HEAP = 'SIGABRT';
const MAIN = bundled(new URL('./report-job.main.js', import.meta.url));

/** A process of its own in which one report is made. */
export class ReportProcess {
  /** What it puts aside; it goes with the process, however that ends. */
  private readonly folder = mkdtempSync(join(tmpdir(), 'matters-report-'));
  private readonly child = fork(MAIN, {
    serialization: 'advanced',
    execArgv: REPORT_FLAGS,
    env: childEnvironment({ TMPDIR: this.folder }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  private isStopped = false;

  constructor(private readonly answer: AnswerCall) {
    giveWay(this.child.pid);
    this.child.once('close', () => rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 }));
  }

  /** Ends the process wherever it is. */
  stop(): void {
    this.isStopped = true;
    this.child.kill('SIGKILL');
  }

  /** @returns how it ended; null where it was stopped @throws Error where it fell over, or what it asked for could not be done */
  async run(task: JobTask): Promise<JobEnding | null> {
    const ending = this.end();
    this.child.send(task, (error) => error && this.child.kill());
    return ending;
  }

  private async end(): Promise<JobEnding | null> {
    return new Promise((resolve, reject) => {
      this.child.on('message', (message: NumberedCall | JobEnding) => {
        if ('ending' in message) resolve(message);
        else
          void this.reply(message).catch((error: unknown) => {
            this.child.kill('SIGKILL');
            reject(error instanceof Error ? error : new Error(String(error)));
          });
      });
      this.child.once('error', reject);
      this.child.once('exit', (code, signal) => {
        if (this.isStopped) resolve(null);
        else if (signal === 'SIGKILL' || signal === OUT_OF_HEAP)
          resolve({
            ending: 'refused',
            message: 'It took too much time or memory. Ask for fewer items, or fewer formats',
          });
        else reject(new Error(`the process that made the report ended with ${signal ?? code}`));
      });
    });
  }

  private async reply(call: NumberedCall): Promise<void> {
    const rows = await this.answer(call);
    for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
      const some = rows.slice(start, start + ROWS_AT_A_TIME);
      if (start + ROWS_AT_A_TIME >= rows.length)
        return this.send({ id: call.id, rows: some, isLast: true, fault: null });
      await this.send({ id: call.id, rows: some, isLast: false, fault: null });
      await nextTurn();
    }
    return this.send({ id: call.id, rows: [], isLast: true, fault: null });
  }

  private async send(reply: JobReply): Promise<void> {
    if (!this.child.connected) return;
    await new Promise<void>((resolve) => {
      this.child.send(reply, () => resolve());
    });
  }
}

/** Whoever reads pages goes first. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it makes the report all the same.
  }
}
