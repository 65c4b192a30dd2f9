import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refused } from '../../web/errors.js';
import type { PrintedReport } from '../printed/printed-report.js';
import { OverLimits, OwnProcess } from './own-process.js';

/** Twenty thousand items take a tenth of the time and half of the memory. */
const LIMITS = { cpuSeconds: 180, megabytes: 1_500 };

/** Sets reports as PDF in a process of its own, so that a long one holds up nobody else and leaves no memory taken. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly process = new OwnProcess<string, Uint8Array>(
    new URL('./pdf/typeset.js', import.meta.url),
    LIMITS,
  );

  /** @throws Refused where the report is so long that nobody would read it on paper */
  async typeset(report: PrintedReport): Promise<Buffer> {
    try {
      const { buffer, byteOffset, byteLength } = await this.process.run(JSON.stringify(report));
      return Buffer.from(buffer, byteOffset, byteLength);
    } catch (error) {
      if (!(error instanceof OverLimits)) throw error;
      throw Refused.at('body', 'The report is too long for a PDF. Choose one panel, or take it as CSV');
    }
  }

  onModuleDestroy(): void {
    this.process.close();
  }
}
