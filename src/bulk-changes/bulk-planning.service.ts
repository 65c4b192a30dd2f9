import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueDatesRepository } from '../actions/due-dates/due-dates.repository.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { BulkKind } from '../items/choosing/bulk-kinds.js';
import type { ChosenItem } from '../items/choosing/chosen-item.rules.js';
import type { BulkAction, BulkItem } from './bulk-item.js';
import { dueObstacle, extensionObstacle, ownerObstacle } from './plans/action-changes.rules.js';
import type { BulkPlan, NextMeeting } from './plans/bulk-plan.js';
import {
  holdObstacle,
  publicityObstacle,
  tagsObstacle,
  verdictObstacle,
  withdrawalObstacle,
} from './plans/item-changes.rules.js';
import { nowWords, thenWords } from './plans/planned-words.js';
import type { WantedChange, WantedOf } from './plans/wanted-change.js';
import { whoChanged } from './plans/who-changed.js';

/** Tells what a change will do to which items: to the page that asks, and to the change itself. */
@Injectable()
export class BulkPlanningService {
  constructor(private readonly dueDates: DueDatesRepository) {}

  /** @param wanted null while it is not said what; what cannot be done whatever is said is known then too */
  async plan(
    tx: EntityManager,
    kind: BulkKind,
    wanted: WantedChange | null,
    items: readonly BulkItem[],
    chosen: readonly ChosenItem[],
    today: CalendarDay,
  ): Promise<BulkPlan> {
    const next = await this.nextMeetings(tx, wanted, items, today);
    const seen = new Map(chosen.map((each) => [`${each.kind}${each.year}/${each.number}`, each.seen]));
    const will = [];
    const wont = [];
    for (const item of items) {
      const meeting = next.get(item.id) ?? null;
      const changed = item.lastEntry > (seen.get(`${item.kind}${item.year}/${item.number}`) ?? 0);
      const reason = changed ? whoChanged(item) : obstacle(kind, wanted, item, meeting, today);
      if (reason !== null) wont.push({ item, reason });
      else
        will.push({
          item,
          now: nowWords(kind, item),
          after: thenWords(wanted, item, meeting),
          next: meeting,
        });
    }
    return { will, wont };
  }

  /** The meetings that items are to be due at, by the id of the item. */
  private async nextMeetings(
    tx: EntityManager,
    wanted: WantedChange | null,
    items: readonly BulkItem[],
    today: CalendarDay,
  ): Promise<ReadonlyMap<number, NextMeeting>> {
    const actions = items.filter((item): item is BulkAction => item.kind === 'A' && item.cadence === null);
    if (wanted?.kind === 'due' && wanted.dueOn === null)
      return this.dueDates.nextMeetings(
        tx,
        actions.map((item) => ({ ...item, after: today })),
      );
    if (wanted?.kind !== 'extension' || wanted.newDueOn !== null) return new Map();
    const { agreedOn } = wanted;
    const after = ({ dueOn }: BulkAction) => (dueOn !== null && dueOn > agreedOn ? dueOn : agreedOn);
    return this.dueDates.nextMeetings(
      tx,
      actions.map((item) => ({ ...item, after: after(item) })),
    );
  }
}

function obstacle(
  kind: BulkKind,
  wanted: WantedChange | null,
  item: BulkItem,
  next: NextMeeting | null,
  today: CalendarDay,
): string | null {
  const said = <Kind extends BulkKind>(of: Kind) => (wanted?.kind === of ? (wanted as WantedOf<Kind>) : null);
  switch (kind) {
    case 'owner':
      return ownerObstacle(item, said('owner'));
    case 'due':
      return dueObstacle(item, said('due'), next);
    case 'extension':
      return extensionObstacle(item, said('extension'), next, today);
    case 'tags':
      return tagsObstacle(item, said('tags'));
    case 'publicity':
      return publicityObstacle(item, said('publicity'));
    case 'hold':
      return holdObstacle(item);
    case 'verdict':
      return verdictObstacle(item, said('verdict')?.verdict ?? null, said('verdict')?.meeting ?? null);
    case 'withdrawal':
      return withdrawalObstacle(item, said('withdrawal')?.meeting ?? null);
  }
}
