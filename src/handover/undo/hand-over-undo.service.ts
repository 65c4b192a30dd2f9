import { Injectable } from '@nestjs/common';
import { AccountClosingService } from '../../accounts/account-closing.service.js';
import { TransferredActionsRepository } from '../../actions/transferred-actions.repository.js';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import { HandOverUndoQueries } from './hand-over-undo.queries.js';
import { handOverObstacles } from './hand-over-undo.rules.js';
import { LeaverRestoring } from './leaver-restoring.repository.js';

/** Takes a hand-over back as a whole, before anybody was written to about it. */
@Injectable()
export class HandOverUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: HandOverUndoQueries,
    private readonly leaver: LeaverRestoring,
    private readonly actions: TransferredActionsRepository,
    private readonly accounts: AccountClosingService,
  ) {}

  /** @throws Refused with what stands in the way */
  async undoWhole(by: By, personId: number, minutes: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const person = await this.leaver.lock(tx, personId);
      const done = person.leftOn === null ? null : await this.undo.lockedIn(tx, personId);
      if (!done) throw new Refused([{ field: null, message: `${person.name} has not handed over` }]);
      const [first, ...others] = handOverObstacles(done, at, { minutes }).map((message) => ({
        field: null,
        message,
      }));
      if (first) throw new Refused([first, ...others]);
      await this.leaver.restore(tx, personId, done);
      await this.actions.restoreOwners(tx, done.actionIds, done.at);
      await this.accounts.reopenOf(change, personId, done.at);
      await record({
        action: 'undid the hand-over',
        subject: { kind: 'person', id: personId, reference: person.name },
        before: { leftOn: person.leftOn },
        after: { leftOn: null, actionsAsBefore: String(done.actionIds.length) },
      });
      return true;
    });
  }
}
