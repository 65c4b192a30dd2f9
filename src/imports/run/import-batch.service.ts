import { Injectable } from '@nestjs/common';
import type { By, Change, Entry } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import { ImportedFiguresService } from '../figures/imported-figures.service.js';
import { ImportsRepository } from '../imports.repository.js';
import { ImportRowsRepository, type SettledRow, type WaitingRow } from '../rows/import-rows.repository.js';
import { DoesNotFit, type ImportWork } from './import-work.js';
import { ImportedRowsService } from './imported-rows.service.js';

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
    private readonly imported: ImportedRowsService,
    private readonly figures: ImportedFiguresService,
  ) {}

  /** Takes in the next rows that nobody else has in hand. Where none waits the import ends. @returns how many */
  async takeNext(by: By, work: ImportWork): Promise<number> {
    try {
      return await this.changes.make(by, async (change) => {
        const waiting = await this.rows.claim(change.tx, work.importId, ROWS_AT_ONCE);
        const [first, last] = [waiting.at(0), waiting.at(-1)];
        if (!first || !last) return this.end(change, work);
        await this.rows.settle(change.tx, await this.takeOrHalve(change, work, waiting));
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

  /**
   * Takes rows in together. Where one does not fit they are taken in again by halves until it stands alone: it leaves nothing behind,
   * neither items nor words in the trail, and the others stay.
   */
  private async takeOrHalve(
    change: Change,
    work: ImportWork,
    rows: readonly WaitingRow[],
  ): Promise<SettledRow[]> {
    const entries: Entry[] = [];
    const record = async (entry: Entry) => {
      entries.push(entry);
    };
    try {
      const within = { ...change, record };
      const taken = await change.tx.transaction(async () => [
        ...(await this.imported.take(
          within,
          work,
          rows.filter(({ draft }) => !draft.figure),
        )),
        ...(await this.figures.take(
          within,
          work,
          rows.filter(({ draft }) => draft.figure),
        )),
      ]);
      for (const entry of entries) await change.record(entry);
      return taken;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      const [alone, ...others] = rows;
      if (alone && others.length === 0)
        return [
          { id: alone.id, state: 'not-fitting', reason, doneItems: [], doneChanges: [], refusedCells: [] },
        ];
      const middle = Math.ceil(rows.length / 2);
      return [
        ...(await this.takeOrHalve(change, work, rows.slice(0, middle))),
        ...(await this.takeOrHalve(change, work, rows.slice(middle))),
      ];
    }
  }
}

/** Why a row does not fit; null where the fault is not the row's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof DoesNotFit || error instanceof Refused) return error.message;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && FAULT_OF_THE_ROW.test(code)
    ? 'The register cannot store this row. Look for unusual characters or dates'
    : null;
}
