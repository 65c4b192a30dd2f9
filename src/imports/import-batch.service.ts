import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { Refused } from '../web/errors.js';
import { ImportRowsRepository, type RowOutcome, type WaitingRow } from './import-rows.repository.js';
import { DoesNotFit, type ImportWork, type ItemOutcome, type RowWork } from './import-work.js';
import { ImportedActionsService } from './imported-actions.service.js';
import { ImportedRecommendationsService } from './imported-recommendations.service.js';
import { ImportsRepository } from './imports.repository.js';
import type { RowDraft } from './row-draft.js';

const ROWS_AT_ONCE = 100;
/** Classes of PostgreSQL's faults that lie in what is written: data exception, integrity constraint violation. */
const FAULT_OF_THE_ROW = /^2[23]/;

/** Thrown to leave a transaction in which there is nothing to do. */
class NothingWaits extends Error {
  override readonly name = 'NothingWaits';
}

/** Takes rows of a sheet into the register, a hundred in one transaction. */
@Injectable()
export class ImportBatchService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly recommendations: ImportedRecommendationsService,
    private readonly actions: ImportedActionsService,
  ) {}

  /** Takes in the next rows that nobody else has in hand. Where none waits the import ends. @returns how many */
  async takeNext(by: By, work: ImportWork): Promise<number> {
    try {
      return await this.changes.make(by, async (change) => {
        const waiting = await this.rows.claim(change.tx, work.importId, ROWS_AT_ONCE);
        const [first, last] = [waiting.at(0), waiting.at(-1)];
        if (!first || !last) return this.end(change, work);
        for (const row of waiting) await this.settle(change, work, row);
        await change.record({
          action: `took in rows ${first.rowNumber} to ${last.rowNumber}`,
          subject: { kind: 'import', id: work.importId, reference: work.filename },
        });
        return waiting.length;
      });
    } catch (error) {
      if (error instanceof NothingWaits) return 0;
      throw error;
    }
  }

  /** Ends the import, where no other copy of the program has the last rows in hand. */
  private async end({ tx, at, record }: Change, { importId, filename }: ImportWork): Promise<number> {
    if (!(await this.imports.end(tx, importId, at))) throw new NothingWaits();
    await record({
      action: 'finished the import',
      subject: { kind: 'import', id: importId, reference: filename },
    });
    return 0;
  }

  private async settle(change: Change, work: ImportWork, { id, draft }: WaitingRow): Promise<void> {
    await this.rows.settle(change.tx, id, await this.takeOrRefuse(change, work, draft));
  }

  /** A row that does not fit leaves nothing behind, and the others of its transaction stay. */
  private async takeOrRefuse(change: Change, work: ImportWork, draft: RowDraft): Promise<RowOutcome> {
    try {
      return await change.tx.transaction(() => this.take({ ...work, change }, draft));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      return { state: 'not-fitting', reason, doneItems: [], doneChanges: [] };
    }
  }

  private async take(work: RowWork, draft: RowDraft): Promise<RowOutcome> {
    const items: ItemOutcome[] = [];
    const asked = draft.recommendation
      ? await this.recommendations.take(work, draft, draft.recommendation)
      : null;
    if (asked && !draft.isContinued) items.push(asked);
    for (const action of draft.actions) {
      items.push(await this.actions.take(work, draft, action, asked?.itemId ?? null));
    }
    const doneChanges = items.flatMap(({ reference, isNew, changes }) =>
      isNew ? [`${reference}, new`] : changes.map((words) => `${reference}, ${words}`),
    );
    const isNew = items.every((item) => item.isNew);
    return {
      state: isNew ? 'new' : doneChanges.length > 0 ? 'changed' : 'unchanged',
      reason: null,
      doneItems: items.map(({ reference }) => reference),
      doneChanges: isNew ? [] : doneChanges,
    };
  }
}

/** Why the row does not fit; null where the fault is not the row's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof DoesNotFit || error instanceof Refused) return error.message;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && FAULT_OF_THE_ROW.test(code)
    ? 'The register cannot hold what it says: look for unusual characters or days'
    : null;
}
