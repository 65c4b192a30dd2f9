import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { deadlineOf } from '../../deadlines/clock-event.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { RecommendationClocksRepository } from '../clocks/recommendation-clocks.repository.js';
import { TakenBackRecommendationsRepository } from './taken-back-recommendations.repository.js';

/** Takes back what was recorded of recommendations in one go, while nothing is built on it. */
@Injectable()
export class TakenBackRecommendationsService {
  constructor(
    private readonly records: TakenBackRecommendationsRepository,
    private readonly clocks: RecommendationClocksRepository,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /** Gives those that were changed their words and clocks back, and takes out those that were made. */
  async takeBack(
    tx: EntityManager,
    recorded: RecordedTogether,
    { made, changed }: { readonly made: readonly number[]; readonly changed: readonly number[] },
  ): Promise<void> {
    await this.records.takeBackWordings(tx, recorded);
    await this.records.takeBackClockEvents(tx, recorded);
    const closedDays = await this.closedDays.in(tx);
    for (const clocked of await this.clocks.lock(tx, changed)) {
      const { item, events } = clocked;
      const dueOn = owedOn(deadlineOf(item, events, closedDays));
      if (dueOn !== item.responseDueOn) await this.clocks.setResponseDueOn(tx, clocked, dueOn);
    }
    await this.records.takeBack(tx, made);
  }
}
