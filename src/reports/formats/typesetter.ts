import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { PrintedReport } from '../printed/printed-report.js';

/** Longest that one report may take, in milliseconds; two hundred pages take about one second. */
const LONGEST_TIME = 60_000;

/** Sets reports as PDF in a worker thread, so that a long one holds up nobody else. The thread starts when needed. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly pool = new Piscina<PrintedReport, Uint8Array>({
    filename: new URL('./typeset.worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
  });

  async typeset(report: PrintedReport): Promise<Buffer> {
    return Buffer.from(await this.pool.run(report, { signal: AbortSignal.timeout(LONGEST_TIME) }));
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }
}
