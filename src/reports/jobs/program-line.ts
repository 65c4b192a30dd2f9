import type { JobCall, JobEnding, JobReply } from './job-messages.js';
import { SharedTexts } from './shared-texts.js';

type Waiting = {
  readonly rows: unknown[];
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: Error) => void;
};

/** The line from the process that makes a report to the program that started it. */
export class ProgramLine {
  private readonly waiting = new Map<number, Waiting>();
  private readonly texts = new SharedTexts();
  private last = 0;

  constructor() {
    process.on('message', (reply: JobReply) => this.hear(reply));
  }

  /** @returns rows, where rows were asked for */
  async call(call: JobCall): Promise<unknown[]> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { rows: [], resolve, reject });
      process.send?.({ ...call, id }, (error: Error | null) => error && reject(error));
    });
  }

  /** Says how it ended, and lets the process end. */
  end(ending: JobEnding): void {
    process.send?.(ending, () => process.disconnect());
  }

  private hear({ id, rows, isLast, fault }: JobReply): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    for (const row of rows) waiting.rows.push(this.texts.share(row));
    if (!isLast) return;
    this.waiting.delete(id);
    if (fault === null) waiting.resolve(waiting.rows);
    else waiting.reject(new Error(fault));
  }
}
