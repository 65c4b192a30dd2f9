import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { seenFrom } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import type { RemoteStatement } from '../../database/remote-database.service.js';

/** Reads for a process that has no database. */
@Injectable()
export class RemoteStatements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the process says of the viewpoint holds, not that of whoever asked for the report. */
  async answer({ sql, parameters, knownUntil }: RemoteStatement): Promise<unknown[]> {
    const viewpoint = { day: this.clock.today(), knownUntil };
    return seenFrom(viewpoint, async () => this.database.rows(sql, parameters));
  }
}
