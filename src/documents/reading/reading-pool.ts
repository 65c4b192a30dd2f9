import { bundled } from '../../config/bundles.js';
import { OverMemory, OverTime } from '../../config/limited-process.js';
import { LimitedProcesses } from '../../config/limited-processes.js';
import type { PaperKind } from '../../extraction/extraction.js';
import { LONGEST_TIME, MOST_MEMORY } from './limits.js';
import type { AttachedFile, AttachedPaper } from './mail-message.js';
import type {
  AttachmentTask,
  ReadAndProposed,
  ReadingOutcome,
  ReadingTask,
} from './read-and-propose.worker.js';
import { UnreadableDocument } from './unreadable-document.js';

const WORK = bundled(new URL('./read-and-propose.worker.js', import.meta.url));

/**
 * Reads documents in processes of their own, so that a large or hostile file holds up nobody else: each has a limit of time and
 * of its whole memory, whatever it is unpacked into.
 */
export class ReadingPool {
  private readonly processes: LimitedProcesses<ReadingTask | AttachmentTask, ReadingOutcome>;

  /** @param longest milliseconds that one document may take */
  constructor(
    private readonly longest: number = LONGEST_TIME,
    megabytes: number = MOST_MEMORY,
  ) {
    this.processes = new LimitedProcesses(WORK, { atATime: 2, megabytes, milliseconds: longest });
  }

  /** The document's text and the items proposed from it. @throws UnreadableDocument */
  async readAndPropose(
    content: Buffer,
    filename: string,
    kind: PaperKind | null = null,
  ): Promise<ReadAndProposed> {
    const outcome = await this.run({ content, filename, kind });
    if ('read' in outcome) return outcome.read;
    throw faultOf(outcome);
  }

  /** The papers that came with an email: its words are not read for it. @throws UnreadableDocument */
  async attachedPapers(content: Buffer, filename: string): Promise<readonly AttachedPaper[]> {
    const outcome = await this.run({ content, filename, attachment: 'all' });
    if (!('papers' in outcome)) throw faultOf(outcome);
    return outcome.papers;
  }

  /** A paper that came with an email, counted from 0; null where fewer came. @throws UnreadableDocument */
  async attachedFile(content: Buffer, filename: string, attachment: number): Promise<AttachedFile | null> {
    const outcome = await this.run({ content, filename, attachment });
    if (!('attached' in outcome)) throw faultOf(outcome);
    const { attached } = outcome;
    return attached && { ...attached, content: Buffer.from(attached.content) };
  }

  /** Ends the processes; documents still being read are given up. */
  close(): void {
    this.processes.close();
  }

  private async run(task: ReadingTask | AttachmentTask): Promise<ReadingOutcome> {
    try {
      return await this.processes.run(task);
    } catch (cause) {
      if (cause instanceof OverTime) {
        const seconds = Math.ceil(this.longest / 1000);
        throw new UnreadableDocument(
          'too-slow',
          `${task.filename} took longer than ${seconds} seconds to read: split it, or save it as plain text, and send it again`,
          { cause },
        );
      }
      if (cause instanceof OverMemory) {
        throw new UnreadableDocument(
          'too-large',
          `${task.filename} needs too much memory to read: split it and send its parts`,
          { cause },
        );
      }
      throw cause;
    }
  }
}

function faultOf(outcome: ReadingOutcome): Error {
  return 'fault' in outcome
    ? new UnreadableDocument(outcome.fault, outcome.message)
    : new Error('a reader answered what it was not asked');
}
