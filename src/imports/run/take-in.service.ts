import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportRunService } from './import-run.service.js';
import { ImportStartService } from './import-start.service.js';

/** In milliseconds, while another copy of the program has the last rows in hand. */
const LOOK_AGAIN_AFTER = 100;

/** Takes a settled sheet in while the caller waits. */
@Injectable()
export class TakeInService {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly starts: ImportStartService,
    private readonly runs: ImportRunService,
  ) {}

  /** Ends when all rows are taken in, whoever took them. @throws Refused where it is not settled, or has begun */
  async toEnd(by: By & { readonly accountId: number }, id: number): Promise<void> {
    await this.starts.start(by, await this.imports.byId(id));
    const batches = await this.runs.batchesOf(id);
    for (;;) {
      while (await batches.takeNext()) await nextTurn();
      if ((await this.imports.byId(id)).state !== 'running') return;
      await pause(LOOK_AGAIN_AFTER);
    }
  }
}
