import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { type ClockOfItem, deadlineOf } from '../../deadlines/clock-event.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { ActingCapacitiesRepository } from '../clocks/acting-capacities.repository.js';
import { BodyClocksRepository } from '../clocks/body-clocks.repository.js';
import { ClockEvent } from '../clocks/clock-event.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { RecommendationAddressee } from './recommendation-addressee.entity.js';

/** A body that is asked, under its own clock. */
export type AskedBody = Required<ClockOfItem> & {
  readonly bodyId: number;
  readonly responseDueOn: CalendarDay | null;
};

/** Keeps which bodies a recommendation asks, each with the clock that is its own. */
@Injectable()
export class AskedBodiesRepository {
  constructor(
    private readonly bodies: BodyClocksRepository,
    private readonly capacities: ActingCapacitiesRepository,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /** Those whom a locked recommendation asks, the one that is to answer first at the head. */
  async of(tx: EntityManager, item: Recommendation): Promise<AskedBody[]> {
    const further = await tx.find(RecommendationAddressee, {
      where: { recommendationId: item.id, bodyId: Not(item.addresseeId) },
      order: { id: 'ASC' },
    });
    return [asked(item.addresseeId, item), ...further.map((row) => asked(row.bodyId, row))];
  }

  /** Those of these bodies that have answered a recommendation: what they said stands under their names. */
  async thatAnswered(
    tx: EntityManager,
    recommendationId: number,
    bodyIds: readonly number[],
  ): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      'select distinct body_id as id from standing_answers where recommendation_id = $1 and body_id = any($2)',
      [recommendationId, bodyIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Makes `bodyIds` those whom a locked recommendation asks, the first to answer first. Whoever was asked before keeps its clock and
   * the days that started it; whoever is new gets the clock of its kind, or of the capacity in which the panel acts.
   * @returns those who are asked now
   */
  async set(
    { tx, at, by }: Pick<Change, 'tx' | 'at' | 'by'>,
    item: Recommendation,
    bodyIds: readonly number[],
  ): Promise<AskedBody[]> {
    const before = await this.of(tx, item);
    const [leadId = item.addresseeId, ...furtherIds] = bodyIds;
    await this.nameDays(tx, item, leadId);
    const now: AskedBody[] = [];
    for (const id of [leadId, ...furtherIds])
      now.push(
        before.find(({ bodyId }) => bodyId === id) ?? (await this.newlyAsked(tx, item, id, id === leadId)),
      );
    for (const { bodyId, ...clock } of now)
      if (bodyId === leadId)
        await tx.update(Recommendation, { id: item.id }, { addresseeId: bodyId, ...clock });
    await tx.delete(RecommendationAddressee, { recommendationId: item.id, bodyId: Not(In([...furtherIds])) });
    const known = await tx.find(RecommendationAddressee, { where: { recommendationId: item.id } });
    const added = now.slice(1).filter(({ bodyId }) => !known.some((row) => row.bodyId === bodyId));
    const recorded = { recommendationId: item.id, recordedById: by.accountId, recordedAt: at };
    if (added.length > 0)
      await tx.insert(
        RecommendationAddressee,
        added.map((each) => ({ ...each, ...recorded })),
      );
    return now;
  }

  /** The days that started the clock of whoever was to answer first stay its own; those of whoever is to now become the first's. */
  private async nameDays(tx: EntityManager, item: Recommendation, leadId: number): Promise<void> {
    if (leadId === item.addresseeId) return;
    const given = [item.id, item.addresseeId];
    await tx.query(
      'update clock_events set addressee_id = $2 where recommendation_id = $1 and addressee_id is null',
      given,
    );
    await tx.query(
      'update clock_events set addressee_id = null where recommendation_id = $1 and addressee_id = $2',
      [item.id, leadId],
    );
  }

  /** What was recorded when it was asked at an earlier time counts again. */
  private async newlyAsked(
    tx: EntityManager,
    item: Recommendation,
    bodyId: number,
    isLead: boolean,
  ): Promise<AskedBody> {
    const [acting] = await this.capacities.clocks(tx, [item]);
    const clock = acting ?? (await this.bodies.defaults(tx, [bodyId])).get(bodyId);
    if (!clock) throw new Error(`body ${bodyId} is not there`);
    const events: ClockEvent[] = await tx.find(ClockEvent, {
      where: { recommendationId: item.id },
      order: { id: 'ASC' },
    });
    const own = events.filter(({ addresseeId }) => addresseeId === (isLead ? null : bodyId));
    return asked(bodyId, {
      ...clock,
      responseDueOn: owedOn(deadlineOf(clock, own, await this.closedDays.in(tx))),
    });
  }
}

function asked(
  bodyId: number,
  {
    clockRule,
    clockLength,
    clockCitation = null,
    responseDueOn,
  }: ClockOfItem & { responseDueOn: CalendarDay | null },
): AskedBody {
  return { bodyId, clockRule, clockLength, clockCitation, responseDueOn };
}
