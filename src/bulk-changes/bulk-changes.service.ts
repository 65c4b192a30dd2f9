import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { dayInLondon } from '../calendar/clock.js';
import type { ChosenItem } from '../items/choosing/chosen-item.rules.js';
import { ChangedMeanwhile, Refused } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import { BulkChangesRepository } from './bulk-changes.repository.js';
import type { BulkAction } from './bulk-item.js';
import { BulkItemsQueries } from './bulk-items.queries.js';
import { BulkPlanningService } from './bulk-planning.service.js';
import type { LeftItem, PlannedBulkItem } from './plans/bulk-plan.js';
import type { WantedChange } from './plans/wanted-change.js';
import { BulkActionWrites } from './writes/bulk-action-writes.service.js';
import { BulkDecisionWrites } from './writes/bulk-decision-writes.service.js';
import { BulkItemWrites } from './writes/bulk-item-writes.service.js';

/** What was done: to how many items, and under which number it can be undone. */
export type DoneAtOnce = { readonly id: number; readonly items: number };

/** Changes many items at once: all of them, or none. */
@Injectable()
export class BulkChangesService {
  constructor(
    private readonly changes: Changes,
    private readonly items: BulkItemsQueries,
    private readonly planning: BulkPlanningService,
    private readonly writes: BulkActionWrites,
    private readonly itemWrites: BulkItemWrites,
    private readonly decisions: BulkDecisionWrites,
    private readonly kept: BulkChangesRepository,
  ) {}

  /**
   * @param chosen items of which `asker` was asked before whether they may change them
   * @throws Refused with each item to which it cannot be done, or which others changed since the list was opened
   */
  async change(
    by: By & { readonly accountId: number },
    asker: Asker,
    chosen: readonly ChosenItem[],
    wanted: WantedChange,
  ): Promise<DoneAtOnce> {
    return this.changes.make(by, async (change) => {
      const { tx, at } = change;
      const today = dayInLondon(at);
      await this.items.lock(tx, chosen);
      const found = await this.items.of(tx, chosen, today, asker);
      if (found.length < chosen.length) throw new ChangedMeanwhile('What you chose', '/', []);
      const { will, wont } = await this.planning.plan(tx, wanted.kind, wanted, found, chosen, today);
      if (wont.length > 0) throw refusal(wont);
      const followed = await this.write(change, by.accountId, will, wanted);
      const ids = (kind: 'A' | 'R') =>
        will.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
      const changed = {
        kind: wanted.kind,
        actionIds: [...new Set([...ids('A'), ...followed])],
        recommendationIds: ids('R'),
      };
      return { id: await this.kept.add(tx, changed, by.accountId, at), items: will.length };
    });
  }

  /** @returns the ids of actions that were changed with what was chosen */
  private async write(
    change: Change,
    accountId: number,
    will: readonly PlannedBulkItem[],
    wanted: WantedChange,
  ): Promise<readonly number[]> {
    const items = will.map(({ item }) => item);
    const actions = will.filter(isOfAction);
    switch (wanted.kind) {
      case 'owner':
        await this.writes.giveOwner(change, actions, wanted);
        return [];
      case 'due':
        await this.writes.setDue(change, actions, wanted);
        return [];
      case 'extension':
        await this.writes.extend(change, accountId, actions, wanted);
        return [];
      case 'tags':
        await this.itemWrites.tag(change, items, wanted);
        return [];
      case 'publicity':
        return this.itemWrites.setPublicity(change, items, wanted);
      case 'hold':
        await this.decisions.hold(change, accountId, items, wanted);
        return [];
      case 'verdict':
        await this.decisions.judge(change, accountId, items, wanted.verdict, wanted.meeting, wanted.words);
        return [];
      case 'withdrawal':
        await this.decisions.withdraw(change, accountId, items, wanted);
        return [];
    }
  }
}

function isOfAction(planned: PlannedBulkItem): planned is PlannedBulkItem & { readonly item: BulkAction } {
  return planned.item.kind === 'A';
}

function refusal(wont: readonly LeftItem[]): Refused {
  const [first, ...others] = wont.map(({ item, reason }) => ({
    field: `item-${item.reference.replace('/', '-')}`,
    message: `${item.reference}: ${reason}`,
  }));
  if (!first) throw new Error('nothing was left');
  return new Refused([first, ...others]);
}
