import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { type ClockOfItem, deadlineOf } from '../../deadlines/clock-event.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { AddresseesRepository } from '../addressees/addressees.repository.js';
import { type Acting, ActingCapacitiesRepository } from './acting-capacities.repository.js';
import { BodyClocksRepository } from './body-clocks.repository.js';
import { clockInTrail } from './clock-in-trail.rules.js';
import {
  type ClockedItem,
  clockSubject,
  RecommendationClocksRepository,
} from './recommendation-clocks.repository.js';

/** The clocks of what is in the register, where the capacity changes in which a panel or a report acts. */
@Injectable()
export class ActingClocksService {
  constructor(
    private readonly clocks: RecommendationClocksRepository,
    private readonly capacities: ActingCapacitiesRepository,
    private readonly bodies: BodyClocksRepository,
    private readonly addressees: AddresseesRepository,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /** The open clocks of what the panel or the report recommended that are under the rule which follows by itself. */
  async thatFollow(tx: EntityManager, acting: Acting, today: CalendarDay): Promise<ClockedItem[]> {
    const open = await this.capacities.openClocks(tx, acting, today);
    const ids = [...new Set(open.map(({ recommendationId }) => recommendationId))];
    const all = await this.clocks.lockEvery(tx, ids);
    const mine = all.filter(({ item, holder }) =>
      open.some((each) => each.recommendationId === item.id && each.holder === holder),
    );
    const following = await this.following(tx, mine);
    return mine.filter(({ item }, n) => isSame(item, following[n]));
  }

  /** Puts those clocks under the rule that follows now, each with an entry in the trail. @returns how many changed */
  async followAnew(change: Change, clocked: readonly ClockedItem[]): Promise<number> {
    const { tx, record } = change;
    const closedDays = await this.closedDays.in(tx);
    const following = await this.following(tx, clocked);
    let moved = 0;
    for (const [n, each] of clocked.entries()) {
      const clock = following[n];
      if (!clock || isSame(each.item, clock)) continue;
      const dueOn = owedOn(deadlineOf(clock, each.events, closedDays));
      await this.clocks.setClock(tx, each, clock, dueOn);
      const [whose] = each.holder === null ? [] : await this.addressees.names(tx, [each.holder]);
      await record({
        action: `changed the response clock${whose ? ` of ${whose}` : ''}`,
        subject: clockSubject(each.item),
        before: clockInTrail(each.item, each.item.responseDueOn),
        after: clockInTrail(clock, dueOn),
        note: 'The capacity has changed in which it was made',
      });
      moved += 1;
    }
    return moved;
  }

  /** The clock of each that follows from the capacity, else from who is asked. */
  private async following(
    tx: EntityManager,
    clocked: readonly ClockedItem[],
  ): Promise<(ClockOfItem | undefined)[]> {
    const acting = await this.capacities.clocks(
      tx,
      clocked.map(({ item }) => item),
    );
    const askedId = ({ item, holder }: ClockedItem) => holder ?? item.addresseeId;
    const defaults = await this.bodies.defaults(tx, clocked.map(askedId));
    return clocked.map((each, n) => acting[n] ?? defaults.get(askedId(each)));
  }
}

function isSame(one: ClockOfItem, other: ClockOfItem | undefined): boolean {
  return (
    one.clockRule === other?.clockRule &&
    one.clockLength === other.clockLength &&
    (one.clockCitation ?? null) === (other.clockCitation ?? null)
  );
}
