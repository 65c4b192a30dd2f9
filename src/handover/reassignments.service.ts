import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { dayInLondon } from '../calendar/clock.js';
import { ownerPath } from '../people/owner.rules.js';
import { OwnersRepository } from '../people/owners.repository.js';
import { ChangedMeanwhile, Refused } from '../web/errors.js';
import { HandOverLettersService } from './hand-over-letters.service.js';
import { ReassignedActionsRepository } from './reassigned-actions.repository.js';
import { TRANSFER_ENTRIES } from './undo/transfer-undo.rules.js';

/** Open actions that pass from one owner to another, though nobody leaves. */
@Injectable()
export class ReassignmentsService {
  constructor(
    private readonly changes: Changes,
    private readonly owners: OwnersRepository,
    private readonly items: ReassignedActionsRepository,
    private readonly letters: HandOverLettersService,
  ) {}

  /**
   * @param itemIds open actions of the owner
   * @param why in the words of who passes them on; null for nothing said
   * @throws NotFound, Refused where the taker is no more, ChangedMeanwhile where one of them is no longer open or another's
   */
  async reassign(
    by: By,
    fromId: number,
    toId: number,
    itemIds: readonly number[],
    why: string | null,
  ): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const today = dayInLondon(at);
      for (const id of [fromId, toId].sort((a, b) => a - b)) await this.owners.lock(tx, id);
      const from = await this.owners.lock(tx, fromId);
      const to = await this.owners.lock(tx, toId);
      if (to.retiredOn !== null && to.retiredOn <= today)
        throw Refused.at('to', `${to.name} no longer exists. Select another owner`);
      const open = await this.items.lockOpen(tx, [fromId], today);
      const passed = open.filter(({ id }) => itemIds.includes(id));
      if (passed.length < itemIds.length) {
        const gone = 'Some of these actions are no longer open, or now belong to another owner.';
        throw new ChangedMeanwhile(from.name, ownerPath(fromId), [gone]);
      }
      await this.items.pass(tx, itemIds, toId);
      for (const { id, reference } of passed) {
        await record({
          action: 'passed it on',
          subject: { kind: 'action', id, reference },
          before: { owner: from.name },
          after: { owner: to.name },
          note: why,
        });
      }
      await record({
        action: TRANSFER_ENTRIES['pass-on'].done,
        subject: { kind: 'owner', id: fromId, reference: from.name },
        after: { actions: passed.map(({ reference }) => reference).join(', '), to: to.name },
        note: why,
      });
      await this.letters.writePassed(change, from.name, to, passed, today);
    });
    await this.letters.deliver();
  }
}
