import { Injectable } from '@nestjs/common';
import { TransferredActionsRepository } from '../actions/transferred-actions.repository.js';
import type { Change } from '../audit/change.js';
import type { Body } from '../bodies/body.entity.js';
import { MeetingFollowers } from '../bodies/meeting-followers.service.js';
import { MeetingsRepository } from '../bodies/meetings.repository.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { groupedBy } from '../database/grouped-by.js';
import { ProvenancesRepository } from '../items/provenance/provenances.repository.js';
import { formatReference } from '../items/references/reference.rules.js';
import { TransferredRecommendationsRepository } from '../recommendations/addressees/transferred-recommendations.repository.js';
import { itemKey, type SuccessionPlan, type TransferItem, type TransferKind } from './succession-plan.js';
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
export class ItemTransfersService {
  constructor(
    private readonly successions: SuccessionsRepository,
    private readonly recommendations: TransferredRecommendationsRepository,
    private readonly actions: TransferredActionsRepository,
    private readonly meetings: MeetingsRepository,
    private readonly provenances: ProvenancesRepository,
    private readonly followers: MeetingFollowers,
  ) {}

  /** @returns how many things passed */
  async pass(change: Change, from: Body, following: Following, today: CalendarDay): Promise<number> {
    const { plan, successors } = following;
    const items = await this.successions.lockPassing(change.tx, from.id, today, plan.fromOn);
    const taken = groupedBy(items, (item) => takerOf(following, item));
    for (const [index, own] of taken) await this.passTo(change, from, takerAt(following, index), own, plan);
    // First what a successor took with the action itself, then what other bodies watch and this one's meetings only date.
    for (const [index, own] of taken) {
      const actions = own.filter(({ kind }) => kind === 'action').map(({ id }) => id);
      if (actions.length > 0) await this.follow(change, from, takerAt(following, index), plan, actions);
    }
    await this.follow(change, from, takerAt(following, 0), plan, null);
    for (const { id: bodyId, name } of successors) {
      const why = `${name} took the place of ${from.name} on ${spokenDay(plan.fromOn)}`;
      await this.followers.notify(change, { bodyId, why });
    }
    return items.length;
  }

  private async passTo(
    { tx, at, record }: Change,
    from: Body,
    { body, successionId }: Taker,
    items: readonly TransferItem[],
    { fromOn }: SuccessionPlan,
  ): Promise<void> {
    const ids = (wanted: TransferKind) => items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    await this.recommendations.watch(tx, ids('recommendation'), body.id);
    await this.actions.watch(tx, ids('action'), body.id);
    await this.recommendations.address(tx, ids('answer'), from.id, body.id);
    const meetings = await this.meetings.pass(tx, ids('meeting'), body.id);
    const fact = { successionId, fromBodyId: from.id, toBodyId: body.id, passedOn: fromOn, recordedAt: at };
    await this.provenances.add(
      tx,
      items.flatMap(({ kind, id }) => {
        if (kind === 'meeting') return [];
        const item =
          kind === 'action'
            ? { actionId: id, recommendationId: null }
            : { recommendationId: id, actionId: null };
        return [{ ...fact, ...item, capacity: kind === 'answer' ? 'addressee' : 'watcher' } as const];
      }),
    );
    for (const { kind, id, reference } of items) {
      const [before, after] =
        kind === 'meeting'
          ? [{ body: from.name }, { body: meetingWords(meetings.has(id), from, body) }]
          : [{ [CAPACITY[kind]]: from.name }, { [CAPACITY[kind]]: body.name, fromOn }];
      const subject = { kind: kind === 'answer' ? 'recommendation' : kind, id, reference };
      await record({ action: 'passed it to the successor', subject, before, after });
    }
  }

  private async follow(
    { tx, at, record }: Change,
    from: Body,
    { body, successionId }: Taker,
    { fromOn }: SuccessionPlan,
    actionIds: readonly number[] | null,
  ): Promise<void> {
    const followed = await this.actions.followMeetings(tx, from.id, body.id, fromOn, actionIds);
    await this.provenances.add(
      tx,
      followed.map(({ id }) => ({
        ...{ successionId, capacity: 'due-at', actionId: id, recommendationId: null },
        ...{ fromBodyId: from.id, toBodyId: body.id, passedOn: fromOn, recordedAt: at },
      })),
    );
    for (const { id, year, number } of followed) {
      await record({
        action: 'bound it to the meetings of the successor',
        subject: { kind: 'action', id, reference: formatReference({ kind: 'A', year, number }) },
        before: { dueAt: from.name },
        after: { dueAt: body.name, fromOn },
      });
    }
  }
}

const CAPACITY = { recommendation: 'watchedBy', action: 'watchedBy', answer: 'addressedTo' } as const;

function meetingWords(isPassed: boolean, from: Body, body: Body): string {
  return isPassed ? body.name : `${from.name}: ${body.name} meets on that day`;
}

/** Which of the successors takes an item: the first, unless another was chosen. */
function takerOf({ plan, successors }: Following, item: TransferItem): number {
  const index = plan.takers.get(itemKey(item)) ?? 0;
  return successors[index] ? index : 0;
}

function takerAt({ successors, ids }: Following, index: number): Taker {
  const [body, successionId] = [successors[index], ids[index]];
  if (!body || successionId === undefined) throw new Error('nobody takes what passes on');
  return { body, successionId };
}
