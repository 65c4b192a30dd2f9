import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Change, THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type ClosedDayFollower, ClosedDayFollowers } from '../../council/closed-day-followers.service.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { deadlineOf } from '../../deadlines/clock-event.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { AddresseesRepository } from '../addressees/addressees.repository.js';
import { ClocksToWorkOutRepository, type WaitingClock } from './clocks-to-work-out.repository.js';
import { clockSubject, RecommendationClocksRepository } from './recommendation-clocks.repository.js';

const AT_ONCE = 200;

/** Works out anew the clocks that were worked out under a rule which has been put right since, each with an entry in the trail. */
@Injectable()
export class ClocksToWorkOutService implements OnApplicationBootstrap, ClosedDayFollower {
  constructor(
    private readonly waiting: ClocksToWorkOutRepository,
    private readonly clocks: RecommendationClocksRepository,
    private readonly addressees: AddresseesRepository,
    private readonly closedDays: ClosedDaysQueries,
    private readonly changes: Changes,
    followers: ClosedDayFollowers,
  ) {
    followers.add(this);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catchUp();
  }

  /** Days on which the council does not work move what counts in working days. */
  async closedDaysChanged(change: Change, why: string): Promise<void> {
    await this.waiting.addInWorkingDays(change.tx, why);
    for (;;) {
      const taken = await this.waiting.take(change.tx, AT_ONCE);
      if (taken.length === 0) return;
      await this.workOut(change, taken, 'unmoved');
    }
  }

  /** @returns how many were waiting; another machine that starts now takes others */
  async catchUp(): Promise<number> {
    let done = 0;
    while (await this.waiting.isAny()) {
      const count = await this.some();
      if (count === 0) break;
      done += count;
    }
    return done;
  }

  private async some(): Promise<number> {
    try {
      return await this.changes.make(THE_PROGRAM, async (change) => {
        const taken = await this.waiting.take(change.tx, AT_ONCE);
        if (taken.length === 0) throw new NothingWaits();
        await this.workOut(change, taken);
        return taken.length;
      });
    } catch (error) {
      if (error instanceof NothingWaits) return 0;
      throw error;
    }
  }

  private async workOut(
    change: Change,
    taken: readonly WaitingClock[],
    passOver: 'nothing' | 'unmoved' = 'nothing',
  ): Promise<void> {
    const reasons = new Map(taken.map(({ recommendationId, reason }) => [recommendationId, reason]));
    const closedDays = await this.closedDays.in(change.tx);
    for (const clocked of await this.clocks.lockEvery(change.tx, [...reasons.keys()])) {
      const { item, holder, events } = clocked;
      const dueOn: CalendarDay | null = owedOn(deadlineOf(item, events, closedDays));
      const isMoved = dueOn !== item.responseDueOn;
      if (!isMoved && (passOver === 'unmoved' || holder !== null)) continue;
      await this.clocks.setResponseDueOn(change.tx, clocked, dueOn);
      const [whose] = holder === null ? [] : await this.addressees.names(change.tx, [holder]);
      await change.record({
        action: `worked out the response date${whose ? ` of ${whose}` : ''} anew`,
        subject: clockSubject(item),
        before: { responseDueOn: item.responseDueOn },
        after: { responseDueOn: dueOn },
        note: reasons.get(item.id) ?? null,
      });
    }
  }
}

/** Breaks off a change that would change nothing, so that no trail is left of it. */
class NothingWaits extends Error {
  override readonly name = 'NothingWaits';
}
