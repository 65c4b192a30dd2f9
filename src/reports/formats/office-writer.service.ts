import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { bundled } from '../../config/bundles.js';
import type { OfficeOutcome, OfficeTask } from './office.worker.js';

const MOST_ROWS_IN_A_THREAD = 10_000;

/** Writes reports for Word and Excel in a worker thread, so that a long one holds up nobody else. The thread starts when needed. */
@Injectable()
export class OfficeWriter implements OnModuleDestroy {
  private readonly pool = new Piscina<OfficeTask, OfficeOutcome>({
    filename: bundled(new URL('./office.worker.js', import.meta.url)).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
  });

  async write(task: Exclude<OfficeTask, { form: 'letterhead' }>): Promise<Buffer> {
    const outcome = await (isVeryLong(task) ? writeHere(task) : this.pool.run(task));
    if (!('file' in outcome)) throw new Error('The report was not written');
    const { buffer, byteOffset, byteLength } = outcome.file;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Why a file that somebody sent cannot be the letterhead; null where it can. */
  async letterheadFault(content: Uint8Array): Promise<string | null> {
    const outcome = await this.pool.run({ form: 'letterhead', content });
    return 'fault' in outcome ? outcome.fault : null;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }
}

/**
 * A report of so many rows would take as much memory again in a thread. It is made in a process of its own anyway, and is packed in
 * pieces, between which that process does other work.
 */
function isVeryLong(task: OfficeTask): boolean {
  if (!('report' in task)) return false;
  const tables = task.report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table.rows.length] : [])),
  );
  return tables.reduce((sum, rows) => sum + rows, 0) > MOST_ROWS_IN_A_THREAD;
}

async function writeHere(task: OfficeTask): Promise<OfficeOutcome> {
  const { default: write } = await import('./office.worker.js');
  return write(task);
}
