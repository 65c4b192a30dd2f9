import { Piscina } from 'piscina';
import { LONGEST_TIME, MOST_MEMORY } from './limits.js';
import type { ReadAndProposed, ReadingOutcome, ReadingTask } from './read-and-propose.worker.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads documents in worker threads, so that a large or hostile file holds up nobody else: each has a limit of time and
 * of memory. Threads start when needed and end when idle.
 */
export class ReadingPool {
  private readonly pool: Piscina<ReadingTask, ReadingOutcome>;

  /** @param longest milliseconds that one document may take */
  constructor(private readonly longest: number = LONGEST_TIME) {
    this.pool = new Piscina({
      filename: new URL('./read-and-propose.worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 2,
      concurrentTasksPerWorker: 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
  }

  /** The document's text and the items proposed from it. @throws UnreadableDocument */
  async readAndPropose(content: Buffer, filename: string): Promise<ReadAndProposed> {
    const outcome = await this.run({ content: new Uint8Array(content), filename });
    if ('read' in outcome) return outcome.read;
    throw new UnreadableDocument(outcome.fault, outcome.message);
  }

  /** Ends the threads; documents still being read are given up. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async run(task: ReadingTask): Promise<ReadingOutcome> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.longest);
    try {
      return await this.pool.run(task, { signal: limit.signal });
    } catch (cause) {
      if (limit.signal.aborted) {
        const seconds = Math.ceil(this.longest / 1000);
        throw new UnreadableDocument(
          'too-slow',
          `${task.filename} took longer than ${seconds} seconds to read: split it, or save it as plain text, and send it again`,
          { cause },
        );
      }
      if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new UnreadableDocument(
          'too-large',
          `${task.filename} needs more memory than one document may have: split it and send its parts`,
          { cause },
        );
      }
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  }
}
