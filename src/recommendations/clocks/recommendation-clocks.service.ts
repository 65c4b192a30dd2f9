import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { type ClockOfItem, deadlineOf } from '../../deadlines/clock-event.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { AddresseesRepository } from '../addressees/addressees.repository.js';
import { clockInTrail } from './clock-in-trail.rules.js';
import { clockSubject, RecommendationClocksRepository } from './recommendation-clocks.repository.js';

/** A clock, by the recommendation that is asked and by whose it is. */
export type ClockInRegister = { readonly reference: Reference; readonly holder: ClockHolder };

/** Under which rule a recommendation is answered. */
@Injectable()
export class RecommendationClocksService {
  constructor(
    private readonly clocks: RecommendationClocksRepository,
    private readonly addressees: AddresseesRepository,
    private readonly changes: Changes,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /**
   * Puts a recommendation under another clock; its response date is worked out anew from the dates that are recorded.
   * @param seen the newest entry of its trail when the form was made
   * @throws ChangedMeanwhile, NotFound
   * @throws NotAPeriod for a local rule without a length
   */
  async change(
    by: By,
    { reference, holder }: ClockInRegister,
    clock: ClockOfItem,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const clocked = await this.clocks.lockOne(tx, reference, holder);
      const { item, events } = clocked;
      const subject = clockSubject(item);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const dueOn = owedOn(deadlineOf(clock, events, await this.closedDays.in(tx)));
      await this.clocks.setClock(tx, clocked, clock, dueOn);
      const [whose] = holder === null ? [] : await this.addressees.names(tx, [holder]);
      await record({
        action: whose ? `changed the response clock of ${whose}` : 'changed the response clock',
        subject,
        before: clockInTrail(item, item.responseDueOn),
        after: clockInTrail(clock, dueOn),
      });
    });
  }
}
