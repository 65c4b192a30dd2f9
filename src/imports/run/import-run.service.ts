import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportNamesQueries } from './import-names.queries.js';

/** The rest of an import, batch by batch. */
export type Batches = {
  /** @returns whether rows were taken in, so that more may wait */
  takeNext(): Promise<boolean>;
};

/** Prepares the taking in of what is left of a sheet. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly batches: ImportBatchService,
    private readonly names: ImportNamesQueries,
  ) {}

  async batchesOf(id: number): Promise<Batches> {
    const { plan, startedById, startedBy, filename, publicity } = await this.queries.byId(id);
    if (!plan || startedById === null) throw new Error(`import ${id} runs without having been started`);
    const by: By = { accountId: startedById, name: startedBy ?? '', formToken: null };
    const known = await this.names.now();
    const work = {
      importId: id,
      filename,
      publicity,
      asAt: plan.asAt,
      accountId: startedById,
      ownerChoices: plan.ownerChoices ?? {},
      ...known,
    };
    return { takeNext: async () => (await this.batches.takeNext(by, work)) > 0 };
  }
}
