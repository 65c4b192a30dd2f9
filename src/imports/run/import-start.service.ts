import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import { ImportCheckService } from '../check/import-check.service.js';
import { importSubject, requireMapping } from '../columns/import-mapping.service.js';
import type { ImportRead } from '../imports.queries.js';
import { ImportsRepository } from '../imports.repository.js';
import { ImportRowsRepository } from '../rows/import-rows.repository.js';
import { ImportEffectsRepository } from './import-effects.repository.js';
import { ImportJournal } from './import-journal.js';
import { NewOwnersService } from './new-owners.service.js';

/** Starts the taking in of a sheet; the rows follow in the background. */
@Injectable()
export class ImportStartService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly newOwners: NewOwnersService,
    private readonly checks: ImportCheckService,
    private readonly effects: ImportEffectsRepository,
  ) {}

  /**
   * Writes down what every row is to become, and adds the owners that are asked for. @throws Refused where it is not settled,
   * or has begun
   */
  async start(
    by: By & { accountId: number },
    { id, headings, plan }: Pick<ImportRead, 'id' | 'headings' | 'plan'>,
  ): Promise<void> {
    if (!plan?.isSettled) throw new Refused([{ field: null, message: 'Settle columns and statuses first' }]);
    const { rows, unknownOwners, orders } = await this.checks.check({ id, headings }, plan);
    if (orders.length > 0)
      throw new Refused([
        { field: null, message: 'Say first in which order the dates of the sheet are written' },
      ]);
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      const journal = new ImportJournal();
      if (plan.addsOwners) await this.newOwners.add(change, unknownOwners, journal);
      await this.effects.keep(change, id, journal.effects);
      await this.rows.prepare(tx, id, rows);
      await this.imports.change(tx, id, { state: 'running', startedById: by.accountId, startedAt: at });
      await record({
        action: 'started the import',
        subject: importSubject(sheet),
        after: { rows: rows.length },
      });
    });
  }
}
