import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ConnectionPool } from '../database/connection-pool.service.js';
import { VirusScanner } from '../web/virus-scan/virus-scanner.service.js';
import { diskSpace } from './disk-space.js';
import type { Status } from './status.rules.js';

/** What this process stands on: its connections, its disk, its virus scanner. */
@Injectable()
export class MachineState {
  constructor(
    private readonly pool: ConnectionPool,
    private readonly config: Config,
    private readonly scanner: VirusScanner,
  ) {}

  async now(): Promise<Pick<Status, 'pool' | 'disk' | 'virusScanner'>> {
    const isThere = await this.scanner.isThere();
    return {
      pool: this.pool.state(),
      disk: await diskSpace(this.config.dataDir),
      ...(isThere !== null && { virusScanner: isThere ? 'up' : 'down' }),
    };
  }
}
