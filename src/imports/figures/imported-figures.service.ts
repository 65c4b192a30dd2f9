import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { SheetFiguresService } from '../../measures/sheet-figures.service.js';
import type { SettledRow, WaitingRow } from '../rows/import-rows.repository.js';
import { ImportEffectsRepository } from '../run/import-effects.repository.js';
import { ImportJournal } from '../run/import-journal.js';
import type { ImportWork } from '../run/import-work.js';

/** Takes rows of figures into the register. */
@Injectable()
export class ImportedFiguresService {
  constructor(
    private readonly figures: SheetFiguresService,
    private readonly effects: ImportEffectsRepository,
  ) {}

  /** @returns what became of each row. @throws Refused where any of them does not fit */
  async take(change: Change, work: ImportWork, rows: readonly WaitingRow[]): Promise<SettledRow[]> {
    const journal = new ImportJournal();
    const settled: SettledRow[] = [];
    for (const { id, draft } of rows) {
      const { figure, refusedCells = [] } = draft;
      if (!figure) continue;
      const reason = `As the sheet “${work.filename}” says`;
      const { measureId, outcome, added } = await this.figures.take(change, figure, reason);
      const subject = { id: measureId, reference: figure.name };
      if (added.length > 0) journal.changed('figures', subject, null, { values: added });
      settled.push({
        ...{ id, state: outcome, reason: null, doneItems: [figure.name] },
        doneChanges: outcome === 'changed' ? figure.changes.map((words) => `${figure.name}, ${words}`) : [],
        refusedCells,
      });
    }
    await this.effects.keep(change, work.importId, journal.effects);
    return settled;
  }
}
