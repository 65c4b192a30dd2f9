import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import { importSubject } from '../columns/import-mapping.service.js';
import { ImportsRepository } from '../imports.repository.js';
import { ImportUndoQueries, type KeptEffect } from './import-undo.queries.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { obstacleWords } from './obstacle-words.js';
import { TakenBackService } from './taken-back.service.js';

/** PostgreSQL's fault where a row is taken away that another names. */
const IS_NAMED = '23503';

/** Undoes an import as a whole, as long as nothing is built on it. */
@Injectable()
export class ImportUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly undo: ImportUndoQueries,
    private readonly names: ImportUndoRepository,
    private readonly takenBack: TakenBackService,
  ) {}

  /** Takes back everything that it made and changed. @throws Refused where it has not ended, was undone, or something is built on it */
  async undoWhole(by: By & { readonly accountId: number }, id: number): Promise<void> {
    try {
      await this.changes.make(by, (change) => this.takeBack(change, by.accountId, id));
    } catch (error) {
      if ((error as { code?: unknown }).code !== IS_NAMED) throw error;
      throw refusal(
        'Somebody has been written to about its items, or something else in the register names them. Nothing was undone',
      );
    }
  }

  private async takeBack(change: Change, accountId: number, id: number): Promise<void> {
    const { tx, at, record } = change;
    const sheet = await this.imports.lock(tx, id);
    if (sheet.state === 'undone') throw refusal('It has been undone already');
    if (sheet.contentRemovedAt)
      throw refusal('Its sheet was removed, and with it the record of what its items were before');
    if (sheet.state !== 'done' || sheet.startedById === null)
      throw refusal('It is still running. Wait until all its rows are imported');
    await this.undo.lockItems(tx, id);
    const [first, ...others] = await this.undo.obstaclesIn(tx, id, sheet.startedById);
    if (first) throw refusal(obstacleWords([first, ...others]));
    const effects = await this.undo.effects(tx, id);
    await this.names.takeBackNames(tx, effects);
    await this.takenBack.takeBack(change, sheet.startedById, effects);
    await this.imports.change(tx, id, { state: 'undone', undoneById: accountId, undoneAt: at });
    const count = (wanted: KeptEffect['kind']) =>
      new Set(effects.filter(({ kind }) => kind === wanted).map(({ subjectId }) => subjectId)).size;
    await record({
      action: 'undid the import',
      subject: importSubject(sheet),
      after: {
        recommendationsTakenOut: count('recommendation'),
        actionsTakenOut: count('action'),
        actionsAsBefore: count('changed-action'),
        recommendationsAsBefore: count('changed-recommendation'),
      },
    });
  }
}

function refusal(message: string): Refused {
  return new Refused([{ field: null, message }]);
}
