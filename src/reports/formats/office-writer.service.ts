import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { OfficeTask } from './office.worker.js';

/** Writes reports for Word and Excel in a worker thread, so that a long one holds up nobody else. The thread starts when needed. */
@Injectable()
export class OfficeWriter implements OnModuleDestroy {
  private readonly pool = new Piscina<OfficeTask, Uint8Array>({
    filename: new URL('./office.worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
  });

  async write(task: OfficeTask): Promise<Buffer> {
    const { buffer, byteOffset, byteLength } = await this.pool.run(task);
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }
}
