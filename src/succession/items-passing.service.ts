import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import type { Body } from '../bodies/body.entity.js';
import { MeetingFollowers } from '../bodies/meeting-followers.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import type { Capacity } from './item-provenance.entity.js';
import { keyOf, type PassingItem, type SuccessionPlan } from './succession-plan.js';
import { SuccessionsRepository } from './successions.repository.js';

/** A succession under way: the bodies that follow, and the fact of each. */
export type Following = {
  readonly plan: SuccessionPlan;
  readonly successors: readonly Body[];
  /** Of `body_successions`, in the order of the successors. */
  readonly ids: readonly number[];
};

type Taker = { readonly body: Body; readonly successionId: number };

/** Passes what is open from a body to its successors, each thing with its provenance and its entry. */
@Injectable()
export class ItemsPassingService {
  constructor(
    private readonly successions: SuccessionsRepository,
    private readonly followers: MeetingFollowers,
  ) {}

  /** @returns how many things passed */
  async pass(change: Change, from: Body, following: Following, today: CalendarDay): Promise<number> {
    const { plan, successors } = following;
    const items = await this.successions.lockPassing(change.tx, from.id, today, plan.fromOn);
    const passed = new Map<number, number[]>();
    for (const item of items) {
      const taker = takerOf(following, item);
      await this.passOne(change, from, taker, item, plan.fromOn);
      if (item.kind === 'action') passed.set(taker.body.id, [...(passed.get(taker.body.id) ?? []), item.id]);
    }
    // First what a successor took with the action itself, then what other bodies watch and this one's meetings only date.
    for (const [index, successor] of successors.entries())
      await this.follow(change, from, following, index, passed.get(successor.id) ?? []);
    await this.follow(change, from, following, 0, null);
    for (const { id: bodyId, name } of successors) {
      const why = `${name} took the place of ${from.name} on ${spokenDay(plan.fromOn)}`;
      await this.followers.tell(change, { bodyId, why });
    }
    return items.length;
  }

  private async passOne(
    { tx, at, record }: Change,
    from: Body,
    { body, successionId }: Taker,
    item: PassingItem,
    passedOn: CalendarDay,
  ): Promise<void> {
    const { kind, id, reference } = item;
    const fact = { successionId, fromBodyId: from.id, toBodyId: body.id, passedOn, recordedAt: at };
    if (kind === 'meeting') {
      const isPassed = await this.successions.passMeeting(tx, id, body.id);
      const subject = { kind: 'meeting', id, reference };
      const after = { body: isPassed ? body.name : `${from.name}: ${body.name} meets on that day` };
      await record({ action: 'passed it to the successor', subject, before: { body: from.name }, after });
      return;
    }
    const capacity: Capacity = kind === 'answer' ? 'addressee' : 'watcher';
    const isAction = kind === 'action';
    if (kind === 'answer') await this.successions.address(tx, id, body.id);
    else await this.successions.watch(tx, isAction ? 'actions' : 'recommendations', id, body.id);
    const ids = isAction
      ? { actionId: id, recommendationId: null }
      : { recommendationId: id, actionId: null };
    await this.successions.addProvenance(tx, { ...fact, capacity, ...ids });
    const subject = { kind: isAction ? 'action' : 'recommendation', id, reference };
    const what = kind === 'answer' ? 'addressedTo' : 'watchedBy';
    await record({
      action: 'passed it to the successor',
      subject,
      before: { [what]: from.name },
      after: { [what]: body.name, fromOn: passedOn },
    });
  }

  private async follow(
    { tx, at }: Change,
    from: Body,
    { plan, successors, ids }: Following,
    index: number,
    actionIds: readonly number[] | null,
  ): Promise<void> {
    const [successor, successionId] = [successors[index], ids[index]];
    if (!successor || successionId === undefined) return;
    const { fromOn } = plan;
    const followed = await this.successions.followMeetings(tx, from.id, successor.id, fromOn, actionIds);
    for (const actionId of followed) {
      await this.successions.addProvenance(tx, {
        ...{ successionId, capacity: 'due-at', actionId, recommendationId: null },
        ...{ fromBodyId: from.id, toBodyId: successor.id, passedOn: fromOn, recordedAt: at },
      });
    }
  }
}

function takerOf({ plan, successors, ids }: Following, item: PassingItem): Taker {
  const index = plan.takers.get(keyOf(item)) ?? 0;
  const [body, successionId] = [successors[index] ?? successors[0], ids[index] ?? ids[0]];
  if (!body || successionId === undefined) throw new Error('nobody takes what passes on');
  return { body, successionId };
}
