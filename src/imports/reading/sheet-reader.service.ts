import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { bundled } from '../../config/bundles.js';
import { OverMemory, OverTime } from '../../config/limited-process.js';
import { LimitedProcesses } from '../../config/limited-processes.js';
import { LONGEST_READING, MOST_READING_MEMORY } from './limits.js';
import type { Workbook } from './read-workbook.js';
import type { SheetOutcome, SheetTask } from './read-workbook.worker.js';
import { UnreadableSheet } from './unreadable-sheet.js';

const WORK = bundled(new URL('./read-workbook.worker.js', import.meta.url));

/** Reads trackers in a process of its own with limits of time and memory, so that a large or hostile file holds up nobody else. */
@Injectable()
export class SheetReader implements OnApplicationShutdown {
  private readonly processes = new LimitedProcesses<SheetTask, SheetOutcome>(WORK, {
    ...{ atATime: 1, megabytes: MOST_READING_MEMORY, milliseconds: LONGEST_READING },
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
    try {
      const outcome = await this.processes.run({ content, filename, sheet }, longest);
      if ('workbook' in outcome) return outcome.workbook;
      throw new UnreadableSheet(outcome.fault);
    } catch (cause) {
      throw cause instanceof OverMemory || cause instanceof OverTime ? tooMuch(filename, cause) : cause;
    }
  }

  onApplicationShutdown(): void {
    this.processes.close();
  }
}

function tooMuch(filename: string, cause: unknown): UnreadableSheet {
  return new UnreadableSheet(
    `${filename} takes too much time or memory to read: copy the rows with text in them into a new workbook and send that`,
    { cause },
  );
}
