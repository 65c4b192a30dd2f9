import { Injectable } from '@nestjs/common';
import { AccountClosingService } from '../../accounts/account-closing.service.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { Refused } from '../../web/errors.js';
import { TransferRestoring } from './transfer-restoring.repository.js';
import { TransferUndoQueries } from './transfer-undo.queries.js';
import {
  type DoneTransfer,
  TRANSFER_ENTRIES,
  transferObstacles,
  type UndoableTransfer,
} from './transfer-undo.rules.js';

/** Takes a hand-over, a passing on or a retirement back as a whole, before anybody was written to about it. */
@Injectable()
export class TransferUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: TransferUndoQueries,
    private readonly restoring: TransferRestoring,
    private readonly accounts: AccountClosingService,
    private readonly config: Config,
  ) {}

  /** @throws Refused with what stands in the way */
  async undoWhole(by: By, kind: UndoableTransfer, id: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at } = change;
      const { name, isDone } = await this.restoring.lock(tx, kind, id);
      const done = isDone ? await this.undo.lockedIn(tx, kind, id) : null;
      if (!done) throw refusal(['There is nothing to undo any more']);
      const obstacles = transferObstacles(done, at, { minutes: this.config.undoMinutes });
      if (obstacles.length > 0) throw refusal(obstacles);
      const references = await this.undo.referencesOf(tx, done);
      await this.restoring.restore(tx, kind, id, done);
      if (kind === 'hand-over') await this.accounts.reopenOf(change, id, done.at);
      await this.record(change, kind, { id, name }, done, references);
      return true;
    });
  }

  private async record(
    { record }: Change,
    kind: UndoableTransfer,
    { id, name }: { readonly id: number; readonly name: string },
    done: DoneTransfer,
    references: ReadonlyMap<number, string>,
  ): Promise<void> {
    const { subject, undone } = TRANSFER_ENTRIES[kind];
    for (const actionId of done.actionIds) {
      await record({
        action: undone,
        subject: { kind: 'action', id: actionId, reference: references.get(actionId) ?? null },
      });
    }
    const letters = done.letters.map(({ to }) => to).join(', ');
    await record({
      action: undone,
      subject: { kind: subject, id, reference: name },
      after: { actionsAsBefore: String(done.actionIds.length), lettersNotSent: letters || null },
    });
  }
}

function refusal([first, ...others]: readonly string[]): Refused {
  const fault = (message: string) => ({ field: null, message });
  return new Refused([fault(first ?? 'It cannot be undone'), ...others.map(fault)]);
}
