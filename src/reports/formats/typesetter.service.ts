import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Refused } from '../../web/errors.js';
import type { PrintedReport } from '../printed/printed-report.js';

/** Longest that one report may take, in milliseconds; two hundred pages take two to five seconds. */
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

  /** @throws Refused where the report is so long that nobody would read it on paper */
  async typeset(report: PrintedReport): Promise<Buffer> {
    const signal = AbortSignal.timeout(LONGEST_TIME);
    try {
      return Buffer.from(await this.pool.run(report, { signal }));
    } catch (error) {
      if (!signal.aborted) throw error;
      throw Refused.at('body', 'The report is too long for a PDF. Choose one panel, or take it as CSV');
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }
}
