import { Injectable } from '@nestjs/common';
import { ActionEventsRepository } from '../../actions/action-events.repository.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { BulkAction } from '../bulk-item.js';
import type { PlannedBulkItem } from '../plans/bulk-plan.js';
import type { WantedOf } from '../plans/wanted-change.js';

type PlannedAction = PlannedBulkItem & { readonly item: BulkAction };

/** Owners and due dates of many actions, each with the entry in its trail that the single form leaves. */
@Injectable()
export class BulkActionWrites {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly events: ActionEventsRepository,
  ) {}

  /** @throws Refused where the owner has been retired */
  async giveOwner(
    { tx, at, record }: Change,
    planned: readonly PlannedAction[],
    { ownerId, ownerName }: WantedOf<'owner'>,
  ): Promise<void> {
    await this.actions.holdOwner(tx, ownerId, dayInLondon(at));
    await this.actions.amendAll(tx, idsOf(planned), { ownerId });
    for (const { item } of planned)
      await record({
        action: 'amended',
        subject: item.subject,
        before: { owner: item.ownerName, dueOn: item.dueOn },
        after: { owner: ownerName, dueOn: item.dueOn },
      });
  }

  async setDue(
    change: Change,
    planned: readonly PlannedAction[],
    { dueOn, reason }: WantedOf<'due'>,
  ): Promise<void> {
    await this.setDates(change, planned, dueOn, { cadence: null, startsOn: null, endsOn: null });
    for (const { item, next } of planned)
      await change.record({
        action: 'decided when it is due',
        subject: item.subject,
        before: { dueOn: item.dueOn, dueAt: item.dueBodyName, dueNth: item.dueNth && String(item.dueNth) },
        after: {
          dueOn: dueOn ?? next?.heldOn ?? null,
          dueAt: next ? item.bodyName : null,
          dueNth: next && String(next.nth),
        },
        note: reason,
      });
  }

  async extend(
    change: Change,
    recordedById: number,
    planned: readonly PlannedAction[],
    wanted: WantedOf<'extension'>,
  ): Promise<void> {
    const { tx, at, record } = change;
    const { newDueOn, askedBy, agreedBy, agreedOn, reason } = wanted;
    const agreed = { askedBy, agreedBy, agreedOn, reason, recordedById, recordedAt: at };
    await this.events.addExtensions(
      tx,
      planned.map((each) => ({
        ...agreed,
        actionId: each.item.id,
        oldDueOn: each.item.dueOn,
        newDueOn: dayOf(each, newDueOn),
      })),
    );
    // A day that somebody agreed stands by itself; of a duty it moves this one occurrence.
    const duties = planned.filter(({ item }) => item.cadence !== null);
    await this.actions.amendAll(tx, idsOf(duties), newDueOn === null ? {} : { dueOn: newDueOn });
    await this.setDates(
      change,
      planned.filter((each) => !duties.includes(each)),
      newDueOn,
      {},
    );
    for (const each of planned)
      await record({
        action: 'extended the due date',
        subject: each.item.subject,
        before: { dueOn: each.item.dueOn },
        after: { dueOn: dayOf(each, newDueOn), askedBy, agreedBy, agreedOn },
        note: reason,
      });
  }

  /** A day for all, or for each its meeting; those of one meeting in one statement. */
  private async setDates(
    { tx }: Change,
    planned: readonly PlannedAction[],
    day: WantedOf<'due'>['dueOn'],
    facts: Partial<Pick<BulkAction, 'cadence' | 'startsOn' | 'endsOn'>>,
  ): Promise<void> {
    if (day !== null) {
      const onDay = { ...facts, dueOn: day, dueBodyId: null, dueNth: null };
      return this.actions.amendAll(tx, idsOf(planned), onDay);
    }
    const byMeeting = groupedBy(planned, ({ item, next }) => `${item.bodyId} ${next?.nth} ${next?.heldOn}`);
    for (const together of byMeeting.values()) {
      const [{ item, next } = { item: null, next: null }] = together;
      if (!item || !next) throw new Error('it was planned without a meeting');
      const atMeeting = { ...facts, dueOn: next.heldOn, dueBodyId: item.bodyId, dueNth: next.nth };
      await this.actions.amendAll(tx, idsOf(together), atMeeting);
    }
  }
}

function idsOf(planned: readonly PlannedBulkItem[]): number[] {
  return planned.map(({ item }) => item.id);
}

function dayOf({ next }: PlannedBulkItem, day: WantedOf<'extension'>['newDueOn']) {
  const on = day ?? next?.heldOn;
  if (!on) throw new Error('it was planned without a day');
  return on;
}
