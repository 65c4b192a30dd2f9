import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import type { Person } from '../people/person.entity.js';
import { answeringWords } from './hand-over.rules.js';
import { HandOverLettersService } from './hand-over-letters.service.js';
import type { HandOverPlan } from './hand-over-plan.js';
import { LeavingService } from './leaving.service.js';
import { PostTransfersService } from './post-transfers.service.js';
import { type ReassignedAction, ReassignedActionsRepository } from './reassigned-actions.repository.js';

/** Somebody leaves: posts, open items and the account, all of it or nothing. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly changes: Changes,
    private readonly leaving: LeavingService,
    private readonly posts: PostTransfersService,
    private readonly items: ReassignedActionsRepository,
    private readonly letters: HandOverLettersService,
  ) {}

  /**
   * Ends what the leaver holds, begins what their successors hold, moves open items, and writes to those who take over. Every open
   * item has an entry of its own, also where it stays with its post.
   * @param seen the last entry of the trail when the form was opened
   * @returns how many items changed hands
   * @throws NotFound, ChangedMeanwhile, Refused
   */
  async handOver(by: By, plan: HandOverPlan, seen: number): Promise<number> {
    const handed = await this.changes.make(by, async (change) => {
      const leaver = await this.leaving.leave(change, plan, seen);
      const owners = [...plan.owners].sort((a, b) => a.ownerId - b.ownerId);
      for (const owner of owners) await this.posts.transfer(change, leaver, owner, plan.lastOn, seen);
      const today = dayInLondon(change.at);
      const ids = owners.map(({ ownerId }) => ownerId);
      const open = await this.items.lockOpen(change.tx, ids, today);
      await this.reassign(change, leaver, plan, open);
      await this.letters.write(change, leaver, plan, open);
      return open.length;
    });
    await this.letters.deliver();
    return handed;
  }

  private async reassign(
    { tx, record }: Change,
    leaver: Person,
    plan: HandOverPlan,
    open: readonly ReassignedAction[],
  ): Promise<void> {
    for (const { ownerId, ownerName, itemsTo, successor } of plan.owners) {
      const own = open.filter((item) => item.ownerId === ownerId);
      if (own.length > 0 && itemsTo)
        await this.items.pass(
          tx,
          own.map(({ id }) => id),
          itemsTo.id,
        );
      const before = { owner: ownerName, heldBy: leaver.name };
      const after = itemsTo
        ? { owner: itemsTo.name, heldBy: null }
        : { owner: ownerName, heldBy: answeringWords(successor) };
      for (const { id, reference } of own) {
        await record({
          action: 'handed it over',
          subject: { kind: 'action', id, reference },
          before,
          after,
          note: `${leaver.name} is leaving; the last day is ${spokenDay(plan.lastOn)}.`,
        });
      }
    }
  }
}
