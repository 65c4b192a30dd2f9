import { Injectable } from '@nestjs/common';
import { OpenActionsQueries } from '../../actions/states/open-actions.queries.js';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { endedBy, takingOverFault } from '../../people/holding.rules.js';
import type { Owner } from '../../people/owner.entity.js';
import { ownerPath } from '../../people/owner.rules.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import { Refused } from '../../web/errors.js';

/** The end of a post, a team or a contact, once nothing is owed by it. */
@Injectable()
export class OwnerRetirementsService {
  constructor(
    private readonly changes: Changes,
    private readonly owners: OwnersRepository,
    private readonly openActions: OpenActionsQueries,
  ) {}

  /**
   * Whoever holds the post leaves it the day before.
   * @param on the first day on which it is no more; today at the latest
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where something is still owed, or the day is to come or before a holder began
   */
  async retire(by: By, id: number, on: CalendarDay, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const owner = await this.owners.lock(tx, id);
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      const today = dayInLondon(at);
      if (on > today) throw Refused.at('on', 'The day must be today or in the past');
      const open = await this.openActions.within(tx, id, today);
      if (open > 0) throw Refused.at('on', `${owner.name} still owes something: pass that on first`);
      const holdings = await this.owners.holdings(tx, id);
      const fault = takingOverFault(holdings, on);
      if (fault) throw Refused.at('on', fault.replace('first day', 'day'));
      for (const ended of endedBy(holdings, on)) await this.owners.endHolding(tx, ended.id, addDays(on, -1));
      await this.owners.change(tx, id, { retiredOn: on });
      await record({ action: 'retired it', subject: subjectOf(owner), after: { retiredOn: on } });
    });
  }

  /** Takes back a retirement; a post is then vacant. @throws NotFound, ChangedMeanwhile */
  async bringBack(by: By, id: number, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const owner = await this.owners.lock(tx, id);
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      await this.owners.change(tx, id, { retiredOn: null });
      const before = { retiredOn: owner.retiredOn };
      await record({
        action: 'brought it back',
        subject: subjectOf(owner),
        before,
        after: { retiredOn: null },
      });
    });
  }
}

function subjectOf({ id, name }: Owner): Subject {
  return { kind: 'owner', id, reference: name };
}
