import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { LONGEST_READING, MOST_READING_MEMORY } from './limits.js';
import type { Workbook } from './read-workbook.js';
import type { SheetOutcome, SheetTask } from './read-workbook.worker.js';
import { UnreadableSheet } from './unreadable-sheet.js';

/** Reads trackers in a worker thread with limits of time and memory, so that a large or hostile file holds up nobody else. */
@Injectable()
export class SheetReader implements OnApplicationShutdown {
  private readonly pool = new Piscina<SheetTask, SheetOutcome>({
    filename: new URL('./read-workbook.worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    concurrentTasksPerWorker: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MOST_READING_MEMORY },
  });

  /**
   * @param sheet the sheet to read; null where nobody has chosen yet
   * @param longest how long it may take, in milliseconds
   * @throws UnreadableSheet
   */
  async read(
    content: Buffer,
    filename: string,
    sheet: string | null,
    longest: number = LONGEST_READING,
  ): Promise<Workbook> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), longest);
    try {
      const task = { content: new Uint8Array(content), filename, sheet };
      const outcome = await this.pool.run(task, { signal: limit.signal });
      if ('workbook' in outcome) return outcome.workbook;
      throw new UnreadableSheet(outcome.fault);
    } catch (cause) {
      throw limit.signal.aborted || isOutOfMemory(cause) ? tooMuch(filename, cause) : cause;
    } finally {
      clearTimeout(timer);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(filename: string, cause: unknown): UnreadableSheet {
  return new UnreadableSheet(
    `${filename} takes too much time or memory to read: copy the rows with words in them into a new workbook and send that`,
    { cause },
  );
}
