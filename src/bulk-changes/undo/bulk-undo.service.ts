import { Injectable } from '@nestjs/common';
import { lockItems } from '../../actions/undo/lock-items.sql.js';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { ageAndSince, undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { BulkChangesRepository } from '../bulk-changes.repository.js';
import { BulkRestoring } from './bulk-restoring.service.js';
import { BulkUndoQueries, type DoneBulkChange } from './bulk-undo.queries.js';

/** Takes a change of many items back as a whole: each is again exactly what it was. */
@Injectable()
export class BulkUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: BulkUndoQueries,
    private readonly kept: BulkChangesRepository,
    private readonly restoring: BulkRestoring,
    private readonly config: Config,
  ) {}

  /** @throws Refused with what stands in the way */
  async undoWhole(by: By, done: DoneBulkChange): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const locked = await this.kept.lock(tx, done.id);
      if (locked?.undoneAt !== null) throw undoRefusal(['It was undone already']);
      await lockItems(tx, done);
      const { age, since } = ageAndSince(done.at, await this.undo.doneSinceIn(tx, done), at, {
        minutes: this.config.undoMinutes,
      });
      if (age.length + since.length > 0) throw undoRefusal([...age, ...since]);
      const items = await this.kept.itemsOf(tx, done.id);
      await this.restoring.restore(change, done);
      await this.kept.markUndone(tx, done.id, at);
      for (const subject of items) await record({ action: 'undid the change of many at once', subject });
      return true;
    });
  }
}
