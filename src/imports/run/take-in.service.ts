import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportRunService } from './import-run.service.js';
import { ImportStartService } from './import-start.service.js';

/** Takes a settled sheet in while the caller waits. */
@Injectable()
export class TakeInService {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly starts: ImportStartService,
    private readonly runs: ImportRunService,
  ) {}

  /** @throws Refused where it is not settled, or has begun */
  async toEnd(by: By & { readonly accountId: number }, id: number): Promise<void> {
    await this.starts.start(by, await this.imports.byId(id));
    const batches = await this.runs.batchesOf(id);
    while (await batches.takeNext()) await nextTurn();
  }
}
